import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../shared/plan/activity.ts';
import { vanishedSince } from '../../../shared/store/vanished.ts';
import { written } from './written-activity.ts';

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
    expect(vanishedSince(former, now)).toEqual({ activities: 0, wholeSection: false });
  });

  it('counts the activities that are not found again', () => {
    expect(vanishedSince(former, former.slice(1))).toEqual({ activities: 1, wholeSection: false });
  });

  it('tells where a section lost all of its activities', () => {
    expect(vanishedSince(former, former.slice(0, 2))).toEqual({ activities: 1, wholeSection: true });
    expect(vanishedSince(former, [])).toEqual({ activities: 3, wholeSection: true });
  });

  it('is nothing after no version', () => {
    expect(vanishedSince([], former)).toEqual({ activities: 0, wholeSection: false });
  });
});
