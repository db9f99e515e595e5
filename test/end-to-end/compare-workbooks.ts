import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { CycleToPublish } from '../../shared/schema/entries.ts';
import { expectedPlan } from '../generated/expected-plan.ts';
import { expectedMerges } from '../shared/render/expected-merges.ts';
import { type ReadSheet, readWorkbook } from '../shared/render/read-workbook.ts';
import { lint } from '../xlsx-lint.ts';
import { agendaSheet, alignmentSheet, executiveSheets, type OfficialSheet, sdgSheet } from './official-sheets.ts';

/** Holds all workbooks in a folder against the entries that were published: every text, their order, every merge. */
export async function expectWorkbooksToSay(folder: string, cycle: CycleToPublish): Promise<void> {
  const plan = expectedPlan(cycle);
  const goals = (cycle.framework.entries['goals'] ?? []).map(
    ({ values }) => [Number(values['number']), String(values['title'])] as const,
  );
  const alignment = goals.map(([goal, title]) => {
    const line = wordingOf(cycle, goal, 'المواءمة مع الموازنة');
    return alignmentSheet(
      goal,
      line?.replace(/^[^:]*:\s*/, '') ?? title,
      plan.alignment.find((table) => table.goal === goal),
    );
  });
  const executive = goals.flatMap(([goal, title]) =>
    executiveSheets(goal, wordingOf(cycle, goal, 'الخطة التنفيذية') ?? `الهدف الاستراتيجي (${goal}): ${title}`, plan),
  );
  const expected = {
    'budget-alignment': alignment,
    'national-agenda': [agendaSheet(plan.nationalAgenda)],
    'sdg-links': [sdgSheet(plan.sdgLinks)],
    'executive-plan': executive,
  };
  for (const [id, sheets] of Object.entries(expected)) {
    const bytes = await readFile(join(folder, `${id}.xlsx`));
    expect(lint(bytes), id).toEqual([]);
    expectSheets(id, readWorkbook(bytes), sheets, cycle);
  }
}

const wordingOf = ({ framework }: CycleToPublish, goal: number, table: string): string | undefined =>
  framework.entries['goalWordings']?.find(({ values }) => values['goal'] === goal && values['table'] === table)?.values[
    'wording'
  ] as string | undefined;

function expectSheets(
  id: string,
  [cover, ...sheets]: readonly ReadSheet[],
  expected: readonly OfficialSheet[],
  cycle: CycleToPublish,
): void {
  expectCover(cover, cycle);
  const texts = sheets.map((sheet) => Array.from({ length: sheet.rowCount }, (_, row) => sheet.textsIn(row)));
  expect(texts, id).toEqual(expected.map(({ rows }) => rows));
  const merges = sheets.map((sheet) => sheet.merges.toSorted());
  const expectedOnes = sheets.map((sheet, index) =>
    expectedMerges(sheet, expected[index]?.tables ?? [])
      .filter(isMerge)
      .toSorted(),
  );
  expect(merges, `merges of ${id}`).toEqual(expectedOnes);
}

/** Every department stands on the cover, in force, under the plan's name. */
function expectCover(cover: ReadSheet | undefined, { departments, id }: CycleToPublish): void {
  const rows = Array.from({ length: cover?.rowCount ?? 0 }, (_, row) => cover?.textsIn(row) ?? []);
  expect(cover?.name).toBe('الغلاف');
  expect(rows.flat().some((text) => text.includes(`فترة الخطة: ${id}`))).toBe(true);
  for (const { name } of departments)
    expect(rows).toContainEqual([name, 'سارية', '1', aDay, expect.any(String), aCount, aCount]);
}

const aDay = expect.stringMatching(/^\d\d\/\d\d\/\d{4}$/);
const aCount = expect.stringMatching(/^\d+$/);

// On a sheet of one column a line across the whole width is one cell, and no merge.
const isMerge = (area: string): boolean => new Set(area.split('-')).size > 1;
