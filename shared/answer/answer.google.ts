import type { sheets_v4 } from '@googleapis/sheets';
import type { AnswerLook, CellAnswer } from '../ports/cell-answer.ts';
import { SystemError } from '../ports/errors.ts';
import { pulledFields, rawSpreadsheetOf } from '../schema/raw-spreadsheet.google.ts';
import type { RawSpreadsheet } from '../schema/raw-spreadsheet.ts';

/**
 * Writes answers into a spreadsheet in one request, and gives the spreadsheet as that left it: nobody can have edited it
 * in between. Values are typed, never parsed as if somebody had typed them. Throws what the Google seam throws.
 */
export async function writeAnswers(
  sheets: sheets_v4.Sheets,
  spreadsheetId: string,
  cells: readonly CellAnswer[],
): Promise<RawSpreadsheet> {
  const requestBody = { requests: runsOf(cells).map(requestOf), includeSpreadsheetInResponse: true };
  const fields = `updatedSpreadsheet(${pulledFields})`;
  const { data } = await sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody, fields, prettyPrint: false });
  const after = data.updatedSpreadsheet;
  if (after?.spreadsheetId === spreadsheetId && after.sheets?.length) return rawSpreadsheetOf(after);
  // It is written all the same: what comes next is a reading, which sees what stands there.
  throw new SystemError('google-answer-malformed', `the answer is not the spreadsheet ${spreadsheetId}`, {
    retry: true,
  });
}

/** Cells one beneath the other of which the same is set: they share a request. */
function runsOf(cells: readonly CellAnswer[]): CellAnswer[][] {
  const sorted = cells.toSorted((a, b) => a.tabId - b.tabId || a.column - b.column || a.row - b.row);
  const runs: CellAnswer[][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    if (run && follows(run.at(-1) as CellAnswer, cell)) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

const follows = (above: CellAnswer, cell: CellAnswer): boolean =>
  above.tabId === cell.tabId &&
  above.column === cell.column &&
  above.row + 1 === cell.row &&
  fieldsOf(above) === fieldsOf(cell);

// Only what is ours is named here: everything else of a cell stays as people left it.
const fieldsOf = ({ note, value, look }: CellAnswer): string =>
  [
    ...(note === undefined ? [] : ['note']),
    ...(value === undefined ? [] : ['userEnteredValue']),
    ...(look === undefined ? [] : ['userEnteredFormat', 'dataValidation']),
  ].join(',');

function requestOf(run: readonly CellAnswer[]): sheets_v4.Schema$Request {
  const { tabId: sheetId, row: rowIndex, column: columnIndex } = run[0] as CellAnswer;
  return {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      rows: run.map((cell) => ({ values: [cellData(cell)] })),
      fields: fieldsOf(run[0] as CellAnswer),
    },
  };
}

function cellData({ note, value, look, tick, link }: CellAnswer): sheets_v4.Schema$CellData {
  const uri = link && `#gid=${link.tabId}&range=${link.a1}`;
  return {
    ...(note ? { note } : {}),
    ...(typeof value === 'string' && value !== '' ? { userEnteredValue: { stringValue: value } } : {}),
    ...(typeof value === 'number' ? { userEnteredValue: { numberValue: value } } : {}),
    ...(typeof value === 'boolean' ? { userEnteredValue: { boolValue: value } } : {}),
    ...(look === undefined ? {} : { userEnteredFormat: formatOf(look, uri) }),
    ...(tick ? { dataValidation: { condition: { type: 'BOOLEAN' } } } : {}),
  };
}

const base: sheets_v4.Schema$CellFormat = {
  wrapStrategy: 'WRAP',
  verticalAlignment: 'TOP',
  horizontalAlignment: 'RIGHT',
  textDirection: 'RIGHT_TO_LEFT',
};

const color = (red: number, green: number, blue: number): sheets_v4.Schema$ColorStyle => ({
  rgbColor: { red: red / 255, green: green / 255, blue: blue / 255 },
});

const looks: Readonly<Record<AnswerLook, sheets_v4.Schema$CellFormat>> = {
  sentence: {
    ...base,
    wrapStrategy: 'OVERFLOW_CELL',
    verticalAlignment: 'MIDDLE',
    textFormat: { bold: true, fontSize: 14 },
  },
  error: { ...base, backgroundColorStyle: color(252, 228, 224) },
  warning: { ...base, backgroundColorStyle: color(255, 243, 214) },
  remark: base,
  fact: { ...base, textFormat: { foregroundColorStyle: color(89, 89, 89) } },
  fine: { ...base, textFormat: { foregroundColorStyle: color(56, 118, 29) } },
  link: base,
  id: { ...base, wrapStrategy: 'CLIP', textFormat: { fontSize: 8 } },
};

const formatOf = (look: AnswerLook, uri: string | undefined): sheets_v4.Schema$CellFormat => {
  const format = looks[look];
  if (!uri) return format;
  const seen = { underline: true, foregroundColorStyle: color(17, 85, 204) };
  return { ...format, textFormat: { ...format.textFormat, ...seen, link: { uri } } };
};
