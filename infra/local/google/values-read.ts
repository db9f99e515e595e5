import { rangeText, resolveRange } from './a1-notation.ts';
import { formattedValue } from './cell-value.ts';
import { badRequest } from './google-error.ts';
import { isCovered } from './grid-data.ts';
import type { Area, Cell, Sheet, Spreadsheet } from './spreadsheet-model.ts';

/** How values are answered. */
export interface ValuesOptions {
  readonly render: string;
  readonly majorDimension: string;
}

/** One range of values as Google answers it: trailing empties are dropped, and `values` where nothing is left. */
export function valueRange(spreadsheet: Spreadsheet, text: string, options: ValuesOptions): Record<string, unknown> {
  const { sheet, area } = resolveRange(spreadsheet, text);
  const rows = rowsOf(sheet, area, (cell) => rendered(cell, options.render));
  const lines = options.majorDimension === 'COLUMNS' ? transpose(rows) : rows;
  const values = trimmed(
    lines.map((line) => trimmed(line, (value) => value === '')),
    (line) => line.length === 0,
  );
  return {
    range: rangeText(sheet, area),
    majorDimension: options.majorDimension,
    ...(values.length > 0 ? { values } : {}),
  };
}

type Plain = string | number | boolean;

function rendered(cell: Cell, render: string): Plain {
  if (render === 'FORMATTED_VALUE') return formattedValue(cell) ?? '';
  const value = render === 'FORMULA' ? (cell.entered ?? cell.effective) : cell.effective;
  if (!value) return '';
  if ('numberValue' in value) return value.numberValue;
  if ('boolValue' in value) return value.boolValue;
  if ('formulaValue' in value) return value.formulaValue;
  return 'stringValue' in value ? value.stringValue : value.errorValue.message;
}

function rowsOf(sheet: Sheet, area: Area, render: (cell: Cell) => Plain): Plain[][] {
  const { rows, columns } = sheet.cells.extent();
  const height = Math.max(0, Math.min(area.endRow, rows) - area.startRow);
  const width = Math.max(0, Math.min(area.endColumn, columns) - area.startColumn);
  const valueAt = (row: number, column: number) => {
    const cell = isCovered(sheet, row, column) ? undefined : sheet.cells.get(row, column);
    return cell ? render(cell) : '';
  };
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => valueAt(area.startRow + row, area.startColumn + column)),
  );
}

/** Rows as columns, or columns as rows; short lines are filled with nothing. */
export function transpose<T>(lines: readonly (readonly T[])[]): T[][] {
  const width = Math.max(0, ...lines.map((line) => line.length));
  return Array.from({ length: width }, (_, at) => lines.map((line) => line[at] as T));
}

function trimmed<T>(list: readonly T[], isEmpty: (item: T) => boolean): T[] {
  return list.slice(0, list.findLastIndex((item) => !isEmpty(item)) + 1);
}

/** The options of a reading. Throws a 400 for a value that Google does not know. */
export function valuesOptions(query: URLSearchParams): ValuesOptions {
  const oneOf = (name: string, allowed: readonly string[]) => {
    const value = query.get(name) || allowed[0] || '';
    if (!allowed.includes(value)) throw badRequest(`Invalid value at '${name}', "${value}"`);
    return value;
  };
  oneOf('dateTimeRenderOption', ['SERIAL_NUMBER', 'FORMATTED_STRING']);
  return {
    render: oneOf('valueRenderOption', ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA']),
    majorDimension: oneOf('majorDimension', ['ROWS', 'COLUMNS']),
  };
}
