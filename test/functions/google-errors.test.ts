import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { systemErrorOf } from '../../functions/google-errors.ts';

const refused = (status: number, data: unknown) =>
  systemErrorOf(Object.assign(new Error('refused'), { response: { status, data } }));
const sheets = (status: number, word: string) => refused(status, { error: { code: status, status: word } });
const drive = (status: number, reason: string) => refused(status, { error: { code: status, errors: [{ reason }] } });

describe('what Google refuses', () => {
  it.each([
    ['a spreadsheet that is not there', sheets(404, 'NOT_FOUND'), 'spreadsheet-not-found', false],
    ['a file that is not there', drive(404, 'notFound'), 'spreadsheet-not-found', false],
    ['a spreadsheet that is not shared with us', sheets(403, 'PERMISSION_DENIED'), 'spreadsheet-access-denied', false],
    ['an .xlsx kept as such', sheets(400, 'FAILED_PRECONDITION'), 'spreadsheet-not-readable', false],
    ['a request that is wrong', sheets(400, 'INVALID_ARGUMENT'), 'google-request-refused', false],
    ['too many reads', sheets(429, 'RESOURCE_EXHAUSTED'), 'google-quota-exceeded', true],
    ['too many calls of Drive, which says 403', drive(403, 'userRateLimitExceeded'), 'google-quota-exceeded', true],
    ['our sign-in', sheets(401, 'UNAUTHENTICATED'), 'google-sign-in-refused', true],
    ['nothing, but fails', refused(503, 'Service Unavailable'), 'google-unavailable', true],
    ['nothing, but is silent', systemErrorOf(new TypeError('fetch failed')), 'google-unavailable', true],
  ])('is known: %s', (_, error, code, retry) => {
    expect([error.code, error.retry]).toEqual([code, retry]);
  });

  it('keeps what Google said as the cause', () => {
    const cause = new TypeError('fetch failed');
    expect(systemErrorOf(cause)).toMatchObject({ message: 'fetch failed', cause });
  });
});

const recorded = new URL('../../../shared/google-api/recorded/', import.meta.url);
const cases = [
  ['gspread-spreadsheets.get.no-grid-data.404.01', 'spreadsheet-not-found'],
  ['gspread-spreadsheets.get.no-grid-data.403.01', 'spreadsheet-access-denied'],
  ['gspread-spreadsheets.get.no-grid-data.429.01', 'google-quota-exceeded'],
  ['gspread-drive.files.get.404.01', 'spreadsheet-not-found'],
  ['gspread-drive.files.create.401.01', 'google-sign-in-refused'],
  ['gspread-values.update.odd.raw.400.01', 'google-request-refused'],
] as const;
if (!existsSync(recorded)) console.warn('NOT TRIED: Google’s recorded refusals, as their folder does not exist.');

describe('a recorded refusal', () => {
  it.each(existsSync(recorded) ? cases : [])('%s is known as %s', (name, code) => {
    const { response } = JSON.parse(readFileSync(new URL(`${name}.json`, recorded), 'utf8'));
    expect(refused(response.status, response.body).code).toBe(code);
  });
});
