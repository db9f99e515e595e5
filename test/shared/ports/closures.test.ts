import { describe, expect, it } from 'vitest';
import { closedAt, instantsOf, isClosed, reopenedAt } from '../../../shared/ports/closures.ts';

const [noon, later, evening] = ['2026-01-01T12:00:00.000Z', '2026-01-01T15:00:00.000Z', '2026-01-01T20:00:00.000Z'];
const closed = { closures: closedAt({}, noon) };
const reopened = { closures: reopenedAt(closed, later) };
const again = { closures: closedAt(reopened, evening) };

describe('a department', () => {
  it('is open until it is closed, and again once it is reopened', () => {
    expect([{}, closed, reopened, again].map((one) => isClosed(one))).toEqual([false, true, false, true]);
  });

  it('is closed at the instants in between, its first one included, its last one not', () => {
    const at = (instant: string) => isClosed(again, instant);
    expect(['2026-01-01T11:59:59.999Z', noon, '2026-01-01T14:59:59.999Z', later, evening].map(at)).toEqual([
      ...[false, true, true, false, true],
    ]);
    expect(isClosed({}, noon)).toBe(false);
  });

  it('stays as it is where it is closed, or opened, twice', () => {
    expect(closedAt(closed, later)).toEqual(closed.closures);
    expect(reopenedAt(reopened, evening)).toEqual(reopened.closures);
  });

  it('is never opened before it was closed, whatever the clocks say', () => {
    const back = { closures: reopenedAt(closed, '2020-01-01T00:00:00.000Z') };
    expect(instantsOf(back)).toEqual([noon, '2026-01-01T12:00:00.001Z']);
    expect(instantsOf({})).toEqual([]);
  });
});
