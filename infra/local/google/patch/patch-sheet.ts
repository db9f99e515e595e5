import { autoRowHeights } from '../auto-row-heights.ts';
import type { Sheet, ValidationRule } from '../spreadsheet-model.ts';
import { attributeOf, childOf, withChild } from '../xml-edit.ts';
import { withDimension, withFilter, withMerges } from './patch-areas.ts';
import { cellChanges, joinedChanges } from './patch-cells.ts';
import { columnStyles, rowAttributes, withColumns } from './patch-dimensions.ts';
import { type TitledTabs, withLinks } from './patch-links.ts';
import { withNotes } from './patch-notes.ts';
import { withValidations } from './patch-validations.ts';
import { withView } from './patch-view.ts';
import { sheetOrder } from './sheet-order.ts';
import { withCellNames } from '../cell-names.ts';
import { withRows } from './sheet-rows.ts';
import { withSharedFormulas } from './shared-formulas.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { XlsxPackage } from './xlsx-package.ts';

/** What the tabs of a file share while they are changed. */
export interface SharedParts {
  readonly pack: XlsxPackage;
  readonly styles: StyleSheet;
  readonly placeOf: (rule: ValidationRule) => string;
  readonly tabs: TitledTabs;
}

/** Changes what differs between two states of a tab in its parts: what does not, stays as it is to the byte. */
export function patchSheet(
  part: string,
  before: Sheet,
  after: Sheet,
  { pack, styles, placeOf, tabs }: SharedParts,
): void {
  const xml = withCellNames(pack.text(part));
  const steps: ((made: string) => string)[] = [
    (made) => withView(made, before, after),
    (made) => withColumns(made, before, after),
    (made) => withCells(made, before, after, styles),
    (made) => withDimension(made, before, after),
    (made) => withFilter(made, before, after),
    (made) => withMerges(made, before, after),
    (made) => withValidations(made, before, after, placeOf),
    (made) => withLinks(made, before, after, tabs, pack, part),
    (made) => withNotes(made, before, after, pack, part),
  ];
  const made = steps.reduce((former, step) => step(former), xml);
  if (made !== xml) pack.set(part, made);
}

function withCells(xml: string, before: Sheet, after: Sheet, styles: StyleSheet): string {
  const cells = cellChanges(before, after, styles, columnStyles(xml));
  const rows = rowAttributes(before, after);
  const heights = autoRowHeights(after, new Set(cells.keys()));
  const attributes = new Map<number, (row: string) => Record<string, string | undefined>>(rows);
  for (const [row, points] of heights) {
    attributes.set(row, (text) => ({ ...grown(text, points), ...rows.get(row)?.() }));
  }
  const changes = joinedChanges(cells, attributes);
  if (changes.size === 0) return xml;
  const data = childOf(xml, 'sheetData') ?? '<sheetData/>';
  const made = withSharedFormulas(data, withRows(data, changes), before);
  return made === data ? xml : withChild(xml, sheetOrder, 'sheetData', made);
}

/** A row whose height nobody chose grows with its texts, and is not marked as chosen. */
function grown(row: string, points: number): Record<string, string> {
  const isChosen = ['1', 'true'].includes(attributeOf(row, 'customHeight') ?? '');
  return isChosen || Number(attributeOf(row, 'ht') ?? 0) >= points ? {} : { ht: String(points) };
}
