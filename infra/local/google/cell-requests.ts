import type { sheets_v4 } from '@googleapis/sheets';
import { formatFields, withFormat } from './cell-format-update.ts';
import { withRule } from './data-validation.ts';
import { badRequest, notServed } from './google-error.ts';
import { changedFields, placeOfRange, type RequestHandler, sheetOf } from './request-parts.ts';
import type { Area, Cell, ExtendedValue, Sheet, Spreadsheet, ValidationRule } from './spreadsheet-model.ts';

type CellData = sheets_v4.Schema$CellData;

const linkField = 'userEnteredFormat.textFormat.link';

const servedFields = [
  'userEnteredValue',
  'note',
  'dataValidation',
  ...formatFields.map((field) => `userEnteredFormat.${field}`),
  linkField,
];

/** `updateCells`: cells of the range that the rows do not reach lose the fields. */
export const updateCells: RequestHandler<sheets_v4.Schema$UpdateCellsRequest> = (spreadsheet, request) => {
  const { range, rows = [], fields } = request;
  const { sheet, area } = placeOfCells(spreadsheet, request);
  if (
    range &&
    (rows.length > area.endRow - area.startRow ||
      rows.some(({ values = [] }) => values.length > area.endColumn - area.startColumn))
  ) {
    throw badRequest('Attempting to write rows outside of the range.');
  }
  const wanted = changedFields(fields, servedFields);
  forEachCell(area, (row, column) => {
    setCell(sheet, row, column, rows[row - area.startRow]?.values?.[column - area.startColumn] ?? {}, wanted);
  });
  return {};
};

/** `repeatCell`: the same fields for a whole range. */
export const repeatCell: RequestHandler<sheets_v4.Schema$RepeatCellRequest> = (
  spreadsheet,
  { range, cell = {}, fields },
) => {
  const { sheet, area } = placeOfRange(spreadsheet, range);
  const wanted = changedFields(fields, servedFields);
  forEachCell(area, (row, column) => setCell(sheet, row, column, cell, wanted));
  return {};
};

/** The cells that `updateCells` changes. */
export const placeOfCells = (
  spreadsheet: Spreadsheet,
  { range, start, rows = [] }: sheets_v4.Schema$UpdateCellsRequest,
): { sheet: Sheet; area: Area } => (range ? placeOfRange(spreadsheet, range) : placeFrom(spreadsheet, start, rows));

function placeFrom(
  spreadsheet: Spreadsheet,
  start: sheets_v4.Schema$GridCoordinate | undefined,
  rows: readonly sheets_v4.Schema$RowData[],
) {
  if (!start) throw badRequest('One of range or start must be given.');
  const sheet = sheetOf(spreadsheet, start.sheetId);
  const { rowIndex, columnIndex } = start;
  const startRow = rowIndex ?? 0;
  const startColumn = columnIndex ?? 0;
  const endColumn = startColumn + Math.max(0, ...rows.map(({ values = [] }) => values.length));
  const area = { startRow, startColumn, endRow: startRow + rows.length, endColumn };
  if (area.endRow > sheet.rowCount || endColumn > sheet.columnCount)
    throw badRequest('Attempting to write beyond the grid.');
  return { sheet, area };
}

function forEachCell(
  { startRow, endRow, startColumn, endColumn }: Area,
  act: (row: number, column: number) => void,
): void {
  for (let row = startRow; row < endRow; row++)
    for (let column = startColumn; column < endColumn; column++) act(row, column);
}

function setCell(sheet: Sheet, row: number, column: number, data: CellData, fields: ReadonlySet<string>): void {
  const old = sheet.cells.get(row, column);
  let cell: Cell = { ...old };
  if (fields.has('userEnteredValue')) cell = { ...cell, ...enteredValue(data.userEnteredValue) };
  if (fields.has('note')) cell = { ...cell, note: data.note || undefined };
  const paths = formatFields.filter((path) => fields.has(`userEnteredFormat.${path}`));
  if (paths.length > 0) cell = { ...cell, format: withFormat(cell.format, data.userEnteredFormat ?? {}, paths) };
  if (fields.has(linkField)) cell = { ...cell, link: data.userEnteredFormat?.textFormat?.link?.uri || undefined };
  sheet.cells.set(row, column, cell);
  if (fields.has('dataValidation')) {
    setRule(sheet, { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 }, data.dataValidation);
  }
}

function enteredValue(value: sheets_v4.Schema$ExtendedValue | undefined): Pick<Cell, 'entered' | 'effective'> {
  const { stringValue, numberValue, boolValue, formulaValue, errorValue } = value ?? {};
  if (formulaValue != null || errorValue != null) throw notServed('formulas in cells: nothing here calculates them');
  const entered: ExtendedValue | undefined =
    typeof numberValue === 'number'
      ? { numberValue }
      : typeof boolValue === 'boolean'
        ? { boolValue }
        : stringValue
          ? { stringValue }
          : undefined;
  return { entered, effective: entered };
}

/** `setDataValidation`: without a rule the range has none any more. */
export const setDataValidation: RequestHandler<sheets_v4.Schema$SetDataValidationRequest> = (
  spreadsheet,
  { range, rule },
) => {
  const { sheet, area } = placeOfRange(spreadsheet, range);
  setRule(sheet, area, rule);
  return {};
};

function setRule(sheet: Sheet, area: Area, rule: ValidationRule | undefined): void {
  const kept = rule ? keptRule(rule) : undefined;
  sheet.validations = withRule(sheet.validations, area, kept);
  if (kept?.condition?.type !== 'BOOLEAN') return;
  // A checkbox is never empty: it is FALSE.
  forEachCell(area, (row, column) => {
    const cell = sheet.cells.get(row, column);
    const off = { boolValue: false };
    if (!cell?.entered) sheet.cells.set(row, column, { ...cell, entered: off, effective: off });
  });
}

function keptRule({ condition, inputMessage, strict, showCustomUi }: ValidationRule): ValidationRule {
  const type = condition?.type ?? '';
  const values = condition?.values ?? [];
  if (type !== 'ONE_OF_LIST' && !(type === 'BOOLEAN' && values.length === 0))
    throw notServed(`a data validation of type ${type} with ${values.length} values`);
  if (type === 'ONE_OF_LIST' && values.length === 0)
    throw badRequest('A ONE_OF_LIST condition needs at least one value.');
  return {
    condition: {
      type,
      ...(type === 'BOOLEAN'
        ? {}
        : { values: values.map(({ userEnteredValue }) => ({ userEnteredValue: userEnteredValue ?? '' })) }),
    },
    ...(inputMessage ? { inputMessage } : {}),
    ...(strict ? { strict: true } : {}),
    // A checkbox is always shown as one.
    ...(showCustomUi || type === 'BOOLEAN' ? { showCustomUi: true } : {}),
  };
}
