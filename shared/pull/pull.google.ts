import type { sheets_v4 } from '@googleapis/sheets';
import { SystemError } from '../ports/errors.ts';
import { pulledFields, rawSpreadsheetOf } from '../schema/raw-spreadsheet.google.ts';
import type { RawSpreadsheet } from '../schema/raw-spreadsheet.ts';

/**
 * The longest answer that is read, unpacked: some 400,000 filled cells, parsed in 300 MB. A longer one would fill a
 * Lambda's memory before anybody could say what is wrong. Units: bytes.
 */
export const longestAnswerBytes = 64_000_000;

/**
 * Reads a whole spreadsheet in one request. Throws what the Google seam throws, and `spreadsheet-too-large`; an answer
 * cut short is never taken for an empty sheet.
 */
export async function pullSpreadsheet(sheets: sheets_v4.Sheets, spreadsheetId: string): Promise<RawSpreadsheet> {
  const question = { spreadsheetId, fields: pulledFields, prettyPrint: false };
  const { data } = await sheets.spreadsheets
    .get(question, { maxContentLength: longestAnswerBytes })
    .catch((error: unknown) => {
      throw isTooLong(error) ? tooLarge(spreadsheetId, error) : error;
    });
  if (data.spreadsheetId !== spreadsheetId || !data.sheets?.length) {
    throw new SystemError('google-answer-malformed', `the answer is not the spreadsheet ${spreadsheetId}`, {
      retry: true,
    });
  }
  return rawSpreadsheetOf(data);
}

// The client says so before it reads a body that gives its length, and while it reads one that does not.
const isTooLong = (error: unknown): boolean =>
  error instanceof Error &&
  (/^content size at .* over limit|`Content-Length` is over the limit/s.test(error.message) || isTooLong(error.cause));

const tooLarge = (spreadsheetId: string, cause: unknown): SystemError =>
  new SystemError('spreadsheet-too-large', `${spreadsheetId} takes more than ${longestAnswerBytes} bytes to tell`, {
    retry: false,
    cause,
  });
