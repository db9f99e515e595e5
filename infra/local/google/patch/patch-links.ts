import { firstCellOf, locationOf } from '../cell-links.ts';
import { notServed } from '../google-error.ts';
import type { Sheet } from '../spreadsheet-model.ts';
import { attributeOf, bodyOf, childOf, childrenOf, withChild } from '../xml-edit.ts';
import { encodeXml } from '../xml-text.ts';
import { cellName } from '../cell-names.ts';
import { sheetOrder } from './sheet-order.ts';
import type { XlsxPackage } from './xlsx-package.ts';

/** The tabs before and after, whose titles stand in links. */
export interface TitledTabs {
  readonly before: readonly Sheet[];
  readonly after: readonly Sheet[];
}

/** A tab's XML with the links that its cells have now. Other people's stay as they are. */
export function withLinks(
  xml: string,
  before: Sheet,
  after: Sheet,
  tabs: TitledTabs,
  pack: XlsxPackage,
  part: string,
): string {
  const changed = changedLinks(before, after, tabs);
  if (changed.size === 0) return xml;
  const old = childOf(xml, 'hyperlinks');
  const links = old ? childrenOf(bodyOf(old)).map(({ text }) => text) : [];
  const isGone = (link: string) => changed.has(firstCellOf(attributeOf(link, 'ref') ?? '') ?? '');
  const kept = links.filter((link) => !isGone(link));
  for (const id of links.filter(isGone).map((link) => attributeOf(link, 'r:id'))) {
    if (id && !kept.some((link) => attributeOf(link, 'r:id') === id)) pack.unlink(part, id);
  }
  const added = [...changed].flatMap(([cell, location]) =>
    location === undefined ? [] : [`<hyperlink ref="${cell}" location="${encodeXml(location)}"/>`],
  );
  const all = [...kept, ...added].join('');
  return withChild(xml, sheetOrder, 'hyperlinks', all === '' ? undefined : `<hyperlinks>${all}</hyperlinks>`);
}

/** Where each cell leads whose link is another one, or says the title that its tab had before. */
function changedLinks(before: Sheet, after: Sheet, tabs: TitledTabs): Map<string, string | undefined> {
  const changed = new Map<string, string | undefined>();
  for (const [row, column, { link }] of before.cells.entries()) {
    if (link !== undefined && after.cells.get(row, column)?.link === undefined)
      changed.set(cellName(row, column), undefined);
  }
  for (const [row, column, { link }] of after.cells.entries()) {
    if (link === undefined) continue;
    const location = locationOf(link, tabs.after);
    const had = before.cells.get(row, column)?.link;
    if (link === had && location === locationOf(link, tabs.before)) continue;
    // A link whose tab was deleted leads nowhere, as in Google.
    if (location === undefined && link === had) continue;
    if (location === undefined) throw notServed(`a link to ${link.slice(0, 80)}`);
    changed.set(cellName(row, column), location);
  }
  return changed;
}
