import { expect, it } from 'vitest';
import { designSpreadsheet } from '../../../shared/publish/design-spreadsheet.ts';
import { insertRows } from '../../../shared/publish/insert-rows.ts';
import type { DepartmentToPublish } from '../../../shared/schema/entries.ts';
import { loadExample } from '../../../templates/example/example.ts';
import { stateOfDesign } from './state-of-design.ts';

it('inserted rows move down what stands at them or below, widen what they are within, and leave other tabs', () => {
  const example = loadExample();
  const state = stateOfDesign(designSpreadsheet(example, example.departments[0] as DepartmentToPublish));
  const after = insertRows(state, 0, 1, 2);
  const [before, now] = [state.tabs[0], after.tabs[0]];
  expect(now?.cells.map(({ row }) => row)).toEqual(before?.cells.map(({ row }) => (row === 0 ? 0 : row + 2)));
  expect(now?.rules.map(({ row }) => row)).toEqual(before?.rules.map(({ row }) => row + 2));
  expect(now?.merges.map(({ startRow }) => startRow)).toEqual(before?.merges.map(({ startRow }) => startRow + 2));
  const rows = (tab: typeof now) => tab?.protections.map(({ startRow, endRow }) => [startRow, endRow]);
  expect(rows(now)).toEqual(rows(before)?.map(([start = 0, end = 0]) => [start === 0 ? 0 : start + 2, end + 2]));
  expect([now?.rowCount, now?.frozenRows]).toEqual([(before?.rowCount ?? 0) + 2, 4]);
  expect(after.tabs.slice(1)).toEqual(state.tabs.slice(1));
  const moved = after.namedRanges.filter((range, index) => range.startRow !== state.namedRanges[index]?.startRow);
  expect(moved.every(({ tabId }) => tabId === 0)).toBe(true);
  expect(moved.length).toBe(state.namedRanges.filter(({ tabId }) => tabId === 0).length);
});
