import { describe, expect, it } from 'vitest';
import { SystemError } from '../../../shared/ports/errors.ts';
import { failedReading } from '../../../shared/store/failed-reading.ts';
import { stateSince } from '../../../shared/store/state-since.ts';
import { headOf, readingOf } from '../watch/states.ts';

const at = '2026-02-01T08:00:00.000Z';
const before = '2026-01-20T08:00:00.000Z';
const returned = readingOf({ state: 'returned', stateSince: before });
const unreachable = readingOf({ state: 'unreachable', stateSince: before, at: '2026-01-31T08:00:00.000Z' });

describe('a department', () => {
  it('is in a state since the reading that came to it first', () => {
    expect(stateSince('returned', at, undefined, undefined)).toBe(at);
    expect(stateSince('returned', at, readingOf(), headOf(1))).toBe(at);
    expect(stateSince('returned', at, readingOf({ state: 'filling', stateSince: before }), headOf(1))).toBe(at);
  });

  it('stays in it, however often it is read again, or tried again', () => {
    expect(stateSince('unreachable', at, unreachable, headOf(1))).toBe(before);
    // Nobody kept it then: that reading is the earliest of which it is known.
    expect(stateSince('returned', at, readingOf({ state: 'returned', at: before }), headOf(1))).toBe(before);
  });

  it('comes to it anew where a version was in force in between that no reading knows', () => {
    expect(stateSince('returned', at, returned, headOf(2))).toBe(at);
  });

  it('is in force since its version was accepted, whoever could record that', () => {
    const accepted = { ...headOf(2), acceptedAt: '2026-01-25T08:00:00.000Z' };
    expect(stateSince('in-force', at, returned, accepted)).toBe(accepted.acceptedAt);
    expect(stateSince('in-force', at, readingOf({ stateSince: before }), accepted)).toBe(accepted.acceptedAt);
    expect(stateSince('in-force', at, undefined, accepted)).toBe(accepted.acceptedAt);
  });

  it('is in force again since it says once more what the version in force says', () => {
    expect(stateSince('in-force', at, returned, headOf(1))).toBe(at);
    expect(stateSince('in-force', at, readingOf({ stateSince: before }), headOf(1))).toBe(before);
  });

  it('comes to a state after the one before it, and after its version, though the clock goes back', () => {
    expect(stateSince('held', '2026-01-02T08:00:00.000Z', returned, headOf(1))).toBe('2026-01-20T08:00:00.001Z');
    expect(stateSince('held', '2025-12-01T08:00:00.000Z', undefined, headOf(1))).toBe('2026-01-01T08:00:01.001Z');
    expect(stateSince('in-force', at, returned, headOf(2))).toBe('2026-01-20T08:00:00.001Z');
  });
});

describe('a spreadsheet that could not be read', () => {
  const gone = new SystemError('spreadsheet-not-found', '', { retry: false });
  const failed = (last = readingOf({ stateSince: before }), parent = headOf(1)) =>
    failedReading({ last, parent, framework: headOf(1), timeZone: 'UTC' }, gone, 8, at);

  it('is unreachable since the first try', () => {
    expect(failed()).toMatchObject({ state: 'unreachable', at, stateSince: at });
    expect(failed(unreachable)).toMatchObject({ state: 'unreachable', at, stateSince: before });
  });

  it('leaves in force what is, though no reading knew it before', () => {
    expect(failed(unreachable, headOf(2))).toMatchObject({ versionInForce: 2, stateSince: at, driveVersion: 7 });
    expect(
      failedReading({ last: undefined, parent: undefined, framework: undefined, timeZone: 'UTC' }, gone, 8, at),
    ).toMatchObject({ versionInForce: 0, activities: 0, driveVersion: 0, failure: { driveVersion: 8 } });
  });
});
