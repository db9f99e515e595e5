import type { Page } from '../schema/table.ts';
import { designPage } from './design-page.ts';
import type { SpreadsheetState, TabState } from './spreadsheet-state.ts';
import { cellLookup, isSameArea } from './standing-table.ts';
import type { Change, TabEdit, Upgrade } from './tab-edit.ts';
import { protectionEdits } from './upgrade-protections.ts';

/** A page of texts as its template has it now; undefined where the spreadsheet has none. */
export function upgradePage(state: SpreadsheetState, page: Page): Upgrade | undefined {
  const name = `${page.id}_text`;
  const range = state.namedRanges.find((one) => one.name === name);
  const tab =
    state.tabs.find(({ tabId }) => tabId === range?.tabId) ??
    state.tabs.find(({ title }) => title === page.title.ar || title === page.title.en);
  if (!tab) return undefined;
  const { startRow, startColumn, endRow: oldEnd } = range?.tabId === tab.tabId ? range : { ...topLeft, endRow: 0 };
  const area = { startRow, endRow: startRow + page.lines.length, startColumn, endColumn: startColumn + 1 };
  const formerEnd = oldEnd < Number.MAX_SAFE_INTEGER ? oldEnd : 0;
  const lines = lineEdits(page, tab, { ...area, endRow: Math.max(formerEnd, area.endRow) });
  if (!lines) return { changes: [], leftAlone: [{ of: page.id, why: 'written-over' }] };
  const isNamed = range?.tabId === tab.tabId && isSameArea(range, area);
  const names: TabEdit[] = isNamed ? [] : [{ does: 'name', tabId: tab.tabId, name, area, id: range?.id }];
  const protections = protectionEdits(tab, [{ mark: `${page.id}.text`, ...area }], `${page.id}.`);
  const change = (kind: Change['kind'], count: number, edits: readonly TabEdit[]): Change[] =>
    edits.length > 0 ? [{ kind, of: page.id, count, edits }] : [];
  return {
    changes: [
      ...change('written-page', lines.filter(({ does }) => does === 'write').length, lines),
      ...change('named-place', 1, names),
      ...change('repaired-protection', 1, protections),
    ],
    leftAlone: [],
  };
}

const topLeft = { startRow: 0, startColumn: 0 };

/** What writes the lines anew; undefined where something stands there that was never published. */
function lineEdits(
  page: Page,
  tab: TabState,
  { startRow, endRow, startColumn }: { startRow: number; endRow: number; startColumn: number },
): TabEdit[] | undefined {
  const cellAt = cellLookup(tab);
  const design = designPage(page);
  const wanted = Array.from({ length: endRow - startRow }, (_, index) => design.rows[index]?.[0]);
  const said = wanted.map((_, index) => String(cellAt(startRow + index, startColumn)?.value ?? ''));
  const known = new Set([...page.lines.map(({ text }) => text), ...(page.formerly ?? [])].map(({ ar }) => ar));
  const isAsPublished = wanted.every((cell, index) => said[index] === (cell?.value ?? ''));
  if (isAsPublished) return [];
  if (said.some((text) => text !== '' && !known.has(text))) return undefined;
  return wanted.flatMap((cell, index): TabEdit[] => {
    const row = startRow + index;
    if (said[index] === (cell?.value ?? '')) return [];
    const area = { startRow: row, endRow: row + 1, startColumn, endColumn: startColumn + 1 };
    return [
      { does: 'write', tabId: tab.tabId, row, column: startColumn, value: String(cell?.value ?? '') },
      { does: 'look', tabId: tab.tabId, area, style: cell?.style ?? 'entry' },
    ];
  });
}
