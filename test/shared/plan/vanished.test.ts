import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../shared/plan/activity.ts';
import { confirmedRemoval, isTooMuch, vanishedSince } from '../../../shared/plan/vanished.ts';
import { written } from '../store/written-activity.ts';
import { removal } from '../validate/known-framework.ts';

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

  it('counts an activity of which nothing but the hidden identity is left', () => {
    const before = { ...written('1', 'عقد مشاورات سياسية', { 'عدد المشاورات': 'i' }), sectionId: 'europe' };
    const pasted = { ...written('1', 'تنظيم دورات تدريبية', { 'عدد الدورات': 'i' }), sectionId: 'europe' };
    const edited = { ...written('1', 'إجراء مشاورات', { 'عدد الجولات': 'i' }), sectionId: 'europe' };
    expect(vanishedSince([before], [pasted]).activities).toBe(1);
    expect(vanishedSince([before], [edited]).activities).toBe(0);
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

describe('the planning unit’s word that what vanished is meant to go', () => {
  const vanished = { activities: 6, of: 20, wholeSection: false };
  const word = removal({ departmentId: 'sector', version: 3, activities: 6 });

  it.each([
    ['the department and the version in force for as many as vanished', {}],
    ['more than vanished', { activities: 7 }],
  ])('holds for %s', (_, changes) => {
    const given = { ...word, ...changes };
    expect(confirmedRemoval(vanished, 'sector', 3, [removal({ version: 2 }), given])).toEqual(given);
  });

  it('holds for a whole section, however small', () => {
    const section = { activities: 1, of: 20, wholeSection: true };
    expect(confirmedRemoval(section, 'sector', 3, [removal({ activities: 1 })])).toBeDefined();
    expect(confirmedRemoval(section, 'sector', 3, [removal({ activities: 0 })])).toBeUndefined();
  });

  it.each([
    ['another department', { departmentId: 'embassy' }],
    ['a name that is no department’s', { departmentId: undefined }],
    ['a version that is in force no more', { version: 2 }],
    ['a version that is not in force yet', { version: 4 }],
    ['fewer than vanished', { activities: 5 }],
    ['nobody who confirms it', { confirmedBy: '' }],
  ])('counts for nothing where it is of %s', (_, changes) => {
    expect(confirmedRemoval(vanished, 'sector', 3, [{ ...word, ...changes }])).toBeUndefined();
  });

  it('is never made up of several that are each too small', () => {
    const small = removal({ activities: 3 });
    expect(confirmedRemoval(vanished, 'sector', 3, [small, small])).toBeUndefined();
  });

  it('is not needed where little vanished', () => {
    expect(confirmedRemoval({ ...vanished, activities: 5 }, 'sector', 3, [word])).toBeUndefined();
  });

  it('is missing from a framework that was stored before there was any', () => {
    expect(confirmedRemoval(vanished, 'sector', 3, undefined)).toBeUndefined();
  });
});
