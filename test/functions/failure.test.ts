import { describe, expect, it } from 'vitest';
import { failureOf } from '../../functions/handling/failure.ts';
import { systemErrorOf } from '../../functions/google-errors.ts';
import { SystemError } from '../../shared/ports/errors.ts';

const typed = 'توقيع اتفاقية +970-59-000-4711';

/** An answer of Google's that quotes what was written, as its client throws it. */
const refusal = (status: number, reason = 'badRequest') =>
  Object.assign(new Error(`Invalid value at 'requests[0]': "${typed}"`), {
    response: { status, data: { error: { code: status, message: typed, errors: [{ reason }] } } },
  });

const parsing = (): unknown => {
  try {
    return JSON.parse(typed);
  } catch (error) {
    return error;
  }
};

describe('what is told of an error', () => {
  it.each([
    ['Google refuses a request that quotes a cell', systemErrorOf(refusal(400)), 'google-request-refused'],
    ['Google is away', systemErrorOf(refusal(503)), 'google-unavailable'],
    ['a text is no JSON', parsing(), 'unexpected'],
    ['a rule stumbles over a value', new TypeError(`Cannot read ${typed}`), 'unexpected'],
    ['a library throws a text', typed, 'unexpected'],
    [
      'an error has it as its cause',
      new SystemError('stored-body-missing', typed, { retry: true, cause: typed }),
      'stored-body-missing',
    ],
  ])('says what kind it is where %s, and no word of the cell', (_, error, code) => {
    const told = failureOf(error);
    expect(told.code).toBe(code);
    expect(JSON.stringify(told)).not.toContain('4711');
  });

  it('says our own words, and the status of somebody else’s answer', () => {
    const own = new SystemError('environment-invalid', 'TABLE_NAME: missing', { retry: false });
    expect(failureOf(own)).toEqual({ code: 'environment-invalid', reason: 'TABLE_NAME: missing' });
    expect(failureOf(systemErrorOf(refusal(400)))).toMatchObject({ kind: 'Error', status: 400 });
    const aws = Object.assign(new Error('no'), { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } });
    expect(failureOf(aws)).toMatchObject({ code: 'unexpected', kind: 'AccessDenied', status: 403 });
  });

  it('says why a sign-in was refused: no spreadsheet was asked for by then', () => {
    const refused = new SystemError('google-sign-in-refused', 'audience', { retry: true, cause: refusal(401) });
    expect(failureOf(refused)).toEqual({ code: 'google-sign-in-refused', reason: 'audience' });
  });

  it('names the places of an error that says nothing', () => {
    expect(failureOf(new Error('')).at?.length).toBeGreaterThan(0);
  });

  it('names the places of the code that it came up at, as lines of their own', () => {
    const { at = [] } = failureOf(new TypeError(`first line\n    at ${typed}\n    at ${typed} (cell:1:2)`));
    expect(at.length).toBeGreaterThan(0);
    for (const line of at) expect(line).toMatch(/^at \S.*:\d+:\d+\)?$/);
    expect(at.join('\n')).not.toContain('4711');
  });
});
