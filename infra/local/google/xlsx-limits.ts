/**
 * What an .xlsx may hold to be opened here: some 25,000 filled cells where the largest published spreadsheet has 385, and
 * so little that the worst file within every limit still opens in 2 s and 200 MB (test/bounds). Whatever goes beyond is
 * refused, most of it before exceljs sees it, but for what people make without knowing (whole columns or rows with a
 * look, rules over whole columns): that is read, or left out where it says nothing.
 */
export const xlsxLimits = {
  /** The file, packed; all of its parts that are read, unpacked; and of these the XML, pictures left aside. Units: bytes. */
  fileBytes: 20_000_000,
  unpackedBytes: 24_000_000,
  xmlBytes: 6_000_000,
  /** Parts in the zip directory. */
  parts: 1_000,
  /** How many times its packed size a part may unpack to; small ones may be anything. */
  ratio: 400,
  ratioFromBytes: 1_000_000,

  /** Elements, attributes, and character references of all parts together: what parsing them costs. */
  elements: 60_000,
  /** Cells with a look and no content: where the elements are too many for them, these are left out. */
  blankCells: 250_000,
  attributes: 300_000,
  references: 300_000,
  /** Elements within elements. */
  depth: 64,
  /** Google's own limit for one cell. Units: UTF-16 code units, as for all texts here. */
  cellCharacters: 50_000,
  /** All texts and formulas of all cells: a shared text counts in each cell that shows it. */
  sheetCharacters: 4_000_000,
  /** Number formats, and Excel's own limit for the length of one. */
  formats: 2_000,
  formatCharacters: 255,

  /** Google's own limit. */
  tabs: 200,
  /** The highest number that the .xlsx format gives a tab. */
  tabNumber: 65_534,
  /** What any spreadsheet program has. */
  rows: 1_048_576,
  columns: 16_384,
  /** The furthest columns of all tabs, added up. */
  columnsOfTabs: 300_000,
  /** Columns whose width or look is kept: further ones are plain. */
  lookedAfterColumns: 1_000,
  /** Of one tab. */
  merges: 1_000,
  rules: 2_000,
  conditionalFormats: 10_000,
  /** Of the whole file. */
  names: 20_000,
  /** Rows looked at, and characters found there, for the lists of rules: rules with further lists are kept unread. */
  listWork: 500_000,
  /** Places that rules are set for. */
  ruledAreas: 10_000,
  /** Places in an answer, the empty ones between and before the cells included. */
  places: 1_200_000,
} as const;
