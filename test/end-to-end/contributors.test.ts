import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { handler } from '../../functions/department.ts';
import { keepPass } from '../../infra/local/keep-pass.ts';
import type { PassSummary } from '../../infra/local/pass-summary.ts';
import type { CycleToPublish, EntryRow } from '../../shared/schema/entries.ts';
import { smallCycle } from '../faults/small-cycle.ts';
import { readWorkbook } from '../shared/render/read-workbook.ts';
import { openWorld } from '../world.ts';

const cycle = '2024-2026';
const title = 'محور الجهة 1';
const nameOf = (place: number): string => `قطاع الاختبار ${place}`;

/** One section with three contributors, the second department first; the third one names no programme that there is. */
function oneSection(): CycleToPublish {
  const { framework, departments, ...rest } = smallCycle(cycle, 3);
  const [section] = framework.entries['sections'] ?? [];
  const values = { ...section?.values, contributors: [2, 1, 3].map(nameOf).join('\n') };
  const inSection = ({ values: row }: EntryRow, place: number): EntryRow => ({
    values: {
      ...row,
      ...(row['section'] ? { section: title } : {}),
      ...(row['programme'] && place === 3 ? { programme: 'برنامج لا وجود له' } : {}),
    },
  });
  return {
    ...rest,
    framework: { ...framework, entries: { ...framework.entries, sections: [{ values }] } },
    departments: departments.map((department, index) => ({
      ...department,
      entries: {
        ...department.entries,
        plan: (department.entries['plan'] ?? []).map((row) => inSection(row, index + 1)),
      },
    })),
  };
}

describe('a section of three departments, of which one was returned', () => {
  const world = openWorld();
  let summary: PassSummary;

  beforeAll(async () => {
    await world.publish(oneSection());
    summary = await world.pass(cycle);
  }, 60_000);

  const printed = async (of: PassSummary): Promise<string[]> => {
    await keepPass(world.home, of);
    const sheets = readWorkbook(await readFile(join(world.home, 'reports', cycle, 'executive-plan.xlsx')));
    return sheets.flatMap((sheet) => Array.from({ length: sheet.rowCount }, (_, row) => sheet.textsIn(row)).flat());
  };
  const missingLine = `لم ترد بعد خطة «${nameOf(3)}»، ولذلك لا تظهر أنشطتها في هذا الجدول.`;

  it('prints the two in the order of the framework, and names the third as missing, until it is closed', async () => {
    expect(summary.departments.map(({ state }) => state)).toEqual(['in-force', 'in-force', 'returned']);
    const texts = await printed(summary);
    const places = [2, 1].flatMap((place) =>
      ['توقيع اتفاقيات تعاون', 'عقد مشاورات سياسية', 'تنظيم لقاءات دورية'].map((text) =>
        texts.indexOf(`${text} ${place}`),
      ),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(texts).not.toContain('توقيع اتفاقيات تعاون 3');
    expect(texts).toContain(missingLine);

    await handler({ do: 'close', cycle, id: 'department-3' }, { awsRequestId: 'x' } as never);
    const closed = await world.pass(cycle);
    expect(closed.departments.map(({ state }) => state)).toEqual(['in-force', 'in-force', 'closed']);
    const after = await printed(closed);
    expect(after).not.toContain(missingLine);
    expect(after.join(' ')).not.toContain('department-3');
    expect(after.join(' ')).not.toContain(nameOf(3));
  });
});
