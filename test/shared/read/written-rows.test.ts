import { describe, expect, it } from 'vitest';
import { readTable } from '../../../shared/read/read-table.ts';
import type { WrittenRow as WrittenRowOfTable } from '../../../shared/read/written-rows.ts';
import { plan } from '../../../templates/sheets/plan.ts';
import { spreadsheetOf, tabOf, type WrittenRow } from './raw.ts';
import { down, read } from './read-plan.ts';

describe('what people write beneath the table', () => {
  const entries = [{ section: 'م', activity: '1', indicator: 'أ' }, { activity: '2' }];

  it.each<[string, WrittenRow]>([
    ['a note', { section: 'أعدّت الجدول: وحدة التخطيط' }],
    ['a sum', { programme: 'المجموع', subObjective: 12 }],
    ['a formula that failed', { programme: { error: 'REF' } }],
  ])('after a blank row is theirs: %s', (_, beneath) => {
    const { rows, breaches } = read([...entries, {}, beneath, {}, beneath]);
    expect([rows.length, breaches]).toEqual([2, []]);
  });

  it('right under it, or with an activity, is no such thing', () => {
    expect(read([...entries, { programme: { error: 'REF' } }]).breaches).toHaveLength(1);
    expect(down([...entries, {}, { section: 'ملاحظة' }, {}, { activity: '3' }], 'activity')).toContain('3');
  });
});

describe('what people add for their own eyes', () => {
  const entries = [
    { activity: '1', indicator: 'أ', cost1: 10 },
    { activity: '2', cost1: 20 },
  ];

  it.each<[string, WrittenRow]>([
    ['a total beside the costs', { activity: 'المجموع', cost1: 30 }],
    ['a total in another column', { indicator: 'الإجمالي:', cost1: 30 }],
    ['a sum right beneath', { cost1: 30 }],
    ['the headings again', { activity: 'النشاطات', indicator: 'مؤشر القياس' }],
  ])('is no entry: %s', (_, own) => {
    const { rows, breaches } = read([...entries, own]);
    expect([rows.length, breaches]).toEqual([2, []]);
  });

  it('is never a row whose identity the version in force knows', () => {
    const raw = spreadsheetOf(tabOf(plan, [...entries, {}, { activityId: 'known', cost1: 30 }]));
    const known = {
      arrange: (rows: readonly WrittenRowOfTable[]) => ({ rows, understood: [] }),
      ids: new Set(['known']),
      columns: new Set<string>(),
    };
    expect(readTable(raw, plan, known).rows).toHaveLength(3);
  });
});

describe('what a merge hides', () => {
  it('is not read: nobody sees it', () => {
    const raw = spreadsheetOf(
      tabOf(plan, [
        { activity: '1', programme: 'أ' },
        { activity: '2', programme: 'ب' },
      ]),
    );
    const merges = [{ startRow: 2, endRow: 4, startColumn: 8, endColumn: 9 }];
    const { rows } = readTable({ ...raw, tabs: raw.tabs.map((tab) => ({ ...tab, merges })) }, plan);
    expect(rows.map(({ cells }) => cells.programme?.value)).toEqual(['أ', 'أ']);
  });
});

describe('merges that overlap, as LibreOffice leaves them', () => {
  it('hide no cell in which one of them begins', () => {
    const raw = spreadsheetOf(
      tabOf(plan, [{ activity: '1', section: 'أ' }, { activity: '2' }, { activity: '3', section: 'ب' }]),
    );
    const merges = [2, 3, 4].map((startRow) => ({ startRow, endRow: startRow + 3, startColumn: 2, endColumn: 3 }));
    const { rows } = readTable({ ...raw, tabs: raw.tabs.map((tab) => ({ ...tab, merges })) }, plan);
    expect(rows.map(({ cells }) => cells.section?.value)).toEqual(['أ', 'أ', 'ب']);
  });
});

describe('a column of amounts', () => {
  const cost = (heading: string) => {
    const { breaches, rows } = read([{ activity: '1', cost1: 5 }], { headings: { cost1: heading } });
    return [breaches.map(({ code }) => code), rows[0]?.cells.cost1?.money];
  };

  it('is in the currency that its heading names, else in its own', () => {
    expect(cost('تكلفة السنة الأولى (دولار)')).toEqual([[], { minor: 500, currency: 'USD' }]);
    expect(cost('تكلفة السنة الأولى')).toEqual([[], { minor: 5000, currency: 'JOD' }]);
  });

  it('is asked about where its heading may mean several currencies', () => {
    expect(cost('تكلفة السنة الأولى (جنيه)')).toEqual([['unclear-currency'], undefined]);
  });

  it.each(['(ألف دينار)', '(بالآلاف)', 'بملايين الدنانير'])('is refused under a heading with %s', (scale) => {
    expect(cost(`تكلفة السنة الأولى ${scale}`)).toEqual([['heading-scales-amounts'], undefined]);
  });
});

describe('an error of a formula', () => {
  it.each(['#REF!', '#NAME?', '#DIV/0! ', '#N/A'])('that was pasted as a text is still none: %s', (error) => {
    const { breaches, rows } = read([{ activity: 'عقد لقاءات', indicator: error }]);
    expect(breaches).toMatchObject([{ code: 'formula-failed', values: { error: error.trim() } }]);
    expect(rows[0]?.cells.indicator).toBeUndefined();
  });

  it.each(['#', '#فلسطين', '# عدد اللقاءات', '#REF! في عمود'])('is no other text with such a sign: %s', (text) => {
    expect(read([{ activity: 'عقد لقاءات', indicator: text }]).breaches).toEqual([]);
  });
});

describe('a hidden identity', () => {
  it('is never asked about, whatever stands in its cell', () => {
    const { breaches, rows } = read([{ activityId: { error: 'REF' }, indicatorId: 'كُتب فوقه', activity: '1' }]);
    expect(breaches).toEqual([]);
    expect(rows[0]?.cells).not.toHaveProperty('activityId');
    expect(rows[0]?.cells).not.toHaveProperty('indicatorId');
  });
});
