import { describe, expect, it } from 'vitest';
import { frameworkSubmission } from '../../shared/framework-submission.ts';
import { contentSha256 } from '../../shared/plan/content-hash.ts';
import { frameworkSpreadsheet } from '../../templates/sheets/framework-spreadsheet.ts';
import { spreadsheetOf, tabOf, type WrittenRow } from './read/raw.ts';

type Rows = Readonly<Record<string, readonly WrittenRow[]>>;

const written: Rows = {
  goals: [{ number: 1, title: 'تعزيز الحضور' }],
  nationalAgenda: [
    { nationalGoal: 'هدف', nationalPolicy: 'سياسة', policyInterventions: '- تدخل\nآخر', strategicGoal: 'الأول' },
    { nationalPolicy: 'سياسة أخرى' },
  ],
  sdgLinks: [
    {
      ...{ goalLabel: 'الأول', goalTitle: 'تعزيز الحضور', policyInterventions: '- تدخل\nآخر' },
      ...{ sdgText: 'الهدف رقم (16)', sdgNumbers: '16' },
    },
  ],
  approvals: [{ department: 'قطاع', version: 3, approvedBy: 'وكيل الوزارة', approvedOn: '01/03/2022' }],
  budgets: [
    {
      ...{ programme: 'البرنامج القنصلي', year: 2022, centre: 'الوزارة' },
      ...{ approved: 1250.5, revised: 1300, committed: 70, paid: '5 USD' },
      ...{ source: 'قانون الموازنة', sourceOn: '10/01/2022', enteredBy: 'ليلى' },
    },
  ],
};

const shaOf = (rows: Rows): string => {
  const tabs = frameworkSpreadsheet.tables.map((table) => tabOf(table, rows[table.id] ?? []));
  return contentSha256(frameworkSubmission(spreadsheetOf(...tabs), []).content);
};

const without = (table: string, column: string): Rows => ({
  ...written,
  [table]: (written[table] ?? []).map(({ [column]: _, ...rest }) => rest),
});

describe('what the planning unit wrote', () => {
  it.each(
    ['nationalAgenda', 'sdgLinks', 'approvals', 'budgets'].flatMap((table) =>
      Object.keys(written[table]?.[0] ?? {}).map((column) => [table, column] as const),
    ),
  )('is something else without %s %s', (table, column) => {
    expect(shaOf(without(table, column))).not.toBe(shaOf(written));
  });

  it('is something else where a block is written out: official tables would print it twice', () => {
    const [first = {}, second = {}] = written['nationalAgenda'] ?? [];
    const twice = [first, { ...second, strategicGoal: 'الأول' }];
    expect(shaOf({ ...written, nationalAgenda: twice })).not.toBe(shaOf(written));
  });

  it('is the same wherever its rows stand', () => {
    const lower = Object.entries(written).map(([table, rows]) => [table, [{}, ...rows]] as const);
    expect(shaOf(Object.fromEntries(lower))).toBe(shaOf(written));
  });
});

describe('an approval that names the framework by its registered name', () => {
  const name = 'البيانات المرجعية للخطة';
  const tabs = frameworkSpreadsheet.tables.map((table) =>
    tabOf(table, table.id === 'approvals' ? [{ department: name, version: 1, approvedBy: 'وكيل الوزارة' }] : []),
  );
  const { findings } = frameworkSubmission(spreadsheetOf(...tabs), [{ id: 'framework', name }]);
  const unusable = findings.filter(({ code }) => code === 'approval-unusable');

  it('is found to count for nothing, in both languages', () => {
    expect(unusable.flatMap(({ cells }) => cells.map(({ sheet, a1 }) => `${sheet}!${a1}`))).toEqual(['approvals!A3']);
    const { ar = '', en = '' } = unusable[0]?.message ?? {};
    expect(ar.replace(/[\u2066-\u2069]/g, '')).toContain(`«${name}» ليست من الجهات، ولا تُعتمد نسخها هنا.`);
    expect(en.replace(/[\u2066-\u2069]/g, '')).toContain('is no department: its versions are not approved here.');
  });
});
