import { describe, expect, it } from 'vitest';
import { comparisonOf } from '../../../shared/finance/comparison-of.ts';
import type { BudgetLine } from '../../../shared/plan/budget-line.ts';
import { budgetLine, fils } from '../validate/known-framework.ts';

const place = { programme: '', year: 2022, centre: 'الوزارة', currency: 'JOD', activities: 1 };
const approved = { approved: fils(1_000_000) };
const compare = (lines: readonly BudgetLine[], ...costs: readonly number[]) => comparisonOf(place, lines, costs);
const cellsOf = ({ sources }: ReturnType<typeof compare>): string[] => sources.map(({ at }) => at.a1);

describe('what several lines of one budget say', () => {
  it('is added up, and each line is a source', () => {
    const sums = compare([budgetLine(3, approved), budgetLine(4, approved)], 3_000_000);
    expect(sums).toMatchObject({ approved: 2_000_000, gap: 1_000_000, verdict: 'over' });
    expect(cellsOf(sums)).toEqual(['D3', 'D4']);
  });

  it('allows what each line was revised to, or else what was approved of it', () => {
    const lines = [
      budgetLine(3, approved),
      budgetLine(4, { approved: fils(900_000), revised: fils(500_000) }),
      budgetLine(5, { paid: fils(70) }),
    ];
    const mixed = compare(lines, 1_800_000);
    expect(mixed).toMatchObject({ approved: 1_900_000, revised: 500_000, base: 'mixed', baseAmount: 1_500_000 });
    expect(mixed).toMatchObject({ gap: 300_000, verdict: 'over' });
    expect(cellsOf(mixed)).toEqual(['D3', 'E4', 'G5']);
  });

  it('has one base where all lines that allow anything have the same', () => {
    const revised = [{ ...approved, revised: fils(400_000) }, { revised: fils(400_000) }, { paid: fils(9) }];
    const of = (changes: readonly Partial<BudgetLine>[]) =>
      compare(
        changes.map((each) => budgetLine(3, each)),
        1,
      );
    expect(of(revised)).toMatchObject({ base: 'revised', baseAmount: 800_000 });
    expect(of([approved, { ...approved, paid: fils(9) }])).toMatchObject({ base: 'approved', baseAmount: 2_000_000 });
  });

  it('allows in a currency what is written in it, whatever the line was revised to in another', () => {
    const lines = [budgetLine(3, { ...approved, revised: { minor: 9, currency: 'USD' } })];
    expect(compare(lines, 1)).toMatchObject({ base: 'approved', baseAmount: 1_000_000 });
    expect(comparisonOf({ ...place, currency: 'USD' }, lines, [])).toMatchObject({ base: 'revised', baseAmount: 9 });
  });
});
