import type { sheets_v4 } from '@googleapis/sheets';
import { areaOfGridRange } from './a1-notation.ts';
import { placeOfCells } from './cell-requests.ts';
import { badRequest } from './google-error.ts';
import { overlaps, placeOfRange } from './request-parts.ts';
import type { Area, Sheet, Spreadsheet } from './spreadsheet-model.ts';

type Place = { readonly sheet: Sheet; readonly area: Area };
type Request = sheets_v4.Schema$Request;

/** The cells that a request would change, for the kinds of request by which cells are written. */
const written: { readonly [Kind in keyof Request]?: (spreadsheet: Spreadsheet, body: never) => Place } = {
  updateCells: (spreadsheet, body: sheets_v4.Schema$UpdateCellsRequest) => placeOfCells(spreadsheet, body),
  repeatCell: (spreadsheet, { range }: sheets_v4.Schema$RepeatCellRequest) => placeOfRange(spreadsheet, range),
  setDataValidation: (spreadsheet, { range }: sheets_v4.Schema$SetDataValidationRequest) =>
    placeOfRange(spreadsheet, range),
  mergeCells: (spreadsheet, { range }: sheets_v4.Schema$MergeCellsRequest) => placeOfRange(spreadsheet, range),
};

/**
 * Throws a 400 as Google words it where a request would write into protected cells of whose editors the caller is none.
 * Programs only: a file that its owner opens in Excel is his.
 */
export function refuseProtected(spreadsheet: Spreadsheet, kind: string, body: unknown, caller: string): void {
  const placeOf = written[kind as keyof Request];
  if (!placeOf) return;
  const { sheet, area } = placeOf(spreadsheet, body as never);
  // A protection that leaves something open is not looked into: none of ours does.
  const closed = sheet.protectedRanges.filter(
    ({ warningOnly, unprotectedRanges, editors }) =>
      !warningOnly && !unprotectedRanges?.length && !editors?.users?.includes(caller),
  );
  if (closed.some(({ range }) => overlaps(areaOfGridRange(range ?? {}, sheet), area)))
    throw badRequest(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
}
