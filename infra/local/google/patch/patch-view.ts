import { argbOf } from '../cell-format.ts';
import type { Sheet } from '../spreadsheet-model.ts';
import { childOf, withAttributes, withChild } from '../xml-edit.ts';
import { withElements } from '../xml-tags.ts';
import { cellName } from '../cell-names.ts';
import { sheetOrder } from './sheet-order.ts';

/** A tab's XML with its direction, frozen rows, grid lines and colour as they are now. */
export function withView(xml: string, before: Sheet, after: Sheet): string {
  const differs = (...fields: (keyof Sheet)[]) =>
    fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  let made = xml;
  if (differs('tabColor')) made = withColour(made, after);
  if (!differs('rightToLeft', 'hideGridlines', 'frozenRows', 'frozenColumns', 'hidden')) return made;
  const views = childOf(made, 'sheetViews') ?? '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const view = withAttributes(childOf(views, 'sheetView') ?? '<sheetView workbookViewId="0"/>', {
    ...(differs('hideGridlines') ? { showGridLines: after.hideGridlines ? '0' : undefined } : {}),
    ...(differs('rightToLeft') ? { rightToLeft: after.rightToLeft ? '1' : undefined } : {}),
    // A hidden tab that is selected would be edited together with the one that is seen.
    ...(after.hidden ? { tabSelected: undefined } : {}),
  });
  const frozen = differs('frozenRows', 'frozenColumns') ? withPane(view, after) : view;
  return withChild(made, sheetOrder, 'sheetViews', withChild(views, [], 'sheetView', frozen));
}

const viewOrder = ['pane', 'selection', 'pivotSelection', 'extLst'];

/** The view's selections belong to its former panes. */
function withPane(view: string, { frozenRows, frozenColumns }: Sheet): string {
  const bare = withElements(view, ['selection', 'pivotSelection'], () => '');
  if (frozenRows === 0 && frozenColumns === 0) return withChild(bare, viewOrder, 'pane', undefined);
  const active = frozenRows === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const pane = withAttributes('<pane state="frozen"/>', {
    ...(frozenColumns > 0 ? { xSplit: String(frozenColumns) } : {}),
    ...(frozenRows > 0 ? { ySplit: String(frozenRows) } : {}),
    topLeftCell: cellName(frozenRows, frozenColumns),
    activePane: active,
  });
  return withChild(bare, viewOrder, 'pane', pane);
}

function withColour(xml: string, { tabColor }: Sheet): string {
  const colour = tabColor && `<tabColor rgb="${argbOf(tabColor)}"/>`;
  const properties = childOf(xml, 'sheetPr') ?? '<sheetPr/>';
  const made = withChild(properties, ['tabColor', 'outlinePr', 'pageSetUpPr'], 'tabColor', colour);
  return withChild(xml, sheetOrder, 'sheetPr', made);
}
