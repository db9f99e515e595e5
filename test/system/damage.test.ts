import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { countFindings } from '../../shared/findings/finding.ts';
import type { Activity } from '../../shared/plan/activity.ts';
import { a1 } from '../../shared/schema/a1.ts';
import type { Submission } from '../../shared/submission.ts';
import { loadExample } from '../../templates/example/example.ts';
import { plan } from '../../templates/sheets/plan.ts';
import { whatIsRead } from '../mutations/what-is-read.ts';
import { openWorld } from '../world.ts';
import { type Call, type Job, requirePrograms, workInLibreOffice } from './libreoffice.ts';
import { blocksIn, call, entriesFrom, firstVisible, publishedTab, rowAt } from './operations/plan-tab.ts';
import { generatedCycle, type PublishedSpreadsheet, publishSpreadsheets, readAfter } from './published-spreadsheets.ts';

const tab = publishedTab([]);
const needed = ['section', 'subObjective', 'activity', 'indicator', 'programme'] as const;
const removeFirst = call(tab, 'remove_rows', { row: tab.headingRow + 1 });
const all = (rows: PublishedSpreadsheet['rows']) => ({ area: entriesFrom({ ...tab, rows }, 0) });
const byActivity = { column: tab.columns.indexOf('activity'), ascending: true };

/** What is done to each spreadsheet, by name. */
const done: Readonly<Record<string, (rows: PublishedSpreadsheet['rows']) => Call[]>> = {
  'a copy': () => [call(tab, 'copy_tab', { name: 'نسخة', place: 1 })],
  ...Object.fromEntries(
    needed.map((key) => [`without ${key}`, () => [call(tab, 'remove_columns', { column: tab.columns.indexOf(key) })]]),
  ),
  'without the first row of merged blocks': () => [removeFirst],
  'without the first row of unmerged blocks': (rows) => [call(tab, 'unmerge', all(rows)), removeFirst],
  'sorted with merges': (rows) => [call(tab, 'sort_rows', { ...all(rows), ...byActivity })],
  'sorted under merges': (rows) => [call(tab, 'sort_rows', { ...all(rows), ...byActivity, with_formats: false })],
  'filled down over merged cells': (rows) => {
    const [block] = blocksIn({ ...tab, rows });
    if (!block) throw new Error('nothing is merged');
    const { column, first, last } = block;
    return [call(tab, 'fill_down', { area: [column, rowAt(tab, first), column, rowAt(tab, last)] })];
  },
  'with a dragged column whose heading is misspelt': (rows) => {
    const [from, to] = [tab.columns.indexOf('programme'), firstVisible];
    return [
      call(tab, 'insert_columns', { column: to }),
      call(tab, 'drag_cells', { area: [from + 1, 0, from + 1, rowAt(tab, rows.length - 1)], column: to, row: 0 }),
      call(tab, 'write', { address: a1(tab.headingRow, to), text: 'البرنامج على لموازنة' }),
    ];
  },
};

const departments = { 'department-1': generatedCycle(7), 'cooperation-agency': loadExample() };

describe('damage done in LibreOffice', () => {
  const world = openWorld();
  const spreadsheets = new Map<string, PublishedSpreadsheet>();
  const fileOf = (id: string, name: string): string => join(world.home, `${id} ${name}.xlsx`);

  beforeAll(async () => {
    requirePrograms();
    const jobs: Job[] = [];
    for (const [id, cycle] of Object.entries(departments)) {
      const own = (await publishSpreadsheets(world, cycle)).find(({ department }) => department === id);
      if (!own) throw new Error(`no department ${id}`);
      spreadsheets.set(id, own);
      for (const [name, calls] of Object.entries(done)) {
        const file = fileOf(id, name);
        await copyFile(own.file, file);
        jobs.push({ file, operations: calls(own.rows) });
      }
    }
    await workInLibreOffice(jobs);
  }, 120_000);

  describe.each(Object.keys(departments))('to the spreadsheet of %s', (id) => {
    const untouched = (): Submission => (spreadsheets.get(id) as PublishedSpreadsheet).untouched;
    const read = (name: string) => readAfter(spreadsheets.get(id) as PublishedSpreadsheet, fileOf(id, name));
    const said = (submission: Submission) => whatIsRead(submission, new Set());

    it('is refused for a copied tab, by the names of both', async () => {
      const [finding] = (await read('a copy')).findings;
      expect(finding).toMatchObject({
        code: 'table-repeated',
        severity: 'error',
        values: { tabs: [tab.name, 'نسخة'] },
      });
    });

    it.each(needed)('is refused for the removed column %s, by its name', async (key) => {
      const heading = plan.columns.find((column) => column.key === key)?.heading.ar;
      const [finding] = (await read(`without ${key}`)).findings;
      expect(finding).toMatchObject({ code: 'column-not-found', severity: 'error', values: { column: heading } });
    });

    it.each(['merged', 'unmerged'])(
      'costs the first row of %s blocks alone: the other rows keep them',
      async (blocks) => {
        const submission = await read(`without the first row of ${blocks} blocks`);
        const [first, ...others] = activitiesOf(untouched());
        expect(activitiesOf(submission).map(meaning)).toEqual(others.map(meaning));
        const kept = submission.findings
          .filter(({ code }) => code === 'block-kept')
          .map(({ values }) => values['value']);
        const [next] = others;
        const begun = [first?.section, first?.intervention, first?.goalText, first?.subObjective, first?.programme];
        const shared = [next?.section, next?.intervention, next?.goalText, next?.subObjective, next?.programme];
        expect(kept).toEqual(
          begun.flatMap((cell, place) => (cell && shared[place]?.printed === 'inherited' ? [cell.value] : [])),
        );
        expect(countFindings(submission.findings).error).toBe(0);
      },
    );

    it('is none where rows with merged cells are sorted: LibreOffice does not do it', async () => {
      const submission = await read('sorted with merges');
      expect(submission.findings).toEqual(untouched().findings);
      expect(said(submission)).toEqual(said(untouched()));
    });

    it('is seen, where values were sorted under merges that hide some of them: what is left means what it meant', async () => {
      const submission = await read('sorted under merges');
      if (countFindings(submission.findings).error > 0) return;
      const meant = (one: Submission) => whatIsRead(one, new Set(['extents'])).activities;
      const before = new Map(meant(untouched()).map((activity) => [activity.id, activity]));
      for (const activity of meant(submission)) expect(activity).toEqual(before.get(activity.id));
    });

    it.each(['filled down over merged cells', 'with a dragged column whose heading is misspelt'])(
      'comes into force only with what was meant: %s',
      async (name) => {
        const submission = await read(name);
        if (countFindings(submission.findings).error > 0) return;
        const meant = (one: Submission) => whatIsRead(one, new Set(['extents'])).activities;
        expect(meant(submission)).toEqual(meant(untouched()));
      },
    );
  });
});

const activitiesOf = ({ body }: Submission): readonly Activity[] => (body.kind === 'department' ? body.activities : []);

const meaning = ({ id, sectionId, activity, subObjective, programme, intervention, goalText }: Activity) =>
  [activity, subObjective, programme, intervention, goalText].map((cell) => cell?.value).concat(id, sectionId);
