import type { sheets_v4 } from '@googleapis/sheets';
import { describe, expect, it } from 'vitest';
import { describeMark } from '../../shared/publish/protection-mark.ts';
import { kindsOf, openPublished, planTab } from './published-again.ts';

describe('what people broke without meaning to, published again', () => {
  const { own, stateOf, request, edit } = openPublished(5);

  it('restores named ranges, emptied headings and helps, and leaves those that people worded themselves', async () => {
    const id = 'department-1';
    const state = await stateOf(id);
    const rangeId = state.namedRanges.find(({ name }) => name === 'plan_indicator')?.id ?? '';
    const start = { sheetId: planTab(state).tabId, rowIndex: 1, columnIndex: 7 };
    const withoutNote = { updateCells: { start, rows: [{ values: [{}] }], fields: 'note' } };
    await request(id, { deleteNamedRange: { namedRangeId: rangeId } }, withoutNote);
    await edit(id, 'الخطة', (sheet) => {
      sheet.getCell('F2').value = null;
      sheet.getCell('G2').value = 'ما سنفعله';
      sheet.getCell('I2').note = 'شرح من عندنا';
    });
    const changes = kindsOf(await own(id));
    expect(changes).toEqual([
      'set-heading plan.subObjective 1',
      'set-help plan.indicator 1',
      'named-place plan.indicator 1',
    ]);
    const texts = (planTab(await stateOf(id)).cells ?? []).filter(({ row }) => row === 1);
    expect(texts.find(({ column }) => column === 5)?.text).toBe('الهدف الفرعي');
    expect(texts.find(({ column }) => column === 6)?.text).toBe('ما سنفعله');
    expect(texts.find(({ column }) => column === 8)?.note).toBe('شرح من عندنا');
  });

  it('mends protections that are gone, doubled, widened or opened, and leaves people’s own alone', async () => {
    const id = 'department-2';
    const plan = planTab(await stateOf(id));
    const idOf = (mark: string) => plan.protections.find((one) => one.mark === mark)?.id ?? -1;
    const sheetId = plan.tabId;
    const area = { sheetId, startRowIndex: 2, endRowIndex: 5, startColumnIndex: 3, endColumnIndex: 4 };
    const headings = { sheetId, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 31 };
    const protect = (range: sheets_v4.Schema$GridRange, description: string, more = {}) => ({
      addProtectedRange: { protectedRange: { range, description, ...more } },
    });
    await request(
      id,
      { deleteProtectedRange: { protectedRangeId: idOf('plan.activityId') } },
      { deleteProtectedRange: { protectedRangeId: idOf('plan.indicatorId') } },
      protect({ ...headings, startRowIndex: 2, endRowIndex: 40, endColumnIndex: 9 }, describeMark('plan.indicatorId')),
      protect(headings, describeMark('plan.headings')),
      protect(area, 'خاص بنا', { editors: { users: ['minister@example.org'], domainUsersCanEdit: true } }),
      protect({ ...area, endColumnIndex: 5 }, ''),
    );
    expect(kindsOf(await own(id))).toEqual(['repaired-protection plan 2']);
    const now = planTab(await stateOf(id)).protections ?? [];
    const marked = now.flatMap(({ mark, startRow, startColumn, endColumn }) =>
      mark ? [`${mark} ${startRow} ${startColumn}-${endColumn}`] : [],
    );
    expect(marked.toSorted()).toEqual([
      'plan.activityId 2 0-1',
      'plan.headings 0 0-31',
      'plan.indicatorId 2 1-2',
      'plan.review 2 30-31',
    ]);
    expect(now.filter(({ mark }) => mark === undefined)).toHaveLength(2);
  });

  it('takes a protection that moved with inserted rows as it is, and covers what was inserted', async () => {
    const id = 'department-3';
    const sheetId = planTab(await stateOf(id)).tabId;
    const rows = (startIndex: number, endIndex: number) => ({ sheetId, dimension: 'ROWS', startIndex, endIndex });
    await request(id, { insertDimension: { range: rows(4, 6) } }, { insertDimension: { range: rows(0, 1) } });
    const changes = kindsOf(await own(id));
    // The two rows have no list yet; the new first row moved everything, and broke nothing.
    expect(changes.filter((change) => !change.includes('drop-down'))).toEqual([]);
    const state = await stateOf(id);
    const tab = planTab(state);
    for (const key of ['section', 'programme']) {
      const range = state.namedRanges.find(({ name }) => name === `plan_${key}`);
      const ruled = tab.rules.filter(({ column }) => column === range?.startColumn).map(({ row }) => row);
      const merged = (row: number): boolean =>
        tab.merges.some(
          (merge) => merge.startColumn === range?.startColumn && row > merge.startRow && row < merge.endRow,
        ) ?? false;
      const rowsOfTable = Array.from({ length: (range?.endRow ?? 0) - 3 }, (_, index) => index + 3);
      expect(rowsOfTable.filter((row) => !ruled?.includes(row) && !merged(row))).toEqual([]);
    }
  });

  it('mends a lost tick, and never ticks', async () => {
    const id = 'department-4';
    await edit(id, 'الملخص', (sheet) => {
      Reflect.set(sheet, 'dataValidations', { model: {} });
      sheet.getCell('E5').value = null;
    });
    expect(kindsOf(await own(id))).toEqual(['repaired-tick summary.ready 1']);
    const { tabs } = await stateOf(id);
    const summary = tabs.find(({ title }) => title === 'الملخص');
    expect(summary?.rules.filter(({ column }) => column === 4)).toEqual([{ row: 4, column: 4, rule: 'tick' }]);
    expect(summary?.cells.find(({ row, column }) => row === 4 && column === 4)?.value).toBe(false);
  });

  it('prepares more rows where few are left, up to what somebody wrote beneath', async () => {
    const id = 'department-5';
    const note = 'توقيع المدير';
    await edit(id, 'الخطة', (sheet) => {
      for (let row = 6; row <= 58; row++) sheet.getCell(`G${row}`).value = `عقد لقاءات ${row}`;
      sheet.getCell('D100').value = note;
    });
    expect(kindsOf(await own(id))).toEqual(['added-rows plan 34']);
    const state = await stateOf(id);
    expect(state.namedRanges.find(({ name }) => name === 'plan_programme')?.endRow).toBe(99);
    const tab = planTab(state);
    expect(tab.rules.filter(({ column }) => column === 8).at(-1)?.row).toBe(98);
    expect(tab.cells.filter(({ row }) => row >= 65).map(({ text }) => text)).toEqual([note]);
    expect(tab.protections.find(({ mark }) => mark === 'plan.activityId')?.endRow).toBe(99);
    expect(await own(id)).toBeUndefined();
  });
});
