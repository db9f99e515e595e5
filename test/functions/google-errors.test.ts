import { existsSync, readFileSync } from 'node:fs';
import { gaxios } from 'google-auth-library';
import { describe, expect, it } from 'vitest';
import { signInErrorOf, systemErrorOf } from '../../functions/google-errors.ts';

const refused = (status: number, data: unknown) =>
  systemErrorOf(Object.assign(new Error('refused'), { response: { status, data } }));
const sheets = (status: number, word: string) => refused(status, { error: { code: status, status: word } });
const drive = (status: number, reason: string) => refused(status, { error: { code: status, errors: [{ reason }] } });
const setUp = (reason: string) =>
  refused(403, { error: { code: 403, status: 'PERMISSION_DENIED', details: [{ '@type': 'ErrorInfo', reason }] } });

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
    ['a token for something else, in Sheets', setUp('ACCESS_TOKEN_SCOPE_INSUFFICIENT'), 'google-sign-in-refused', true],
    ['a token for something else, in Drive', drive(403, 'insufficientPermissions'), 'google-sign-in-refused', true],
    ['a project that has not enabled Sheets', setUp('SERVICE_DISABLED'), 'google-sign-in-refused', true],
    ['a project that has not enabled Drive', drive(403, 'accessNotConfigured'), 'google-sign-in-refused', true],
    [
      'a file that is not shared with us',
      drive(403, 'insufficientFilePermissions'),
      'spreadsheet-access-denied',
      false,
    ],
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

describe('a sign-in that brought no token', () => {
  const answered = (status: number) => Object.assign(new Error('refused'), { response: { status, data: {} } });
  it.each([
    ['was refused', answered(403), 'google-sign-in-refused'],
    ['names nobody', answered(404), 'google-sign-in-refused'],
    ['was not understood', answered(400), 'google-sign-in-refused'],
    ['was never asked for: there is no identity', new RangeError('no region'), 'google-sign-in-refused'],
    ['met a failure of Google', answered(503), 'google-unavailable'],
    ['came too often', answered(429), 'google-quota-exceeded'],
    ['met silence', new gaxios.GaxiosError('fetch failed', {} as never), 'google-unavailable'],
  ])('is known: it %s', (_, error, code) => {
    expect(signInErrorOf(error)).toMatchObject({ code, retry: true, cause: error });
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

describe.runIf(existsSync(recorded))('a recorded refusal', () => {
  it.each(cases)('%s is known as %s', (name, code) => {
    const { response } = JSON.parse(readFileSync(new URL(`${name}.json`, recorded), 'utf8'));
    expect(refused(response.status, response.body).code).toBe(code);
  });
});
