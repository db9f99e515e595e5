import { columnLetters } from '../../../../shared/schema/a1.ts';
import { columnIndex } from '../a1-notation.ts';
import { writtenText } from '../cell-value.ts';
import { listOf } from '../data-validation.ts';
import { listsTitle } from '../read-xlsx.ts';
import type { Spreadsheet, ValidationRule } from '../spreadsheet-model.ts';
import { childOf, childrenOf, bodyOf, firstTag, withChild } from '../xml-edit.ts';
import { attributesOf, encodeXml } from '../xml-text.ts';
import { cellName, withCellNames } from '../cell-names.ts';
import { type RowChange, withRows } from './sheet-rows.ts';
import { sheetOrder } from './sheet-order.ts';
import { addTab, book, lastFree, tabsOf } from './tabs.ts';
import { withElements } from '../xml-tags.ts';
import { attributeOf, withAttributes } from '../xml-edit.ts';
import type { XlsxPackage } from './xlsx-package.ts';

/** The lists too long for their rule, a column each of a hidden tab: Excel takes no rule of more than 255 characters. */
export interface LongLists {
  /** Where a rule's list stands; it is put there if it stands nowhere. */
  readonly placeOf: (rule: ValidationRule) => string;
  /** Writes the lists that are new. */
  save(): void;
}

/** The lists of a spreadsheet's rules as its file holds them. A column that no rule speaks of any more is used again. */
export function openLongLists(pack: XlsxPackage, after: Spreadsheet): LongLists {
  const places = new Map<string, string>();
  const used = new Set<number>();
  for (const { rule, place } of after.sheets.flatMap(({ validations }) => validations)) {
    const column = /^'?_lists'?!\$([A-Z]+)\$1:/.exec(place ?? '')?.[1];
    if (!rule || !place || !column) continue;
    places.set(JSON.stringify(listOf(rule)), place);
    used.add(columnIndex(column));
  }
  const added = new Map<number, string[]>();
  return {
    placeOf: (rule) => {
      const list = listOf(rule);
      const known = places.get(JSON.stringify(list));
      if (known) return known;
      let column = 0;
      while (used.has(column)) column++;
      used.add(column);
      added.set(column, list);
      const letters = columnLetters(column);
      const place = `'${listsTitle}'!$${letters}$1:$${letters}$${list.length}`;
      places.set(JSON.stringify(list), place);
      return place;
    },
    save() {
      if (added.size > 0) writeLists(pack, added);
    },
  };
}

function writeLists(pack: XlsxPackage, added: ReadonlyMap<number, readonly string[]>): void {
  const part = tabsOf(pack).find(({ name }) => name === listsTitle)?.part ?? addListsTab(pack);
  const xml = withCellNames(pack.text(part));
  const data = childOf(xml, 'sheetData') ?? '<sheetData/>';
  const rows = childrenOf(bodyOf(data)).map(({ text }) => Number(attributesOf(firstTag(text).attributes).r) - 1);
  const height = Math.max(0, ...rows.map((row) => row + 1), ...[...added.values()].map((list) => list.length));
  const changes = new Map<number, RowChange>();
  for (let row = 0; row < height; row++) {
    const cells = [...added].map(([column, list]) => [column, () => listCell(row, column, list[row])] as const);
    changes.set(row, { cells: new Map(cells) });
  }
  pack.set(part, withChild(xml, sheetOrder, 'sheetData', withRows(data, changes)));
}

function listCell(row: number, column: number, entry: string | undefined): string | undefined {
  if (entry === undefined) return undefined;
  const text = encodeXml(writtenText(entry));
  return `<c r="${cellName(row, column)}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function addListsTab(pack: XlsxPackage): string {
  const number = lastFree(new Set(tabsOf(pack).map((tab) => tab.number)));
  const part = addTab(pack, listsTitle, number, '<sheetData/>');
  const hidden = withElements(pack.text(book), ['sheet'], (sheet) =>
    attributeOf(sheet, 'sheetId') === String(number) ? withAttributes(sheet, { state: 'veryHidden' }) : sheet,
  );
  pack.set(book, hidden);
  return part;
}
