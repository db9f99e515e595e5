import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../shared/answer/marks.ts';
import { readFaults } from '../../../shared/read/read-faults.ts';
import { rules } from '../../../shared/validate/rules.ts';
import { plainOf } from './answered-sheet.ts';
import { cellsIn, definitions, findingOf, silenced, waived } from './findings.ts';

const rows = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);
const marked = (...findings: Parameters<typeof marksOf>[0]) =>
  marksOf(findings, definitions).map(({ a1, severity, says }) => [a1, severity, plainOf(says)]);

describe('a mark', () => {
  it('stands once, in the head of its block, for all the activities that rest on it', () => {
    expect(marked(findingOf('mistake', cellsIn('I', rows(3, 27), 3)))).toEqual([
      ['I3', 'error', '27 نشاطًا على «برنامج».'],
    ]);
  });

  it('speaks of the activities of its own cell', () => {
    const cells = [...cellsIn('I', rows(3, 2), 3), ...cellsIn('I', rows(5, 11), 5), ...cellsIn('I', [16])];
    expect(marked(findingOf('mistake', cells))).toEqual([
      ['I3', 'error', 'نشاطان على «برنامج».'],
      ['I5', 'error', '11 نشاطًا على «برنامج».'],
      ['I16', 'error', 'نشاط واحد على «برنامج».'],
    ]);
  });

  it('speaks of all cells where its message lists them', () => {
    const says = 'ورد «برنامج» مرتين: «G3»، «G9».';
    expect(marked(findingOf('listed', cellsIn('G', [3, 9])))).toEqual([
      ['G3', 'error', says],
      ['G9', 'error', says],
    ]);
  });

  it('counts how often something stands in all cells, not in its own', () => {
    expect(marked(findingOf('repeated', cellsIn('G', [3, 9])))).toEqual([
      ['G3', 'error', 'ورد «برنامج» مرتين.'],
      ['G9', 'error', 'ورد «برنامج» مرتين.'],
    ]);
  });

  it('belongs to no cell where the table as a whole is meant', () => {
    const [cell] = cellsIn('A', [1]);
    expect(marksOf([findingOf('mistake', [cell as never])], definitions)).toMatchObject([{ sheet: 'plan', a1: '' }]);
  });

  it('keeps equal addresses of two tabs apart', () => {
    const [cell] = cellsIn('E', [5]);
    const cells = [cell as never, { ...(cell as never as object), sheet: 'summary' } as never];
    expect(marksOf([findingOf('mistake', cells)], definitions).map(({ sheet, a1 }) => [sheet, a1])).toEqual([
      ['plan', 'E5'],
      ['summary', 'E5'],
    ]);
  });
});

describe('no mark stands', () => {
  it('where something was understood, set aside or silenced', () => {
    const [mistake, guess] = [findingOf('mistake', cellsIn('I', [3])), findingOf('guess', cellsIn('H', [3]))];
    expect(marked(findingOf('understood', cellsIn('H', [4])), waived(mistake), silenced(guess))).toEqual([]);
    expect(marked(mistake, guess)).toHaveLength(2);
  });

  it('for more than three guesses, in their order; those that are silenced or set aside take no place', () => {
    const guesses = ['أ', 'ب', 'ج', 'د', 'ه', 'و'].map((name, n) => findingOf('guess', cellsIn('H', [3 + n]), name));
    const [first, second, ...others] = guesses as [(typeof guesses)[0], (typeof guesses)[0], ...typeof guesses];
    expect(marked(...guesses).map(([a1]) => a1)).toEqual(['H3', 'H4', 'H5']);
    expect(marked(silenced(first), waived(second), ...others).map(([a1]) => a1)).toEqual(['H5', 'H6', 'H7']);
  });
});

it('every guess about wording is a remark that is told to the department, so that it stands in one line with its box', () => {
  const guesses = [...readFaults, ...Object.values(rules).flat()].filter(({ heuristic }) => heuristic);
  expect(guesses.length).toBeGreaterThan(3);
  expect(guesses.filter(({ severity, tells }) => severity !== 'remark' || tells !== 'department')).toEqual([]);
});
