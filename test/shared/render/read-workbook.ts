import { type CellObject, CFB, read, utils, type WorkSheet } from '@e965/xlsx';

/** A number as a cell has it; `format` is the code by which it is shown. */
export interface ReadNumber {
  readonly value: number;
  readonly format: string;
}

/** One sheet as another program than its writer reads it; rows and columns count from 0. */
export interface ReadSheet {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The text that stands in a cell itself, undefined where it has none. */
  readonly textAt: (row: number, column: number) => string | undefined;
  /** The number that stands in a cell, undefined where it has none. */
  readonly numberAt: (row: number, column: number) => ReadNumber | undefined;
  /** Where a click on a cell leads, undefined where it leads nowhere. */
  readonly targetAt: (row: number, column: number) => string | undefined;
  /** The texts of a row, in the order of its columns. */
  readonly textsIn: (row: number) => string[];
  /** The columns in which a row has a text. */
  readonly columnsIn: (row: number) => number[];
  /** Merged areas as `row:column-row:column`. */
  readonly merges: readonly string[];
}

/** One area in the notation of `ReadSheet.merges`. */
export const area = (top: number, left: number, bottom: number, right: number): string =>
  `${top}:${left}-${bottom}:${right}`;

const sheetOf = (name: string, sheet: WorkSheet): ReadSheet => {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1:A1');
  // A file need not say how far its sheets reach; where only merged cells lie at the end, the reader does not see them.
  const merges = sheet['!merges'] ?? [];
  const last = Math.max(range.e.c, ...merges.map(({ e }) => e.c));
  const columns = Array.from({ length: last + 1 }, (_, column) => column);
  const cellAt = (row: number, column: number): CellObject | undefined => {
    const cell: CellObject | undefined = sheet[utils.encode_cell({ r: row, c: column })];
    // The reader has a cell of the type z where a link lies over cells of which it is not the first.
    if (cell && !['s', 'n', 'z'].includes(cell.t)) throw new Error(`type ${cell.t} at ${row}:${column} of ${name}`);
    return cell;
  };
  const textAt = (row: number, column: number): string | undefined => {
    const { t, v } = cellAt(row, column) ?? {};
    return t === 's' ? String(v) : undefined;
  };
  const numberAt = (row: number, column: number): ReadNumber | undefined => {
    const { t, v, z } = cellAt(row, column) ?? {};
    return t === 'n' ? { value: Number(v), format: String(z) } : undefined;
  };
  const columnsIn = (row: number) => columns.filter((column) => textAt(row, column) !== undefined);
  return {
    name,
    rowCount: range.e.r + 1,
    columnCount: columns.length,
    textAt,
    numberAt,
    targetAt: (row, column) => cellAt(row, column)?.l?.Target,
    columnsIn,
    textsIn: (row) => columnsIn(row).map((column) => textAt(row, column) ?? ''),
    merges: merges.map(({ s, e }) => area(s.r, s.c, e.r, e.c)),
  };
};

/** The sheets of an .xlsx file, in their order. */
export const readWorkbook = (bytes: Uint8Array): ReadSheet[] => {
  const { SheetNames, Sheets } = read(bytes, { type: 'array', cellNF: true });
  return SheetNames.map((name) => sheetOf(name, Sheets[name] ?? {}));
};

/** The parts of a zip archive, as `CFB` reads them. */
interface Archive {
  readonly FileIndex: readonly { readonly content: Uint8Array; readonly type: number }[];
  readonly FullPaths: readonly string[];
}

/** The XML parts of an .xlsx file by their path. */
export const xmlPartsOf = (bytes: Uint8Array): Map<string, string> => {
  const { FileIndex, FullPaths }: Archive = CFB.read(bytes, { type: 'array' });
  const paths = FullPaths.map((path) => path.replace(/^[^/]*\//, ''));
  const files = FileIndex.map(({ content, type }, index) => ({
    path: paths[index] ?? '',
    content,
    isFile: type === 2,
  }));
  return new Map(
    files.filter(({ isFile }) => isFile).map(({ path, content }) => [path, Buffer.from(content).toString('utf8')]),
  );
};
