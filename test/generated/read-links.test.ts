import { describe, expect, it } from 'vitest';
import { frameworkSubmission } from '../../shared/framework-submission.ts';
import type { Framework } from '../../shared/plan/framework.ts';
import { designSpreadsheet } from '../../shared/publish/design-spreadsheet.ts';
import type { Cell } from '../../shared/schema/cell.ts';
import { rawOfDesign } from '../shared/publish/raw-of-design.ts';
import { expectedPlan } from './expected-plan.ts';
import type { ExpectedRows } from './expected-rows.ts';
import { generateCycle } from './plan-generator.ts';

/** What a table prints of cells: texts filled down, and which of them are taken from above. */
const printedOf = (lines: readonly Readonly<Record<string, Cell | undefined>>[]) =>
  lines.map((line) =>
    Object.fromEntries(
      Object.entries(line).map(([column, cell]) => [column, [cell?.written ?? '', cell?.printed === 'inherited']]),
    ),
  );

const expectedOf = ({ rows, spans }: ExpectedRows) =>
  rows.map((row, index) =>
    Object.fromEntries(
      Object.entries(row).map(([column, text]) => {
        const over = spans.find(
          (span) => span.column === column && index > span.firstRow && index < span.firstRow + span.rows,
        );
        return [column, [text, over !== undefined]];
      }),
    ),
  );

describe('a generated framework as it is published', () => {
  const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
  const read = seeds.map((seed) => {
    const { framework, departments, ...cycle } = generateCycle(seed);
    const raw = rawOfDesign(designSpreadsheet({ framework, departments, ...cycle }, framework));
    const { body } = frameworkSubmission(raw, departments);
    return { said: (body as { framework: Framework }).framework, expected: expectedPlan(generateCycle(seed)) };
  });

  it('is read with the national agenda that is expected of it, cell by cell', () => {
    for (const { said, expected } of read)
      expect(printedOf((said.nationalAgenda ?? []).map((line) => ({ ...line })))).toEqual(
        expectedOf(expected.nationalAgenda),
      );
  });

  it('is read with the SDG links that are expected of it, cell by cell', () => {
    for (const { said, expected } of read) {
      const printed = (said.sdgLinks ?? []).map(({ text, numbers: _, ...link }) => ({ ...link, sdgText: text }));
      expect(printedOf(printed)).toEqual(expectedOf(expected.sdgLinks));
    }
  });
});
