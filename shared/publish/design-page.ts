import type { Page } from '../schema/table.ts';
import type { TabDesign } from './spreadsheet-design.ts';

/** A page of texts as a tab: one column, protected as a whole. */
export function designPage({ id, title, widthPx, lines }: Page): TabDesign {
  const area = { startRow: 0, endRow: lines.length, startColumn: 0, endColumn: 1 };
  return {
    title: title.ar,
    frozenRows: 0,
    columns: [{ widthPx, hidden: false }],
    rows: lines.map(({ style, text }) => [{ style, value: text.ar }]),
    merges: [],
    namedRanges: [{ name: `${id}_text`, area }],
    protectedAreas: [{ mark: `${id}.text`, ...area }],
    groups: [],
  };
}
