import { repeatCell, setDataValidation, updateCells } from './cell-requests.ts';
import * as dimensions from './dimension-requests.ts';
import { badRequest, GoogleError, notServed } from './google-error.ts';
import * as protections from './protection-requests.ts';
import * as ranges from './range-requests.ts';
import { refuseProtected } from './refuse-protected.ts';
import type { RequestHandler } from './request-parts.ts';
import { addSheet, deleteSheet, updateSheetProperties, updateSpreadsheetProperties } from './sheet-requests.ts';
import type { Spreadsheet } from './spreadsheet-model.ts';

/** The kinds of request that are served. */
const handlers: Record<string, RequestHandler<never>> = {
  updateSpreadsheetProperties,
  updateSheetProperties,
  addSheet,
  deleteSheet,
  updateCells,
  repeatCell,
  setDataValidation,
  ...ranges,
  ...protections,
  ...dimensions,
};

/** Carries out the requests in order and gives their replies. Throws at the first that fails; whoever called it then drops the copy. */
export function batchUpdate(spreadsheet: Spreadsheet, requests: unknown, caller: string): Record<string, unknown>[] {
  if (!Array.isArray(requests) || requests.length === 0) throw badRequest('Must specify at least one request.');
  return requests.map((request, at) => carryOut(spreadsheet, request, at, caller));
}

function carryOut(spreadsheet: Spreadsheet, request: unknown, at: number, caller: string): Record<string, unknown> {
  const kinds = typeof request === 'object' && request !== null ? Object.entries(request) : [];
  const [kind, body] = kinds[0] ?? [];
  if (kinds.length !== 1 || kind === undefined)
    throw badRequest(`Invalid requests[${at}]: exactly one kind of request must be set.`);
  const handler = Object.hasOwn(handlers, kind) ? handlers[kind] : undefined;
  if (!handler) throw notServed(`batchUpdate requests of kind ${kind}`);
  try {
    refuseProtected(spreadsheet, kind, body ?? {}, caller);
    return handler(spreadsheet, (body ?? {}) as never, caller);
  } catch (error) {
    if (error instanceof GoogleError && error.code === 400)
      throw badRequest(`Invalid requests[${at}].${kind}: ${error.message}`);
    throw error;
  }
}
