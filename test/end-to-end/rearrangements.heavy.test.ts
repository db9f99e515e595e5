import { readFile } from 'node:fs/promises';
import type excel from 'exceljs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runtime } from '../../infra/local/runtime.ts';
import type { PassDepartment, PassSummary } from '../../infra/local/pass-summary.ts';
import { readZip, type ZipParts } from '../../infra/local/google/zip-archive.ts';
import { plan } from '../../templates/sheets/plan.ts';
import { generateCycle } from '../generated/plan-generator.ts';
import { dropProtection } from '../mutations/drop-protection.ts';
import { copyFirstTab, editXlsx, moveCells, renameTab } from '../mutations/edit-xlsx.ts';
import { pasteOver, sortRows } from '../mutations/excel-edits.ts';
import { columnMove, deletion, insertion } from '../mutations/grid-edit.ts';
import { readWorkbook } from '../shared/render/read-workbook.ts';
import { openWorld } from '../world.ts';
import { editWorkbook } from './edit-workbook.ts';

// One department with three sections, merged blocks, and activities whose indicators stand in rows of their own.
const cycle = { ...generateCycle(37), id: 'rearranged' };
const department = 'department-1';
const tab = plan.title.ar;
const entries = cycle.departments[0]?.entries['plan'] ?? [];
const activities = entries.filter(({ values }) => values['activity'] !== undefined).length;
/** Rows and columns of the published tab, counted from 0. */
const headingRow = 1;
const rows = entries.map((_, index) => headingRow + 1 + index);
const placeOf = (key: (typeof plan.columns)[number]['key']): number =>
  plan.columns.findIndex((column) => column.key === key);
const headingOf = (key: Parameters<typeof placeOf>[0]): string => plan.columns[placeOf(key)]?.heading.ar ?? '';

describe('of twelve rearrangements of a spreadsheet', () => {
  const world = openWorld();
  let file: string;
  let saved: Buffer;
  let before: PassDepartment;

  const own = ({ departments }: PassSummary) => departments.find(({ id }) => id === department) as PassDepartment;
  const inParts = (change: (parts: ZipParts) => void) => editXlsx(file, change);
  const inExcel = (change: (cellAt: (row: number, column: number) => excel.Cell, sheet: excel.Worksheet) => void) =>
    editWorkbook(file, tab, (sheet) => change((row, column) => sheet.getCell(row + 1, column + 1), sheet));
  /** The first tab as another program than its writers reads it. */
  const tabNow = async () => {
    const [first] = readWorkbook(await readFile(file));
    if (!first) throw new Error('no tab is left');
    return first;
  };

  beforeAll(async () => {
    await world.publish(cycle);
    await world.pass(cycle.id);
    file = await world.fileOf(department);
    saved = await readFile(file);
  }, 60_000);

  // What was done last is undone, and all is well again.
  beforeEach(async () => {
    await editXlsx(file, () => {}, saved);
    before = own(await world.pass(cycle.id));
    expect(before).toMatchObject({ state: 'in-force', lastRead: 'unchanged', versionInForce: 1, activities });
    expect(before.findings.error).toBe(0);
  });

  describe('ten change nothing that is recorded:', () => {
    async function expectUnchanged(): Promise<PassSummary> {
      const summary = await world.pass(cycle.id);
      expect(summary.calls['sheets.read']).toBe(1 + summary.calls['sheets.write']);
      const { findings, ...now } = own(summary);
      const { findings: said, ...then } = before;
      expect(now).toEqual(then);
      expect([findings.error, findings.warning]).toEqual([said.error, said.warning]);
      return summary;
    }

    it('headings renamed, in English and to words of a person’s own', async () => {
      await inExcel((cellAt) => {
        for (const [column, { heading }] of plan.columns.entries()) cellAt(headingRow, column).value = heading.en;
        cellAt(headingRow, placeOf('indicator')).value = 'كيف نقيس';
        cellAt(headingRow, placeOf('subObjective')).value = 'What for';
      });
      expect((await tabNow()).textAt(headingRow, placeOf('activity'))).toBe('Activity');
      await expectUnchanged();
    });

    it('columns moved', async () => {
      await inParts((parts) => {
        moveCells(parts, tab, columnMove(placeOf('programme'), placeOf('section')));
        moveCells(parts, tab, columnMove(placeOf('indicator') + 1, placeOf('activityId')));
      });
      const { textAt } = await tabNow();
      expect(textAt(headingRow, placeOf('activityId'))).toBe(headingOf('indicator'));
      expect(textAt(headingRow, placeOf('section') + 1)).toBe(headingOf('programme'));
      await expectUnchanged();
    });

    it('columns inserted, and written in', async () => {
      const at = placeOf('indicator');
      await inParts((parts) => moveCells(parts, tab, insertion('column', at, 2)));
      await inExcel((cellAt) => {
        cellAt(headingRow, at).value = 'المسؤول';
        for (const row of rows) cellAt(row, at).value = `موظف ${row}`;
      });
      expect((await tabNow()).textAt(headingRow, at + 2)).toBe(headingOf('indicator'));
      await expectUnchanged();
    });

    it('columns hidden', async () => {
      await inExcel((_, sheet) => {
        for (const key of ['section', 'subObjective', 'programme'] as const)
          sheet.getColumn(placeOf(key) + 1).hidden = true;
      });
      await expectUnchanged();
    });

    it('rows sorted', async () => {
      await inExcel((_, sheet) =>
        sortRows(
          sheet,
          rows.map((row) => row + 1),
          placeOf('activity') + 1,
        ),
      );
      const { findings } = await expectUnchanged();
      expect(findings.map(({ code }) => code)).toContain('rows-sorted');
    });

    it('rows inserted above the headings, with a letterhead in them', async () => {
      await inParts((parts) => moveCells(parts, tab, insertion('row', 0, 3)));
      await inExcel((cellAt) => void (cellAt(0, placeOf('section')).value = 'دولة فلسطين'));
      expect((await tabNow()).textAt(headingRow + 3, placeOf('activity'))).toBe(headingOf('activity'));
      await expectUnchanged();
    });

    it('the tab renamed', async () => {
      await inParts((parts) => renameTab(parts, tab, 'خطتنا & خطتكم'));
      expect((await tabNow()).name).toBe('خطتنا & خطتكم');
      await expectUnchanged();
    });

    it('protection dropped, and what it guarded written over', async () => {
      const { ports } = runtime();
      const { departments } = await ports.store.state(cycle.id);
      const { spreadsheetId = '' } = departments.find(({ id }) => id === department) ?? {};
      const [guarded, left] = await dropProtection(process.env['GOOGLE_ROOT_URL'] ?? '', spreadsheetId);
      expect([guarded > 0, left]).toEqual([true, 0]);
      await inExcel((cellAt) => void (cellAt(0, placeOf('section')).value = 'خطة القطاع'));
      await expectUnchanged();
    });

    it('cells pasted over drop-downs', async () => {
      const dropDowns = async () => {
        const xml =
          readZip(await readFile(file))
            .get('xl/worksheets/sheet1.xml')
            ?.toString('utf8') ?? '';
        return [...xml.matchAll(/<dataValidation [^>]*sqref="([CI]\d+)/g)].map(([, first]) => first);
      };
      expect(await dropDowns()).toEqual(['C3', 'I3']);
      await inExcel((cellAt) => {
        for (const row of rows)
          for (const key of ['section', 'programme'] as const) pasteOver(cellAt(row, placeOf(key)));
      });
      expect(await dropDowns()).not.toContain('C3');
      await expectUnchanged();
    });

    it('blank rows between the entries', async () => {
      const { merges } = await tabNow();
      await inParts((parts) => {
        for (const row of [20, 12, 11, 4, headingRow + 1]) moveCells(parts, tab, insertion('row', row, 2));
      });
      const now = await tabNow();
      expect(now.textAt(headingRow + 2, placeOf('activity'))).toBeUndefined();
      expect([now.merges.length, now.merges]).toEqual([merges.length, expect.not.arrayContaining([...merges])]);
      await expectUnchanged();
    });
  });

  describe('two are refused by name, and what is in force stays:', () => {
    async function expectRefused(code: string, ...named: readonly string[]): Promise<void> {
      const summary = await world.pass(cycle.id);
      expect(own(summary)).toMatchObject({ state: 'returned', lastRead: 'returned', versionInForce: 1 });
      const errors = summary.findings.filter(({ severity }) => severity === 'error');
      expect(errors.map((error) => error.code)).toEqual([code]);
      for (const name of named) expect(errors[0]?.message.ar).toContain(name);
    }

    it('the tab duplicated', async () => {
      await inParts((parts) => copyFirstTab(parts, tab, `${tab} (2)`));
      await expectRefused('table-repeated', tab, `${tab} (2)`);
    });

    it('a needed column deleted', async () => {
      await inParts((parts) => moveCells(parts, tab, deletion('column', placeOf('indicator'), 1)));
      await expectRefused('column-not-found', headingOf('indicator'));
    });
  });
});
