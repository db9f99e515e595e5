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

  it.each(['nationalGoal', 'nationalPolicy', 'strategicGoal'])('of %s are one row high, or several', (column) => {
    expect(new Set(blocksOf(column).map(({ rows }) => Math.min(rows, 3)))).toEqual(new Set([1, 2, 3]));
  });

  it('begin in the first row, or later, or nowhere', () => {
    const first = agendas.map(({ spans }) => spans.find(({ column }) => column === 'nationalGoal')?.firstRow);
    expect(first).toEqual(expect.arrayContaining([undefined, 0, 1]));
  });

  it.each(['nationalPolicy', 'strategicGoal'])('of %s end where their goal does, or before', (column) => {
    const endings = agendas.flatMap(({ rows, spans }) =>
      spans
        .filter((span) => span.column === column)
        .map(({ firstRow, rows: height }) => {
          const goalAt = (row: number) => rows[row]?.['nationalGoal'];
          const last = firstRow + height - 1;
          expect(goalAt(last)).toBe(goalAt(firstRow));
          return goalAt(last + 1) === goalAt(last);
        }),
    );
    expect(new Set(endings)).toEqual(new Set([true, false]));
  });

  it('go on where their goal is only written again', () => {
    const again = agendas.filter(({ spans }) =>
      spans
        .filter(({ column }) => column === 'nationalGoal')
        .some((goal) =>
          spans.some(({ column, firstRow, rows }) => {
            const isAcross = firstRow < goal.firstRow && goal.firstRow < firstRow + rows;
            return column !== 'nationalGoal' && isAcross;
          }),
        ),
    );
    expect(again.length).toBeGreaterThan(0);
  });
});
