import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadExample } from '../../templates/example/example.ts';
import { ministryPlan } from '../ministry-plan.ts';

/** What one rule says of one department of the example. */
interface ExpectedFinding {
  readonly department: string;
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'remark';
  /** Finance reads it as a misalignment. */
  readonly finance?: true;
  readonly findings: number;
  readonly cells: number;
  readonly printedCells?: number;
  readonly sourceLines: readonly number[];
  readonly why: string;
}

const path = new URL('../../templates/example/expected-findings.json', import.meta.url);
const expected = JSON.parse(readFileSync(path, 'utf8')) as ExpectedFinding[];
const departmentIds = loadExample().departments.map(({ id }) => id);
const ofDepartments = expected.filter(({ department }) => department !== 'framework');

/** Department, cells and marked cells of each finding of one rule. */
const told = (code: string) =>
  expected
    .filter((finding) => finding.code === code)
    .map(({ department, cells, printedCells }) =>
      [department, cells, printedCells].filter((part) => part !== undefined),
    );

describe('the findings that the example yields', () => {
  it.each<[string, (string | number)[][]]>([
    [
      'programme-not-listed-for-goal',
      [
        ['expatriate-affairs', 20, 2],
        ['administrative-financial-affairs', 27, 3],
      ],
    ],
    [
      'activity-without-programme',
      [
        ['cooperation-agency', 21],
        ['expatriate-affairs', 4],
      ],
    ],
    [
      'activity-without-indicator',
      [
        ['multilateral-relations', 1],
        ['cooperation-agency', 1],
        ['expatriate-affairs', 2],
        ['administrative-financial-affairs', 1],
      ],
    ],
    ['activity-without-sub-objective', [['expatriate-affairs', 4]]],
    ['repeated-activity', [['expatriate-affairs', 2]]],
    [
      'indicator-is-target',
      [
        ['asia-pacific-affairs', 3],
        ['african-affairs', 1],
        ['non-supporting-states', 1],
      ],
    ],
    ['indicator-states-what-is-done', [['cooperation-agency', 4]]],
    ['indicator-restates-activity', [['cooperation-agency', 1]]],
    [
      'goal-text-differs',
      [
        ['arab-islamic-affairs', 19, 1],
        ['non-supporting-states', 12, 1],
      ],
    ],
    ['goal-wording-differs', [['framework', 5]]],
    ['sdg-name-differs', [['framework', 1]]],
    ['results-not-assessable', [['framework', 1]]],
    ['goal-without-alignment', [['framework', 1]]],
    ['programme-without-activity', [['framework', 1]]],
  ])('are of %s as counted in the source', (code, findings) => {
    expect(told(code)).toEqual(findings);
  });

  it('name the alias wherever it is printed: 26 cells', () => {
    const printed = expected.filter(({ code }) => code === 'alias-used').map(({ printedCells = 0 }) => printedCells);
    expect(printed).toHaveLength(10);
    expect(printed.reduce((sum, cells) => sum + cells, 0)).toBe(26);
  });

  it('mark what finance reads, wherever it is found, and nothing else', () => {
    const read = [
      'programme-not-listed-for-goal',
      'activity-without-programme',
      'goal-without-alignment',
      'programme-without-activity',
      'results-not-assessable',
    ];
    const marked = expected.filter(({ finance }) => finance === true);
    expect(marked).toEqual(expected.filter(({ code }) => read.includes(code)));
    expect(new Set(marked.map(({ code }) => code)).size).toBe(read.length);
  });

  it('accept every department of the example', () => {
    expect(expected.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('give a line of the source for every cell of a department', () => {
    for (const { department, cells, sourceLines } of ofDepartments) {
      expect(departmentIds).toContain(department);
      expect(new Set(sourceLines).size).toBe(cells);
    }
  });
});

const source = ministryPlan();
if (source) {
  it("name lines at which an activity of the department starts in the ministry's plan", () => {
    for (const { department, sourceLines } of ofDepartments) {
      const section = source.executivePlan[departmentIds.findIndex((id) => id === department)];
      const starts = section?.rows.map(({ sourceLine }) => sourceLine);
      expect(starts).toEqual(expect.arrayContaining([...sourceLines]));
    }
  });
}
