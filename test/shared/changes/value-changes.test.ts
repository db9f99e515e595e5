import { describe, expect, it } from 'vitest';
import { type ValueChange, valueChanges } from '../../../shared/changes/value-changes.ts';
import { blockColumns } from '../../../shared/plan/activity.ts';
import { createRandom } from '../../generated/random.ts';
import { acceptedAt, generateWritten, newText, placesOf, planOfWritten, type WrittenPlan } from './written-plan.ts';

/** What is said of a change by those who made it. */
const essence = ({ department, entryId, column, before, now, activities }: ValueChange): string =>
  JSON.stringify([department, entryId, column, before, now, activities]);

/** How many activities the block covers that begins in a row: all down to the next one that begins there. */
const rowsFrom = (written: WrittenPlan, department: string, id: string, column: string): number => {
  const rows = (written[department] ?? []).slice((written[department] ?? []).findIndex((row) => row.id === id));
  const next = rows.findIndex((row, n) => n > 0 && row.cells[column] !== undefined);
  return next < 0 ? rows.length : next;
};

/** Changes one written value, or writes or empties it; gives what is to be listed for it. */
const editOne = (
  written: WrittenPlan,
  { department, rows, column, cells }: ReturnType<typeof placesOf>[number],
  now: string | undefined,
): string => {
  const before = cells[column] ?? '';
  const isBlock = (blockColumns as readonly string[]).includes(column);
  if (now === undefined) delete cells[column];
  else cells[column] = now;
  const activities = isBlock ? rowsFrom(written, department, rows.id, column) : 1;
  return JSON.stringify([department, rows.id, column, before, now ?? '', activities]);
};

// What a row cannot be without, and what would fall to the block above if it were emptied.
const needed = new Set<string>(['activity', 'indicator', ...blockColumns]);

describe('400 edits of single values', () => {
  it.each([1, 2, 3, 4, 5])('are listed exactly, each with what was and what is (seed %i)', (seed) => {
    const [random, written] = [createRandom(seed + 1000), generateWritten(seed)];
    const before = planOfWritten(structuredClone(written), 1);
    const expected = random.sample(placesOf(written), 400).map((place) => {
      const empties = place.cells[place.column] !== undefined && !needed.has(place.column) && random.chance(0.3);
      return editOne(written, place, empties ? undefined : newText(random));
    });
    const changes = valueChanges(before, planOfWritten(written, 2));
    expect(changes).toHaveLength(400);
    expect(changes.map(essence).toSorted()).toEqual(expected.toSorted());
    for (const { kind, before: was, now } of changes)
      expect(kind).toBe(was === '' ? 'added' : now === '' ? 'removed' : 'changed');
  });
});

describe('one edit that moves the bounds of a block', () => {
  it.each([11, 12, 13])('is one change for all activities that mean something else now (seed %i)', (seed) => {
    const random = createRandom(seed);
    for (let round = 0; round < 40; round++) {
      const written = generateWritten(seed * 1000 + round, 2, 12);
      const before = planOfWritten(structuredClone(written), 1);
      const [department, all] = random.pick(Object.entries(written));
      const [row, column] = [random.pick(all), random.pick(blockColumns)];
      const meant = (plan: typeof before) =>
        plan.departments.find(({ id }) => id === department)?.activities.find(({ id }) => id === row.id)?.[column];
      if (row.cells[column] !== undefined && random.chance(0.5)) delete row.cells[column];
      else row.cells[column] = newText(random);
      const now = planOfWritten(written, 2);
      const activities = rowsFrom(written, department, row.id, column);
      const [was, is] = [meant(before)?.value ?? '', meant(now)?.value ?? ''];
      expect(valueChanges(before, now).map(essence)).toEqual([
        JSON.stringify([department, row.id, column, was, is, activities]),
      ]);
    }
  });
});

describe('a plan', () => {
  const written = generateWritten(7, 2, 8);
  const plan = planOfWritten(written);

  it('that is as it was has no changes, whatever its versions', () => {
    expect(valueChanges(plan, planOfWritten(structuredClone(written), 5))).toEqual([]);
  });

  it('in another order has none, as long as every activity keeps its values', () => {
    const own = generateWritten(8, 2, 8);
    for (const { cells } of Object.values(own).flat()) for (const column of blockColumns) delete cells[column];
    const turned = structuredClone(own);
    for (const rows of Object.values(turned)) rows.reverse();
    const now = planOfWritten(turned, 2);
    expect(valueChanges(planOfWritten(own), { ...now, departments: now.departments.toReversed() })).toEqual([]);
  });

  it('of which there was none before brings each written value once', () => {
    const values = (rows: WrittenPlan): number =>
      Object.values(rows)
        .flat()
        .flatMap(({ cells, indicators }) => [cells, ...indicators.map((one) => one.cells)])
        .reduce((sum, cells) => sum + Object.keys(cells).length, 0);
    const changes = valueChanges(undefined, plan);
    const data = changes.filter(({ of }) => of === 'department');
    expect(data).toHaveLength(values(written));
    expect(new Set(changes.map(({ kind, fromVersion, toVersion }) => `${kind} ${fromVersion} ${toVersion}`))).toEqual(
      new Set(['added 0 1']),
    );
    expect(changes.filter(({ of }) => of === 'framework').length).toBeGreaterThan(100);
    expect(changes.every(({ after, notAfter }) => after === undefined && notAfter === acceptedAt(1))).toBe(true);
  });

  it('that gains or loses a department gains or loses all its values', () => {
    const one = { ...plan, departments: plan.departments.slice(0, 1) };
    const gained = valueChanges(one, plan);
    const lost = valueChanges(plan, one);
    expect(gained.length).toBeGreaterThan(20);
    expect(
      gained.every(
        ({ kind, department, fromVersion }) => kind === 'added' && department === 'department-2' && fromVersion === 0,
      ),
    ).toBe(true);
    expect(lost.map(({ entryId, column, before }) => [entryId, column, before])).toEqual(
      gained.map(({ entryId, column, now }) => [entryId, column, now]),
    );
    expect(lost[0]).toMatchObject({ kind: 'removed', fromVersion: 1, toVersion: 0, after: acceptedAt(1) });
    expect(lost[0]).not.toHaveProperty('notAfter');
  });

  it('says between which versions a value became another one', () => {
    const edited = structuredClone(written);
    Object.assign(edited['department-1']?.[2]?.cells ?? {}, { activity: 'نشاط آخر' });
    expect(valueChanges(plan, planOfWritten(edited, 4))).toEqual([
      {
        ...{ of: 'department', kind: 'changed', department: 'department-1', departmentName: 'إدارة department-1' },
        ...{ entry: 'نشاط آخر', entryId: 'department-1-activity-3', table: 'plan', column: 'activity' },
        ...{ before: written['department-1']?.[2]?.cells['activity'], now: 'نشاط آخر', activities: 1 },
        ...{ fromVersion: 1, toVersion: 4, after: acceptedAt(1), notAfter: acceptedAt(4) },
      },
    ]);
  });
});
