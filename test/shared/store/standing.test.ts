import { describe, expect, it } from 'vitest';
import { isDone } from '../../../shared/store/standing.ts';
import type { IngestMessage } from '../../../shared/ports/ports.ts';
import { headOf, readingOf } from '../watch/states.ts';

const read = (driveVersion: number): IngestMessage => ({
  ...{ kind: 'read', cycle: '2021-2023', department: 'europe', spreadsheetId: 'file', driveVersion },
});
const evaluate: IngestMessage = { ...read(0), kind: 'evaluate' };
const standing = (last = readingOf(), parent = headOf(1), framework = headOf(1)) => ({
  ...{ last, parent, framework, timeZone: 'UTC' },
});
const rulesVersion = 'rules';
const now = new Date('2026-01-02T08:00:00Z');

describe('a message to read', () => {
  it.each([
    ['is done where that state of the file was read', 7, true],
    ['is done where a later state was read', 6, true],
    ['is not done where the file changed since', 8, false],
    ['is not done where nobody knows the state of the file', 0, false],
  ])('%s', (_, driveVersion, done) => {
    expect(isDone(read(driveVersion), standing(readingOf({ driveVersion: 7 })), rulesVersion, now)).toBe(done);
  });

  it('is not done where the spreadsheet was never read', () => {
    expect(
      isDone(read(7), { last: undefined, parent: undefined, framework: undefined, timeZone: 'UTC' }, rulesVersion, now),
    ).toBe(false);
  });

  it('is not done where the last reading failed', () => {
    const failure = { code: 'spreadsheet-not-found', message: '', driveVersion: 7 };
    expect(isDone(read(7), standing(readingOf({ failure })), rulesVersion, now)).toBe(false);
  });

  it('is not done where a version came into force that no reading knows', () => {
    expect(isDone(read(7), standing(readingOf({ versionInForce: 1 }), headOf(2)), rulesVersion, now)).toBe(false);
  });
});

describe('an answer that is not written yet', () => {
  it('keeps the message to read from being done', () => {
    const unanswered = { since: '2026-01-01T08:00:01.000Z' };
    expect(isDone(read(7), standing(readingOf({ unanswered })), rulesVersion, now)).toBe(false);
  });
});

describe('a message to evaluate', () => {
  it('is done where the last evaluation used the same framework and rules', () => {
    expect(isDone(evaluate, standing(), rulesVersion, now)).toBe(true);
  });

  it('is not done where the framework or the rules are newer', () => {
    expect(isDone(evaluate, standing(readingOf(), headOf(1), headOf(2)), rulesVersion, now)).toBe(false);
    expect(isDone(evaluate, standing(), 'newer rules', now)).toBe(false);
  });

  it('is not done where a waiver has lapsed since', () => {
    const until = (weighAgainAt: string) => standing(readingOf({ weighAgainAt }));
    expect(isDone(evaluate, until('2026-01-02T08:00:00.000Z'), rulesVersion, now)).toBe(false);
    expect(isDone(evaluate, until('2026-01-02T08:00:00.001Z'), rulesVersion, now)).toBe(true);
  });
});
