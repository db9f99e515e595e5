import type { sheets_v4 } from '@googleapis/sheets';
import { badRequest, notServed } from './google-error.ts';
import { changedFields, keptRange, type RequestHandler, sheetOf } from './request-parts.ts';
import type { Sheet, Spreadsheet } from './spreadsheet-model.ts';

/** Editors without what is empty, but for users. */
function keptEditors(editors: sheets_v4.Schema$Editors | undefined): sheets_v4.Schema$Editors {
  const { groups, domainUsersCanEdit } = editors ?? {};
  return { ...(groups?.length ? { groups } : {}), ...(domainUsersCanEdit ? { domainUsersCanEdit } : {}) };
}

/** The one who calls is always an editor. */
const withCaller = (editors: sheets_v4.Schema$Editors | undefined, caller: string): sheets_v4.Schema$Editors => ({
  ...keptEditors(editors),
  users: [...new Set([...(editors?.users ?? []), caller])],
});

const keptWithin = (
  spreadsheet: Spreadsheet,
  ranges: readonly sheets_v4.Schema$GridRange[] | undefined,
): Pick<sheets_v4.Schema$ProtectedRange, 'unprotectedRanges'> =>
  ranges?.length ? { unprotectedRanges: ranges.map((one) => keptRange(spreadsheet, one)) } : {};

/** `addProtectedRange`. It keeps out other accounts, and nobody who opens the .xlsx in Excel: it is his. */
export const addProtectedRange: RequestHandler<sheets_v4.Schema$AddProtectedRangeRequest> = (
  spreadsheet,
  { protectedRange = {} },
  caller,
) => {
  const { range, description, warningOnly, editors, protectedRangeId, unprotectedRanges, namedRangeId, tableId } =
    protectedRange;
  if (namedRangeId || tableId) throw notServed('protected ranges that follow a named range or a table');
  const { users = [], groups = [], domainUsersCanEdit } = editors ?? {};
  if (warningOnly && (users?.length || groups?.length || domainUsersCanEdit)) {
    throw badRequest('Cannot set editors on a protected range that is warning only.');
  }
  const sheet = sheetOf(spreadsheet, range?.sheetId);
  const all = spreadsheet.sheets.flatMap((one) => one.protectedRanges.map((known) => known.protectedRangeId ?? 0));
  const id = protectedRangeId ?? Math.max(0, ...all) + 1;
  if (all.includes(id)) throw badRequest(`A protected range with ID ${id} already exists.`);
  const added = {
    protectedRangeId: id,
    range: keptRange(spreadsheet, range),
    ...(description ? { description } : {}),
    ...(warningOnly ? { warningOnly: true } : {}),
    requestingUserCanEdit: true,
    ...keptWithin(spreadsheet, unprotectedRanges),
  };
  sheet.protectedRanges.push({ ...added, editors: withCaller(editors, caller) });
  return {
    addProtectedRange: {
      protectedRange: { ...added, editors: { ...keptEditors(editors), ...(users?.length ? { users } : {}) } },
    },
  };
};

/** `updateProtectedRange`: range, description, editors, what stays open within it. */
export const updateProtectedRange: RequestHandler<sheets_v4.Schema$UpdateProtectedRangeRequest> = (
  spreadsheet,
  { protectedRange = {}, fields },
  caller,
) => {
  const { sheet, at } = protectedRangeAt(spreadsheet, protectedRange.protectedRangeId);
  const wanted = changedFields(fields, ['range', 'description', 'editors', 'unprotectedRanges']);
  const { range, description, editors, unprotectedRanges } = protectedRange;
  const given = {
    range: wanted.has('range') ? keptRange(spreadsheet, range) : undefined,
    editors: wanted.has('editors') ? withCaller(editors, caller) : undefined,
  };
  const emptied = ['description', 'unprotectedRanges'].filter((field) => wanted.has(field));
  const old = Object.entries(sheet.protectedRanges[at] ?? {}).filter(([field]) => !emptied.includes(field));
  sheet.protectedRanges = sheet.protectedRanges.with(at, {
    ...Object.fromEntries(old),
    ...(given.range ? { range: given.range } : {}),
    ...(given.editors ? { editors: given.editors } : {}),
    ...(wanted.has('description') && description ? { description } : {}),
    ...(wanted.has('unprotectedRanges') ? keptWithin(spreadsheet, unprotectedRanges) : {}),
  });
  return {};
};

/** `deleteProtectedRange`. */
export const deleteProtectedRange: RequestHandler<sheets_v4.Schema$DeleteProtectedRangeRequest> = (
  spreadsheet,
  { protectedRangeId },
) => {
  const { sheet, at } = protectedRangeAt(spreadsheet, protectedRangeId);
  sheet.protectedRanges = sheet.protectedRanges.toSpliced(at, 1);
  return {};
};

function protectedRangeAt({ sheets }: Spreadsheet, id: number | null | undefined): { sheet: Sheet; at: number } {
  for (const sheet of sheets) {
    const at = sheet.protectedRanges.findIndex(({ protectedRangeId }) => protectedRangeId === id);
    if (at >= 0) return { sheet, at };
  }
  throw badRequest(`No protected range with ID: ${id ?? ''}`);
}
