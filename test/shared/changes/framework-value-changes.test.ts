import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../shared/changes/plan-comparison.ts';
import { valueChanges } from '../../../shared/changes/value-changes.ts';
import type { Framework } from '../../../shared/plan/framework.ts';
import { frameworkSpreadsheet } from '../../../templates/sheets/framework-spreadsheet.ts';
import { createRandom } from '../../generated/random.ts';
import { type Changed, frameworkEdits, withEntry } from './framework-edits.ts';
import { said, someFramework } from './some-framework.ts';
import { acceptedAt, planOfWritten } from './written-plan.ts';

const changesBetween = (before: Framework, now: Framework): Changed[] =>
  valueChanges(planOfWritten({}, 1, before), planOfWritten({}, 2, now)).map(
    ({ kind, table, entryId, column, before: was, now: is }) => [kind, table, entryId, column, was, is],
  );

/** What is listed where a framework has these members instead. */
const changes = (edit: (framework: Framework) => Partial<Framework>): Changed[] =>
  changesBetween(someFramework(), { ...someFramework(), ...edit(someFramework()) });

describe('one edit of the framework is one change', () => {
  it.each(Object.entries(frameworkEdits))('%s', (_, [edit, expected]) => {
    expect(changes(edit)).toEqual([expected]);
  });

  it('in every table of its spreadsheet', () => {
    const edited = new Set(Object.values(frameworkEdits).map(([, [, table]]) => table));
    expect([...edited].toSorted()).toEqual(frameworkSpreadsheet.tables.map(({ id }) => id).toSorted());
  });
});

describe('many edits of the framework', () => {
  it.each([1, 2, 3, 4, 5])('are listed exactly, one in every row (seed %i)', (seed) => {
    const random = createRandom(seed);
    const [now, expected] = [structuredClone(someFramework()), [] as string[]];
    const columns = {
      goals: ['title'],
      programmes: ['name'],
      aliases: ['written', 'means', 'confirmedBy'],
      sdgs: ['name'],
      removals: ['department', 'confirmedBy', 'reason'],
      waivers: ['code', 'department', 'activity', 'reason', 'by'],
      approvals: ['department', 'approvedBy'],
      budgets: ['centre', 'source', 'enteredBy'],
    } as const;
    for (const [table, keys] of Object.entries(columns)) {
      for (const entry of now[table as keyof typeof columns] as unknown as Record<string, string>[]) {
        const [column, value] = [random.pick(keys), `قيمة ${random.int(1, 1_000_000_000)}`];
        expected.push(JSON.stringify([table, column, entry[column] ?? '', value]));
        entry[column] = value;
      }
    }
    const listed = changesBetween(someFramework(), now);
    expect(listed.map(([, table, , ...rest]) => JSON.stringify([table, ...rest])).toSorted()).toEqual(
      expected.toSorted(),
    );
  });
});

describe('an entry of the framework', () => {
  it('that comes brings each of its values, one that goes takes them along', () => {
    const goal = { number: 5, title: 'هدف خامس', wordings: [], at: { number: '', title: '' } };
    const [without, more] = [someFramework(), { ...someFramework(), goals: [...someFramework().goals, goal] }];
    const added = [
      ['added', 'goals', '5', 'number', '', '5'],
      ['added', 'goals', '5', 'title', '', 'هدف خامس'],
    ];
    expect(changesBetween(without, more)).toEqual(added);
    expect(changesBetween(more, without)).toEqual(
      added.map(([, table, id, column, , value]) => ['removed', table, id, column, value, '']),
    );
  });

  it('that joins a block brings no value of the block', () => {
    const line = { ...someFramework().alignment[2], id: 'line-9', at: { goal: 'B9', goalHead: 'B0' } };
    const joined = (framework: Framework): Partial<Framework> => ({
      alignment: framework.alignment.toSpliced(3, 0, line as Framework['alignment'][number]),
    });
    expect(changes(joined).map(([kind, , id, column]) => [kind, id, column])).toEqual(
      ['programmeObjectives', 'results', 'responsibleSector'].map((column) => ['added', 'line-9', column]),
    );
  });

  it('that has nothing in common with one that went is no change of it', () => {
    const { sdgs = [] } = someFramework();
    const listed = changes(() => ({ sdgs: [...sdgs.slice(1), { number: 18, name: 'هدف جديد' }] }));
    expect(listed.map(([kind, , id]) => [kind, id])).toEqual([
      ['added', '18'],
      ['added', '18'],
      ['removed', '1'],
      ['removed', '1'],
    ]);
  });

  it('is not the same as another one because both leave something empty', () => {
    const waiver = someFramework().waivers?.[0];
    const other = { code: 'آخر', department: 'أخرى', reason: 'غيره', by: 'غيرهم', until: '2023-06-30' };
    const listed = changesBetween(
      { ...someFramework(), waivers: waiver ? [waiver] : [] },
      { ...someFramework(), waivers: waiver ? [{ ...waiver, ...other }] : [] },
    );
    expect(listed.map(([kind]) => kind)).toEqual([...Array(5).fill('added'), ...Array(5).fill('removed')]);
  });

  it('of which two values are others is known by its key, wherever it stands', () => {
    const edited = ({ aliases }: Framework): Framework['aliases'] =>
      withEntry(withEntry(aliases, 1, { means: 'برنامج 3', confirmedBy: 'آخر' }), 2, {
        means: 'برنامج 2',
        confirmedBy: 'آخر',
      });
    expect(changes((framework) => ({ aliases: edited(framework).toReversed() }))).toEqual([
      ['changed', 'aliases', 'تسمية 3', 'means', 'برنامج 3', 'برنامج 2'],
      ['changed', 'aliases', 'تسمية 3', 'confirmedBy', 'موظف 3', 'آخر'],
      ['changed', 'aliases', 'تسمية 2', 'means', 'برنامج 2', 'برنامج 3'],
      ['changed', 'aliases', 'تسمية 2', 'confirmedBy', 'موظف 2', 'آخر'],
    ]);
  });

  it('that differs from another one in its first value alone is no change of it', () => {
    const line = someFramework().nationalAgenda?.[0];
    const agenda = ['أ', 'ب'].map((goal) => ({ ...line, nationalGoal: said(goal) }) as NonNullable<typeof line>);
    expect(
      changesBetween(
        { ...someFramework(), nationalAgenda: agenda },
        { ...someFramework(), nationalAgenda: agenda.toReversed() },
      ),
    ).toEqual([]);
  });

  it('of which nobody knows where its block is written shares one with the same value only', () => {
    const budgets = (someFramework().budgets ?? []).map((line) => ({ ...line, at: { ...line.at, programme: '' } }));
    const others = budgets.filter(({ programme }) => programme !== 'برنامج 2');
    const listed = changesBetween({ ...someFramework(), budgets: others }, { ...someFramework(), budgets });
    expect(listed.filter(([, , , column]) => column === 'programme')).toEqual([
      ['added', 'budgets', 'برنامج 2، 2021، الوزارة', 'programme', '', 'برنامج 2'],
    ]);
  });
});

describe('a framework', () => {
  it('that is as it was has no changes; neither has one in another order, elsewhere or with other spaces', () => {
    expect(changes(() => ({}))).toEqual([]);
    const { goals, aliases, sdgs = [], waivers = [], programmes, planTitle } = someFramework();
    const turned = {
      ...{ goals: goals.toReversed(), aliases: aliases.toReversed(), sdgs: sdgs.toReversed() },
      ...{ waivers: waivers.toReversed(), programmes: programmes.toReversed(), planTitle: `  ${planTitle} ` },
    };
    expect(changes(() => turned)).toEqual([]);
    const elsewhere = goals.map((goal) => ({ ...goal, at: { number: 'A9', title: 'B9' } }));
    expect(changes(() => ({ goals: elsewhere }))).toEqual([]);
  });

  it('names its versions, and no activities', () => {
    const now = { ...someFramework(), contact: 'آخر' };
    expect(valueChanges(planOfWritten({}, 3), planOfWritten({}, 8, now))).toEqual([
      {
        ...{ of: 'framework', kind: 'changed', department: 'framework', departmentName: 'البيانات المرجعية للخطة' },
        ...{ entry: 'الخطة التنفيذية 2021-2023', entryId: 'cycle', table: 'cycle', column: 'contact' },
        ...{ before: 'هاتف 12345', now: 'آخر', activities: 0, fromVersion: 3, toVersion: 8 },
        ...{ after: acceptedAt(3), notAfter: acceptedAt(8) },
      },
    ]);
  });

  it('that is the very same version did not change, whoever was closed meanwhile', () => {
    const [before, now] = [someFramework(), someFramework()].map((framework) => planOfWritten({}, 1, framework));
    const sections = (now?.framework.sections ?? []).map((section) => ({ ...section, contributors: [] }));
    expect(valueChanges(before, planOfWritten({}, 1, { ...someFramework(), sections }))).toEqual([]);
  });
});

it('a comparison is plain data: both states, their versions and the changes', () => {
  const written = { d: [{ id: '1', cells: { activity: 'نشاط' }, indicators: [] }] };
  const comparison = comparePlans(planOfWritten({}, 1), planOfWritten(written, 2));
  expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
  expect(comparison).toMatchObject({
    cycle: '2021-2023',
    from: { asOf: acceptedAt(1), versions: { framework: 1 } },
    to: { asOf: acceptedAt(2), versions: { framework: 2, d: 2 } },
    changes: [{ kind: 'added', department: 'd', now: 'نشاط' }],
  });
  expect(comparePlans(undefined, planOfWritten({}, 1)).from).toEqual({ asOf: '', versions: {} });
});
