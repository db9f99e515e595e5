import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { CycleToPublish } from '../../shared/schema/entries.ts';
import { expectedPlan } from '../generated/expected-plan.ts';
import { expectedMerges } from '../shared/render/expected-merges.ts';
import { type ReadSheet, readWorkbook } from '../shared/render/read-workbook.ts';
import { alignmentSheet, executiveSheet, type OfficialSheet } from './official-sheets.ts';

/** What stands under the tables of every sheet: counts, as-of, versions. */
const footings = /^(استثناء سارٍ حتى \d|عدد الأنشطة: \d|كما في \d|نسخ الجهات: )/;

/** Holds both workbooks in a folder against the entries that were published: every text, their order, every merge. */
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
  expectSheets(readWorkbook(await readFile(join(folder, 'budget-alignment.xlsx'))), alignment);
  const executive = goals.map(([goal, title]) =>
    executiveSheet(goal, wordingOf(cycle, goal, 'الخطة التنفيذية') ?? `الهدف الاستراتيجي (${goal}): ${title}`, plan),
  );
  expectSheets(readWorkbook(await readFile(join(folder, 'executive-plan.xlsx'))), executive);
}

const wordingOf = ({ framework }: CycleToPublish, goal: number, table: string): string | undefined =>
  framework.entries['goalWordings']?.find(({ values }) => values['goal'] === goal && values['table'] === table)?.values[
    'wording'
  ] as string | undefined;

function expectSheets(sheets: readonly ReadSheet[], expected: readonly OfficialSheet[]): void {
  expect(sheets.map(({ name }) => name)).toEqual(expected.map(({ goal }) => `الهدف ${goal}`));
  for (const [index, { rows, tables, goal }] of expected.entries()) {
    const sheet = sheets[index] as ReadSheet;
    const texts = Array.from({ length: sheet.rowCount }, (_, row) => sheet.textsIn(row));
    expect(texts.slice(0, rows.length), `goal ${goal}`).toEqual(rows);
    expect(
      texts
        .slice(rows.length)
        .flat()
        .filter((text) => !footings.test(text)),
    ).toEqual([]);
    expect(sheet.merges.toSorted(), `merges of goal ${goal}`).toEqual(
      expectedMerges(sheet, tables).filter(isMerge).toSorted(),
    );
  }
}

// On a sheet of one column a line across the whole width is one cell, and no merge.
const isMerge = (area: string): boolean => new Set(area.split('-')).size > 1;
