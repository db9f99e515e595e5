import type { sheets_v4 } from '@googleapis/sheets';
import { areaOfGridRange } from './a1-notation.ts';
import { namedRangeIdOf } from './defined-names.ts';
import { badRequest, notServed } from './google-error.ts';
import { isCovered } from './grid-data.ts';
import {
  changedFields,
  isWithin,
  keptRange,
  overlaps,
  placeOfRange,
  type RequestHandler,
  sheetOf,
} from './request-parts.ts';
import type { Area, Spreadsheet } from './spreadsheet-model.ts';

/** `mergeCells`: what lies under the merge is lost. */
export const mergeCells: RequestHandler<sheets_v4.Schema$MergeCellsRequest> = (spreadsheet, { range, mergeType }) => {
  const { sheet, area } = placeOfRange(spreadsheet, range);
  refusePartly(sheet.merges, area);
  const made = mergesOf(area, mergeType ?? 'MERGE_ALL').filter(
    (one) => one.endRow - one.startRow > 1 || one.endColumn - one.startColumn > 1,
  );
  sheet.merges = [...sheet.merges.filter((merge) => !overlaps(merge, area)), ...made];
  for (const [row, column, { note, format }] of sheet.cells.entries()) {
    if (isCovered({ ...sheet, merges: made }, row, column)) sheet.cells.set(row, column, { note, format });
  }
  return {};
};

function mergesOf(area: Area, type: string): Area[] {
  const { startRow, endRow, startColumn, endColumn } = area;
  if (type === 'MERGE_ALL') return [area];
  if (type === 'MERGE_COLUMNS') {
    return Array.from({ length: endColumn - startColumn }, (_, at) => ({
      ...area,
      startColumn: startColumn + at,
      endColumn: startColumn + at + 1,
    }));
  }
  if (type !== 'MERGE_ROWS') throw badRequest(`Invalid value for mergeType: ${type}`);
  return Array.from({ length: endRow - startRow }, (_, at) => ({
    ...area,
    startRow: startRow + at,
    endRow: startRow + at + 1,
  }));
}

function refusePartly(merges: readonly Area[], area: Area): void {
  const cut = merges.some((merge) => overlaps(merge, area) && !isWithin(merge, area));
  if (cut) throw badRequest('You must select all cells in a merged range to merge or unmerge them.');
}

/** `unmergeCells`. */
export const unmergeCells: RequestHandler<sheets_v4.Schema$UnmergeCellsRequest> = (spreadsheet, { range }) => {
  const { sheet, area } = placeOfRange(spreadsheet, range);
  refusePartly(sheet.merges, area);
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
  return {};
};

function allowedName({ namedRanges }: Spreadsheet, name: string | null | undefined, but?: string): string {
  const isName = name && name.length <= 250 && /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name);
  if (!isName || /^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*|true|false)$/i.test(name)) {
    throw badRequest(`The name "${name ?? ''}" is not a valid name for a named range.`);
  }
  const same = namedRanges.some((one) => one.namedRangeId !== but && one.name.toLowerCase() === name.toLowerCase());
  if (same) throw badRequest(`A named range with the name "${name}" already exists.`);
  return name;
}

/** `addNamedRange`. */
export const addNamedRange: RequestHandler<sheets_v4.Schema$AddNamedRangeRequest> = (
  spreadsheet,
  { namedRange = {} },
) => {
  const name = allowedName(spreadsheet, namedRange.name);
  const namedRangeId = namedRange.namedRangeId ?? namedRangeIdOf(name);
  if (spreadsheet.namedRanges.some((one) => one.namedRangeId === namedRangeId))
    throw badRequest(`A named range with ID '${namedRangeId}' already exists.`);
  const added = { namedRangeId, name, range: keptRange(spreadsheet, namedRange.range) };
  spreadsheet.namedRanges.push(added);
  return { addNamedRange: { namedRange: added } };
};

function namedRangeAt({ namedRanges }: Spreadsheet, id: string | null | undefined): number {
  const at = namedRanges.findIndex(({ namedRangeId }) => namedRangeId === id);
  if (at < 0) throw badRequest(`No named range with ID: ${id ?? ''}`);
  return at;
}

/** `updateNamedRange`: name, range. */
export const updateNamedRange: RequestHandler<sheets_v4.Schema$UpdateNamedRangeRequest> = (
  spreadsheet,
  { namedRange = {}, fields },
) => {
  const at = namedRangeAt(spreadsheet, namedRange.namedRangeId);
  const old = spreadsheet.namedRanges[at];
  if (!old) return {};
  const wanted = changedFields(fields, ['name', 'range']);
  spreadsheet.namedRanges[at] = {
    ...old,
    ...(wanted.has('name') ? { name: allowedName(spreadsheet, namedRange.name, old.namedRangeId) } : {}),
    ...(wanted.has('range') ? { range: keptRange(spreadsheet, namedRange.range) } : {}),
  };
  return {};
};

/** `deleteNamedRange`. */
export const deleteNamedRange: RequestHandler<sheets_v4.Schema$DeleteNamedRangeRequest> = (
  spreadsheet,
  { namedRangeId },
) => {
  spreadsheet.namedRanges.splice(namedRangeAt(spreadsheet, namedRangeId), 1);
  return {};
};

/** `setBasicFilter`: its place only. */
export const setBasicFilter: RequestHandler<sheets_v4.Schema$SetBasicFilterRequest> = (
  spreadsheet,
  { filter = {} },
) => {
  const { range = {}, ...rest } = filter;
  if (Object.keys(rest).length > 0) throw notServed(`a basic filter with ${Object.keys(rest).join(', ')}`);
  const sheet = sheetOf(spreadsheet, range.sheetId);
  sheet.basicFilter = areaOfGridRange(range, sheet);
  return {};
};

/** `clearBasicFilter`. */
export const clearBasicFilter: RequestHandler<sheets_v4.Schema$ClearBasicFilterRequest> = (
  spreadsheet,
  { sheetId },
) => {
  sheetOf(spreadsheet, sheetId).basicFilter = undefined;
  return {};
};
