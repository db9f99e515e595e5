import type { sheets_v4 } from '@googleapis/sheets';
import { areaOfGridRange } from './a1-notation.ts';
import { type FieldMask, parseFieldMask } from './field-mask.ts';
import { badRequest, notServed } from './google-error.ts';
import type { Area, Sheet, Spreadsheet } from './spreadsheet-model.ts';

/** Carries out one request of a batchUpdate on a spreadsheet for a caller, and gives its reply. */
export type RequestHandler<Request> = (
  spreadsheet: Spreadsheet,
  request: Request,
  caller: string,
) => Record<string, unknown>;

/** The tab that a request names. Throws a 400 as Google words it. */
export function sheetOf(spreadsheet: Spreadsheet, sheetId: number | null | undefined): Sheet {
  const sheet = spreadsheet.sheets.find((one) => one.sheetId === (sheetId ?? 0));
  if (!sheet) throw badRequest(`No grid with id: ${sheetId ?? 0}`);
  return sheet;
}

/** The tab and cells of a GridRange. */
export function placeOfRange(
  spreadsheet: Spreadsheet,
  range: sheets_v4.Schema$GridRange | undefined,
): { sheet: Sheet; area: Area } {
  if (!range) throw badRequest('range is required');
  const sheet = sheetOf(spreadsheet, range.sheetId);
  const area = areaOfGridRange(range, sheet);
  if (area.endRow <= area.startRow || area.endColumn <= area.startColumn) throw badRequest('range must not be empty');
  return { sheet, area };
}

/** A GridRange as Google keeps it: without `sheetId` where it is 0. Throws a 400 for a tab that does not exist. */
export function keptRange(
  spreadsheet: Spreadsheet,
  range: sheets_v4.Schema$GridRange | undefined,
): sheets_v4.Schema$GridRange {
  const { sheet } = placeOfRange(spreadsheet, range);
  const { sheetId: _sheetId, ...bounds } = range ?? {};
  return sheet.sheetId === 0 ? bounds : { sheetId: sheet.sheetId, ...bounds };
}

/** The fields that a request wants changed, as paths with dots. Throws a 400 without any, a 501 for those not served. */
export function changedFields(fields: string | null | undefined, served: readonly string[]): Set<string> {
  if (!fields) throw badRequest("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  const paths = pathsOf(parseFieldMask(fields));
  const wanted = paths.includes('*') ? [...served] : paths.flatMap((path) => expand(path, served));
  return new Set(wanted);
}

function expand(path: string, served: readonly string[]): string[] {
  const found = served.filter((one) => one === path || one.startsWith(`${path}.`) || path.startsWith(`${one}.`));
  if (found.length === 0) throw notServed(`the field ${path} in an update`);
  return found;
}

function pathsOf(mask: FieldMask, above = ''): string[] {
  return [...mask.children].flatMap(([name, child]) =>
    child.children.size === 0 ? [`${above}${name}`] : pathsOf(child, `${above}${name}.`),
  );
}

/** Whether two areas share a cell. */
export const overlaps = (one: Area, other: Area): boolean =>
  one.startRow < other.endRow &&
  other.startRow < one.endRow &&
  one.startColumn < other.endColumn &&
  other.startColumn < one.endColumn;

/** Whether an area lies wholly in another. */
export const isWithin = (inner: Area, outer: Area): boolean =>
  inner.startRow >= outer.startRow &&
  inner.endRow <= outer.endRow &&
  inner.startColumn >= outer.startColumn &&
  inner.endColumn <= outer.endColumn;
