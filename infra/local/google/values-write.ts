import { rangeText, resolveRange } from './a1-notation.ts';
import { badRequest, GoogleError } from './google-error.ts';
import type { Area, Cell, Sheet, Spreadsheet } from './spreadsheet-model.ts';
import { userEntered } from './user-entered.ts';
import { transpose } from './values-read.ts';

/** Values to write, as a request gives them. */
export interface ValuesToWrite {
  readonly range: string;
  readonly values: readonly (readonly unknown[])[];
  readonly inputOption: string;
  readonly byColumns: boolean;
}

/** What was written, as Google answers it. */
export type UpdatedRange = Record<'updatedRows' | 'updatedColumns' | 'updatedCells', number> & { updatedRange: string };

/** Reads the values of a request body. Throws a 400 as Google words it. */
export function valuesOf(
  body: Record<string, unknown>,
  range: string,
  inputOption: string | null | undefined,
): ValuesToWrite {
  const { values = [], majorDimension } = body;
  if (!Array.isArray(values) || !values.every(Array.isArray)) throw invalidValues(values);
  if (inputOption !== 'RAW' && inputOption !== 'USER_ENTERED')
    throw badRequest("'valueInputOption' is required but not specified");
  return { range, values, inputOption, byColumns: majorDimension === 'COLUMNS' };
}

function invalidValues(values: unknown): GoogleError {
  const description = `Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue), ${JSON.stringify(values)}`;
  const details = [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ field: 'data.values', description }] },
  ];
  return new GoogleError(400, description, { details });
}

/** Writes values from the top left of a range on; those that are null leave their cell as it is. */
export function updateValues(
  spreadsheet: Spreadsheet,
  { range, values, inputOption, byColumns }: ValuesToWrite,
): UpdatedRange {
  const { sheet, area } = resolveRange(spreadsheet, range);
  return writeRows(sheet, area, byColumns ? transpose(values) : values, inputOption);
}

function writeRows(
  sheet: Sheet,
  { startRow, startColumn }: Area,
  rows: readonly (readonly unknown[])[],
  inputOption: string,
): UpdatedRange {
  const updatedRows = rows.length;
  const updatedColumns = Math.max(0, ...rows.map((row) => row.length));
  growGrid(sheet, startRow + updatedRows, startColumn + updatedColumns);
  let updatedCells = 0;
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (value === null || value === undefined) continue;
      updatedCells++;
      writeValue(sheet, startRow + row, startColumn + column, value, inputOption);
    }
  }
  const area = { startRow, startColumn, endRow: startRow + updatedRows, endColumn: startColumn + updatedColumns };
  return { updatedRange: rangeText(sheet, area), updatedRows, updatedColumns, updatedCells };
}

function growGrid(sheet: Sheet, rows: number, columns: number): void {
  sheet.rowCount = Math.max(sheet.rowCount, rows);
  sheet.columnCount = Math.max(sheet.columnCount, columns);
}

function writeValue(sheet: Sheet, row: number, column: number, value: unknown, inputOption: string): void {
  const { note, format, link } = sheet.cells.get(row, column) ?? {};
  const typed = typedValue(value, inputOption);
  sheet.cells.set(row, column, {
    note,
    link,
    ...typed,
    format: typed.format ? { ...format, ...typed.format } : format,
  });
}

function typedValue(value: unknown, inputOption: string): Pick<Cell, 'entered' | 'effective' | 'format'> {
  if (value === '') return {};
  const both = <T>(entered: T) => ({ entered, effective: entered });
  if (typeof value === 'number') return both({ numberValue: value });
  if (typeof value === 'boolean') return both({ boolValue: value });
  if (typeof value !== 'string') throw badRequest(`Invalid values: a cell cannot hold ${JSON.stringify(value)}`);
  return inputOption === 'RAW' ? both({ stringValue: value }) : userEntered(value);
}

/** Empties the values of a range; notes and formats stay. Gives the range as Google answers it. */
export function clearValues(spreadsheet: Spreadsheet, range: string): string {
  const { sheet, area } = resolveRange(spreadsheet, range);
  for (const [row, column, { note, format, link }] of sheet.cells.entries()) {
    const inside = row >= area.startRow && row < area.endRow && column >= area.startColumn && column < area.endColumn;
    if (inside) sheet.cells.set(row, column, { note, format, link });
  }
  return rangeText(sheet, area);
}

/** Writes values below the table that a range touches. */
export function appendValues(
  spreadsheet: Spreadsheet,
  toWrite: ValuesToWrite,
): { tableRange?: string; updates: UpdatedRange } {
  const { sheet, area } = resolveRange(spreadsheet, toWrite.range);
  const table = tableAt(sheet, area);
  const at = table ? { ...table, startRow: table.endRow } : area;
  const rows = toWrite.byColumns ? transpose(toWrite.values) : toWrite.values;
  return {
    ...(table ? { tableRange: rangeText(sheet, table) } : {}),
    updates: writeRows(sheet, at, rows, toWrite.inputOption),
  };
}

/** The block of filled cells that begins within a range and has no empty row or column. */
function tableAt(sheet: Sheet, within: Area): Area | undefined {
  const filled = [...sheet.cells.entries()].filter(([, , cell]) => cell.entered);
  const seeds = filled.filter(
    ([row, column]) => row === within.startRow && column >= within.startColumn && column < within.endColumn,
  );
  const seed = seeds.sort((one, other) => one[1] - other[1])[0] ?? undefined;
  if (!seed) return undefined;
  let area = { startRow: seed[0], endRow: seed[0] + 1, startColumn: seed[1], endColumn: seed[1] + 1 };
  for (let grown = true; grown; ) {
    const touching = filled.filter(
      ([row, column]) =>
        row >= area.startRow - 1 && row <= area.endRow && column >= area.startColumn - 1 && column <= area.endColumn,
    );
    const next = { ...area };
    for (const [row, column] of touching) {
      next.startRow = Math.min(next.startRow, row);
      next.endRow = Math.max(next.endRow, row + 1);
      next.startColumn = Math.min(next.startColumn, column);
      next.endColumn = Math.max(next.endColumn, column + 1);
    }
    grown = JSON.stringify(next) !== JSON.stringify(area);
    area = next;
  }
  return area;
}
