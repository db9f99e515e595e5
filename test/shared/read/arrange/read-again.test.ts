import { describe, expect, it } from 'vitest';
import { contentOf, readAfter } from './former-version.ts';
import { former, ids, rows, type TextRow } from './small-version.ts';

describe('what was read once', () => {
  const moves = rows.flatMap((_, from) => rows.map((__, to) => [from, to] as const));
  const moved = ([from, to]: readonly [number, number]): TextRow[] =>
    rows.toSpliced(from, 1).toSpliced(to, 0, rows[from] as TextRow);

  it('is read the same again, whatever row was moved wherever', () => {
    for (const move of moves) {
      const once = readAfter(former, moved(move)).activities;
      expect(contentOf(readAfter(once, moved(move)).activities), String(move)).toEqual(contentOf(once));
    }
  });

  it('has as many activities and indicators as before', () => {
    for (const move of moves) {
      const { activities } = readAfter(former, moved(move));
      expect([ids(activities).length, activities.flatMap(({ indicators }) => indicators).length], String(move)).toEqual(
        [8, 9],
      );
    }
  });

  it('is read the same again after a row was deleted', () => {
    for (const place of rows.keys()) {
      const left = rows.toSpliced(place, 1);
      const once = readAfter(former, left).activities;
      expect(contentOf(readAfter(once, left).activities), String(place)).toEqual(contentOf(once));
    }
  });
});
