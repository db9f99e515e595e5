import { describe, expect, it } from 'vitest';
import { expectedPlan } from './expected-plan.ts';
import type { ExpectedRows } from './expected-rows.ts';
import { generateCycle } from './plan-generator.ts';

const plans = Array.from({ length: 50 }, (_, index) => expectedPlan(generateCycle(index + 1)));

/** The columns of which some cell is so. */
const columnsWith = (tables: readonly ExpectedRows[], isSo: (cell: string) => boolean): string[] => {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => Object.entries(row)));
  return [...new Set(cells.filter(([, cell]) => isSo(cell)).map(([column]) => column))].toSorted();
};

describe.each([
  {
    name: 'the national agenda',
    tables: plans.map(({ nationalAgenda }) => nationalAgenda),
    all: ['nationalGoal', 'nationalPolicy', 'policyInterventions', 'strategicGoal'],
    onLines: ['nationalGoal', 'nationalPolicy', 'policyInterventions', 'strategicGoal'],
  },
  {
    name: 'the SDG links',
    tables: plans.map(({ sdgLinks }) => sdgLinks),
    all: ['goalLabel', 'goalTitle', 'policyInterventions', 'sdgText'],
    onLines: ['policyInterventions', 'sdgText'],
  },
])('$name of a generated plan', ({ tables, all, onLines }) => {
  it('has rows, or none at all', () => {
    expect(new Set(tables.map(({ rows }) => rows.length > 0))).toEqual(new Set([true, false]));
  });

  it('lacks cells of every column, and never a whole row', () => {
    expect(columnsWith(tables, (cell) => cell !== '')).toEqual(all);
    expect(columnsWith(tables, (cell) => cell === '')).toEqual(all);
    expect(tables.flatMap(({ rows }) => rows).filter((row) => Object.values(row).every((cell) => cell === ''))).toEqual(
      [],
    );
  });

  it('has cells of several lines, behind dashes and without', () => {
    expect(columnsWith(tables, (cell) => cell.includes('\n'))).toEqual(onLines);
    expect(columnsWith(tables, (cell) => /^- .*\n(?!- )/.test(cell))).toContain('policyInterventions');
    expect(columnsWith(tables, (cell) => /^(?!- ).*\n- /.test(cell))).toContain('policyInterventions');
  });
});

describe('the blocks of a generated national agenda', () => {
  const agendas = plans.map(({ nationalAgenda }) => nationalAgenda);
  const blocksOf = (column: string) => agendas.flatMap(({ spans }) => spans.filter((span) => span.column === column));

  it.each(['nationalGoal', 'strategicGoal'])('of %s are one row high, or several', (column) => {
    expect(new Set(blocksOf(column).map(({ rows }) => Math.min(rows, 3)))).toEqual(new Set([1, 2, 3]));
  });

  it('begin in the first row, or later, or nowhere', () => {
    const first = agendas.map(({ spans }) => spans.find(({ column }) => column === 'nationalGoal')?.firstRow);
    expect(first).toEqual(expect.arrayContaining([undefined, 0, 1]));
  });

  it('of one column end where those of the other do not', () => {
    const ends = ({ spans }: ExpectedRows, column: string) =>
      spans.filter((span) => span.column === column).map(({ firstRow, rows }) => firstRow + rows);
    const crossing = agendas.filter((agenda) =>
      ends(agenda, 'nationalGoal').some((end) => !ends(agenda, 'strategicGoal').includes(end)),
    );
    expect(crossing.length).toBeGreaterThan(0);
  });
});
