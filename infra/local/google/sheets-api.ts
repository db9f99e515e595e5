import { batchUpdate } from './batch-update.ts';
import { applyFieldMask, parseFieldMask } from './field-mask.ts';
import { answer, flag, type GoogleAnswer, type GoogleCall, onlyServed, onlyServedFields } from './google-call.ts';
import { notServed } from './google-error.ts';
import { spreadsheetAnswer } from './spreadsheet-answer.ts';
import type { SpreadsheetFiles } from './spreadsheet-files.ts';
import { valuesApi } from './values-api.ts';

/** The Sheets API v4, as far as it is served. */
export function sheetsApi(files: SpreadsheetFiles): (call: GoogleCall) => Promise<GoogleAnswer> {
  const values = valuesApi(files);
  return async (call) => {
    const [, id = '', rest = ''] = /^\/v4\/spreadsheets\/([^/:]+)(.*)$/.exec(call.path) ?? [];
    const route = `${call.method} ${rest.split('/')[1]?.split(':')[0] ?? rest}`;
    if (id && call.method === 'GET' && rest === '')
      return masked(call, await getSpreadsheet(files, decodeURIComponent(id), call));
    if (id && call.method === 'POST' && rest === ':batchUpdate')
      return masked(call, await update(files, decodeURIComponent(id), call));
    if (id && route.endsWith(' values'))
      return masked(call, await values(decodeURIComponent(id), rest.slice('/values'.length), call));
    throw notServed(`${call.method} ${call.path}`);
  };
}

function masked({ query }: GoogleCall, body: Record<string, unknown>): GoogleAnswer {
  const fields = query.get('fields');
  return answer(fields ? applyFieldMask(body, parseFieldMask(fields)) : body);
}

async function getSpreadsheet(
  files: SpreadsheetFiles,
  id: string,
  { query }: GoogleCall,
): Promise<Record<string, unknown>> {
  onlyServed(query, ['ranges', 'includeGridData']);
  const fields = query.get('fields');
  const mask = fields ? parseFieldMask(fields) : undefined;
  const question = { ranges: query.getAll('ranges'), includeGridData: flag(query, 'includeGridData'), mask };
  return spreadsheetAnswer(id, await files.open(id), question);
}

async function update(
  files: SpreadsheetFiles,
  id: string,
  { query, body, caller }: GoogleCall,
): Promise<Record<string, unknown>> {
  onlyServed(query, []);
  onlyServedFields(body, ['requests', 'includeSpreadsheetInResponse']);
  const fields = query.get('fields');
  const mask = fields ? parseFieldMask(fields).children.get('updatedSpreadsheet') : undefined;
  return files.change(id, (spreadsheet) => {
    const replies = batchUpdate(spreadsheet, body.requests, caller);
    if (body.includeSpreadsheetInResponse !== true) return { spreadsheetId: id, replies };
    const updatedSpreadsheet = spreadsheetAnswer(id, spreadsheet, { ranges: [], includeGridData: false, mask });
    return { spreadsheetId: id, replies, updatedSpreadsheet };
  });
}
