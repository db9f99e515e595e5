import { type GoogleCall, onlyServed, onlyServedFields } from './google-call.ts';
import { badRequest, notServed } from './google-error.ts';
import type { SpreadsheetFiles } from './spreadsheet-files.ts';
import { valueRange, valuesOptions } from './values-read.ts';
import { appendValues, clearValues, type UpdatedRange, updateValues, valuesOf } from './values-write.ts';

type Body = Record<string, unknown>;
type Method = (files: SpreadsheetFiles, id: string, range: string, call: GoogleCall) => Promise<Body>;

const reading = ['valueRenderOption', 'dateTimeRenderOption', 'majorDimension'];

/** `spreadsheets.values`, as far as it is served. */
export function valuesApi(files: SpreadsheetFiles): (id: string, rest: string, call: GoogleCall) => Promise<Body> {
  return async (id, rest, call) => {
    const [, range = '', verb = ''] = /^(?:\/([^/]*?))?(?::(append|clear|batchGet|batchUpdate))?$/.exec(rest) ?? [];
    const method = methods[`${call.method} ${range ? 'range' : ''}${verb ? `:${verb}` : ''}`];
    if (!method) throw notServed(`${call.method} ${call.path}`);
    return method(files, id, decodeURIComponent(range), call);
  };
}

const methods: Record<string, Method> = {
  'GET range': async (files, id, range, { query }) => {
    onlyServed(query, reading);
    return valueRange(await files.open(id), range, valuesOptions(query));
  },
  'GET :batchGet': async (files, id, _range, { query }) => {
    onlyServed(query, [...reading, 'ranges']);
    const spreadsheet = await files.open(id);
    return {
      spreadsheetId: id,
      valueRanges: query.getAll('ranges').map((range) => valueRange(spreadsheet, range, valuesOptions(query))),
    };
  },
  'PUT range': async (files, id, range, { query, body }) => {
    onlyServed(query, ['valueInputOption']);
    onlyServedFields(body, ['values', 'majorDimension', 'range']);
    const toWrite = valuesOf(body, range, query.get('valueInputOption'));
    return { spreadsheetId: id, ...(await files.change(id, (spreadsheet) => updateValues(spreadsheet, toWrite))) };
  },
  'POST range:append': async (files, id, range, { query, body }) => {
    onlyServed(query, ['valueInputOption', 'includeValuesInResponse']);
    if (query.get('includeValuesInResponse')?.toLowerCase() === 'true') throw notServed('includeValuesInResponse');
    const toWrite = valuesOf(body, range, query.get('valueInputOption'));
    const { updates, ...table } = await files.change(id, (spreadsheet) => appendValues(spreadsheet, toWrite));
    return { spreadsheetId: id, ...table, updates: { spreadsheetId: id, ...updates } };
  },
  'POST range:clear': async (files, id, range, { query }) => {
    onlyServed(query, []);
    return {
      spreadsheetId: id,
      clearedRange: await files.change(id, (spreadsheet) => clearValues(spreadsheet, range)),
    };
  },
  'POST :batchUpdate': async (files, id, _range, { query, body }) => {
    onlyServed(query, []);
    onlyServedFields(body, ['valueInputOption', 'data']);
    if (!Array.isArray(body.data)) throw badRequest('data is required');
    const all = body.data.map((one: Body) => valuesOf(one, one.range as string, body.valueInputOption as string));
    const updated = await files.change(id, (spreadsheet) => all.map((one) => updateValues(spreadsheet, one)));
    return { spreadsheetId: id, ...totals(updated), responses: updated.map((one) => ({ spreadsheetId: id, ...one })) };
  },
};

/** Rows and columns that several ranges touch count once, as recorded. */
function totals(updated: readonly UpdatedRange[]): Body {
  const sum = (field: 'updatedRows' | 'updatedCells') => updated.reduce((total, one) => total + one[field], 0);
  const tabs = new Set(updated.map(({ updatedRange }) => updatedRange.slice(0, updatedRange.lastIndexOf('!'))));
  return {
    totalUpdatedRows: sum('updatedRows'),
    totalUpdatedColumns: Math.max(0, ...updated.map(({ updatedColumns }) => updatedColumns)),
    totalUpdatedCells: sum('updatedCells'),
    totalUpdatedSheets: tabs.size,
  };
}
