import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../shared/changes/changes-between.ts';
import { describeChanges } from '../../../shared/changes/describe-changes.ts';
import type { Activity } from '../../../shared/plan/activity.ts';
import { written } from '../store/written-activity.ts';

const activities = (kind: string, count: number, text = ''): Activity[] =>
  Array.from({ length: count }, (_, index) => ({ ...written(`${kind}${index}`, text), sectionId: 'europe' }));

/** So many activities added, changed and removed since version 3, or since another one. */
const since = (added: number, changed: number, removed: number, version = 3) => {
  const before = [...activities('changed', changed, 'أ'), ...activities('removed', removed)];
  const now = [...activities('changed', changed, 'ب'), ...activities('added', added)];
  return describeChanges(changesBetween(before, now), version);
};

describe('what changed since the version in force', () => {
  it('is told in one sentence', () => {
    expect(since(2, 3, 1)).toEqual({
      ar: 'منذ النسخة السارية رقم 3: أُضيف نشاطان، وعُدّلت 3 أنشطة، وحُذف نشاط واحد.',
      en: 'Since version 3, which is in force: 2 activities added, 3 activities changed, 1 activity removed.',
    });
  });

  it('is told without what did not happen', () => {
    expect(since(0, 0, 12, 7)).toEqual({
      ar: 'منذ النسخة السارية رقم 7: حُذف 12 نشاطًا.',
      en: 'Since version 7, which is in force: 12 activities removed.',
    });
  });

  it('is nothing', () => {
    expect(since(0, 0, 0)).toEqual({
      ar: 'لم يتغير شيء منذ النسخة السارية رقم 3.',
      en: 'Nothing has changed since version 3, which is in force.',
    });
  });

  it('agrees with its number', () => {
    const parts = [1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 200].map((n) => since(n, 0, 0).ar.split(': ')[1]);
    expect(parts).toEqual([
      'أُضيف نشاط واحد.',
      'أُضيف نشاطان.',
      'أُضيفت 3 أنشطة.',
      'أُضيفت 10 أنشطة.',
      'أُضيف 11 نشاطًا.',
      'أُضيف 99 نشاطًا.',
      'أُضيف 100 نشاط.',
      'أُضيف 101 نشاط.',
      'أُضيف 102 نشاط.',
      'أُضيفت 103 أنشطة.',
      'أُضيف 111 نشاطًا.',
      'أُضيف 200 نشاط.',
    ]);
    expect(since(0, 1, 5).ar).toContain('عُدّل نشاط واحد، وحُذفت 5 أنشطة.');
  });
});

describe('a plan of which no version is in force yet', () => {
  it('is counted', () => {
    expect(since(2, 0, 0, 0)).toEqual({
      ar: 'لم تكن هناك نسخة سارية من قبل، وفي الخطة نشاطان.',
      en: 'No version was in force before, and the plan has 2 activities.',
    });
  });

  it('may be empty', () => {
    expect(since(0, 0, 0, 0)).toEqual({
      ar: 'لم تكن هناك نسخة سارية من قبل، وليس في الخطة أي نشاط بعد.',
      en: 'No version was in force before, and the plan has no activities yet.',
    });
  });
});
