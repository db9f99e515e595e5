import { describe, expect, it } from 'vitest';
import type { Validation } from '../../../infra/local/validate-file.ts';
import { linesOf, unreadable } from '../../../infra/local/validate-words.ts';
import type { Finding } from '../../../shared/findings/finding.ts';

const finding = (cells: readonly string[], more: Partial<Finding> = {}): Finding => ({
  code: 'a-code',
  severity: 'error',
  tells: 'department',
  cells: cells.map((a1) => ({ sheet: 'plan', a1, activityId: null, column: 'activity' })),
  values: {},
  message: { ar: 'نص الملاحظة', en: 'the words' },
  printedCells: cells.length,
  ...more,
});

const validation = (...findings: readonly Finding[]): Validation => ({
  kind: 'department',
  notices: [{ ar: 'تنويه', en: 'a notice' }],
  findings,
  counts: { error: 2, warning: 11, remark: 0 },
  activities: 3,
  indicators: 1,
  tabs: { plan: 'خطتي' },
});

describe('what a validation says to people', () => {
  it('is the kind of file, what was assumed, each finding behind its cells, and the counts', () => {
    expect(linesOf('/home/plan.xlsx', validation(finding(['G5'])), 'ar')).toEqual([
      '\u2068plan.xlsx\u2069: خطة جهة',
      'تنويه',
      '',
      'خطتي!G5',
      '  خطأ: نص الملاحظة',
      '',
      'خطآن، 11 تنبيهًا، لا ملاحظات للعلم، 3 أنشطة، مؤشر واحد',
    ]);
    const english = linesOf('/home/plan.xlsx', validation(finding(['G5'])), 'en');
    expect(english.slice(3)).toEqual([
      'خطتي!G5',
      '  error: the words',
      '',
      '2 errors, 11 warnings, no remarks, 3 activities, 1 indicator',
    ]);
  });

  it('says of cells below one another that they are a range, and names each only once', () => {
    const addresses = (...cells: readonly string[]) => linesOf('plan.xlsx', validation(finding(cells)), 'en')[3];
    expect(addresses('G5', 'G6', 'G7', 'G9', 'H10')).toBe('خطتي!G5:G7 خطتي!G9 خطتي!H10');
    expect(addresses('G14', 'G6', 'G6')).toBe('خطتي!G14 خطتي!G6');
  });

  it('stops after a dozen places, and then says how many cells there are', () => {
    const cells = Array.from({ length: 20 }, (_, at) => `G${2 * at + 3}`);
    const [, , , addresses] = linesOf('plan.xlsx', validation(finding(cells)), 'en');
    expect(addresses).toMatch(/خطتي!G25 … \(20 cells\)$/);
    expect(addresses).not.toContain('G27');
  });

  it('says whose matter it is where the department cannot mend it', () => {
    const lines = linesOf(
      'plan.xlsx',
      validation(finding(['G5'], { tells: 'planning-unit', severity: 'warning' })),
      'ar',
    );
    expect(lines[4]).toBe('  تنبيه (تعالجه وحدة التخطيط): نص الملاحظة');
  });

  it('of the framework counts no activities', () => {
    expect(linesOf('plan.xlsx', { ...validation(), kind: 'framework' }, 'en').at(-1)).toBe(
      '2 errors, 11 warnings, no remarks',
    );
  });

  it('of a file that cannot be read names it and the cause in both languages', () => {
    const { ar, en } = unreadable('/home/plan.xlsx', 'it is no zip file');
    for (const text of [ar, en]) expect(text).toMatch(/plan\.xlsx.*it is no zip file/);
  });
});
