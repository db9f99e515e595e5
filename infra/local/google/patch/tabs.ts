import { notServed } from '../google-error.ts';
import type { Sheet } from '../spreadsheet-model.ts';
import { attributeOf, childOf, childrenOf, bodyOf, withAttributes, withChild } from '../xml-edit.ts';
import { withElements } from '../xml-tags.ts';
import { encodeXml } from '../xml-text.ts';
import { listedSheets, type ListedSheet } from '../workbook-parts.ts';
import { xlsxLimits } from '../xlsx-limits.ts';
import { freeName, type XlsxPackage } from './xlsx-package.ts';

/** The part that lists the tabs. */
export const book = 'xl/workbook.xml';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** The order that the schema wants of what follows the tabs. */
export const bookOrder = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
  'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing ' +
  'fileRecoveryPr webPublishObjects extLst'
).split(' ');

/** The tabs of a file as it stands, those that Google knows nothing of included. */
export const tabsOf = (pack: XlsxPackage): ListedSheet[] => listedSheets(pack.text(book), pack.relations(book));

/** Makes an empty tab, last in the list, and gives its part. */
export function addTab(pack: XlsxPackage, name: string, number: number, sheetXml: string): string {
  const part = freeName(pack, 'xl/worksheets/sheet', '.xml');
  freeNumber(pack, number);
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${relations}">${sheetXml}</worksheet>`;
  const id = pack.add(book, 'worksheet', { part, contentType, text });
  const sheet = `<sheet xmlns:r="${relations}" name="${encodeXml(name)}" sheetId="${number}" r:id="${id}"/>`;
  const xml = pack.text(book);
  const sheets = childOf(xml, 'sheets') ?? '<sheets/>';
  const listed = sheets.endsWith('</sheets>')
    ? sheets.replace(/<\/sheets>$/, () => `${sheet}</sheets>`)
    : `<sheets>${sheet}</sheets>`;
  pack.set(book, withChild(xml, bookOrder, 'sheets', listed));
  return part;
}

/** A tab that Google does not see gives its number up to one that it does. */
function freeNumber(pack: XlsxPackage, number: number): void {
  const used = new Set(tabsOf(pack).map((tab) => tab.number));
  if (!used.has(number)) return;
  pack.set(
    book,
    withElements(pack.text(book), ['sheet'], (sheet) =>
      attributeOf(sheet, 'sheetId') === String(number)
        ? withAttributes(sheet, { sheetId: String(lastFree(used)) })
        : sheet,
    ),
  );
}

/** The highest number that no tab has. */
export function lastFree(used: ReadonlySet<number>): number {
  let number = xlsxLimits.tabNumber;
  while (used.has(number)) number--;
  return number;
}

/** Puts the tabs into their order, with their titles, and shows or hides them. */
export function arrangeTabs(pack: XlsxPackage, before: readonly Sheet[], after: readonly Sheet[]): void {
  const xml = pack.text(book);
  const tabs = tabsOf(pack);
  const texts = childrenOf(bodyOf(childOf(xml, 'sheets') ?? '<sheets/>')).map(({ text }) => text);
  const isKnown = ({ number, part }: ListedSheet) => part !== '' && after.some(({ sheetId }) => sheetId === number - 1);
  const order: number[] = tabs.flatMap((tab, at) => (isKnown(tab) || tabs.slice(0, at).some(isKnown) ? [] : [at]));
  for (const { sheetId } of after) {
    const at = tabs.findIndex((tab) => isKnown(tab) && tab.number === sheetId + 1);
    order.push(at);
    // What Google does not know stays behind what it stood behind.
    for (let next = at + 1; tabs[next] && !isKnown(tabs[next] as ListedSheet); next++) order.push(next);
  }
  const arranged = order.map((at) => changedTab(texts[at] ?? '', tabs[at]?.number ?? 0, before, after));
  const old = childOf(xml, 'sheets') ?? '';
  if (arranged.join('') !== texts.join('')) {
    const made = `${old.slice(0, old.indexOf('>') + 1)}${arranged.join('')}</sheets>`;
    pack.set(book, withChild(xml, bookOrder, 'sheets', made));
  }
}

function changedTab(text: string, number: number, before: readonly Sheet[], after: readonly Sheet[]): string {
  const [old, now] = [before, after].map((sheets) => sheets.find(({ sheetId }) => sheetId === number - 1));
  if (!now) return text;
  const state = old?.hidden === now.hidden ? {} : { state: now.hidden ? 'hidden' : undefined };
  return withAttributes(text, { name: now.title, ...state });
}

/** Shows a tab that is there and not hidden where the one that was shown is not. `was` lists the tabs before. */
export function keepActiveTab(pack: XlsxPackage, was: readonly ListedSheet[], after: readonly Sheet[]): void {
  const tabs = tabsOf(pack);
  const isSeen = (tab: ListedSheet | undefined) =>
    tab !== undefined && after.some(({ sheetId, hidden }) => sheetId === tab.number - 1 && !hidden);
  const made = withElements(pack.text(book), ['workbookView'], (view) => {
    const active = was[Number(attributeOf(view, 'activeTab') ?? 0)];
    const same = tabs.findIndex(({ part }) => part !== '' && part === active?.part);
    const isOther = same >= 0 && !after.some(({ sheetId }) => sheetId === (tabs[same]?.number ?? 0) - 1);
    const shown = same >= 0 && (isOther || isSeen(tabs[same])) ? same : tabs.findIndex(isSeen);
    const first = Number(attributeOf(view, 'firstSheet') ?? 0);
    const firstSheet = first < tabs.length ? {} : { firstSheet: undefined };
    return shown === Number(attributeOf(view, 'activeTab') ?? 0)
      ? withAttributes(view, firstSheet)
      : withAttributes(view, { ...firstSheet, activeTab: String(Math.max(shown, 0)) });
  });
  pack.set(book, made);
}

/** Throws where formulas, charts or pivots speak of a tab by its title: nothing here rewrites them. */
export function refuseMentions(pack: XlsxPackage, title: string): void {
  const quoted = `'${title.replaceAll("'", "''")}'!`;
  const spoken = [quoted, encodeXml(quoted), `${title}!`, encodeXml(`${title}!`)];
  const parts = pack
    .names()
    .filter((name) => /^xl\/(?:worksheets|charts|chartsheets|pivot\w*|tables)\/[^_]/.test(name));
  const isSpoken = parts.some((name) => {
    const xml = pack.text(name).replace(/<hyperlink\s[^>]*>/g, '');
    return (
      spoken.some((text) => xml.includes(text)) || (name.includes('pivot') && xml.includes(`"${encodeXml(title)}"`))
    );
  });
  if (isSpoken) throw notServed(`renaming or deleting a tab that formulas, charts or pivots speak of`);
}
