import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../shared/plan/activity.ts';
import { isTooMuch, vanishedSince } from '../../../shared/plan/vanished.ts';
import { written } from '../store/written-activity.ts';

const activity = (id: string, sectionId: string, text = id): Activity => ({ ...written(id, text), sectionId });
const former = [activity('1', 'europe'), activity('2', 'europe'), activity('3', 'africa')];

describe('what vanished since a version', () => {
  it('is nothing where every activity is still there, edited, moved or in another order', () => {
    const now = [
      activity('3', 'europe'),
      activity('2', 'africa', 'نص آخر'),
      activity('1', 'europe'),
      activity('4', 'asia'),
    ];
    expect(vanishedSince(former, now)).toEqual({ of: 3, activities: 0, wholeSection: false });
  });

  it('counts the activities that are not found again', () => {
    expect(vanishedSince(former, former.slice(1))).toEqual({ of: 3, activities: 1, wholeSection: false });
  });

  it('tells where a section lost all of its activities', () => {
    expect(vanishedSince(former, former.slice(0, 2))).toEqual({ of: 3, activities: 1, wholeSection: true });
    expect(vanishedSince(former, [])).toEqual({ of: 3, activities: 3, wholeSection: true });
  });

  it('is nothing after no version', () => {
    expect(vanishedSince([], former)).toEqual({ of: 0, activities: 0, wholeSection: false });
  });
});

describe('too much to vanish by itself', () => {
  it.each([
    [false, { activities: 0, of: 0, wholeSection: false }],
    [false, { activities: 5, of: 20, wholeSection: false }],
    [true, { activities: 6, of: 20, wholeSection: false }],
    [true, { activities: 1, of: 20, wholeSection: true }],
  ])('is %s of %o', (expected, vanished) => {
    expect(isTooMuch(vanished)).toBe(expected);
  });
});
