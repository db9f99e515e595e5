import { placeText, rangeOfName } from '../defined-names.ts';
import type { NamedRange, Sheet, Spreadsheet } from '../spreadsheet-model.ts';
import { bodyOf, childOf, childrenOf, firstTag, withAttributes, withChild } from '../xml-edit.ts';
import { attributesOf, decodeXml, encodeXml } from '../xml-text.ts';
import type { ListedSheet } from '../workbook-parts.ts';
import { book, bookOrder, tabsOf } from './tabs.ts';
import type { XlsxPackage } from './xlsx-package.ts';

/** Gives the file the names that it has now; `was` lists the tabs before. Those that stay keep their text. */
export function patchNames(
  pack: XlsxPackage,
  before: Spreadsheet,
  after: Spreadsheet,
  was: readonly ListedSheet[],
): void {
  const xml = pack.text(book);
  const old = childOf(xml, 'definedNames');
  const tabs = tabsOf(pack);
  const kept = (old ? childrenOf(bodyOf(old)) : []).flatMap(({ text }) =>
    changedName(text, before, after, { was, tabs }),
  );
  const had = new Set(before.namedRanges.map(({ namedRangeId }) => namedRangeId));
  const all = kept.map((text) => ({ name: attributesOf(firstTag(text).attributes).name ?? '', text }));
  for (const range of after.namedRanges) {
    if (!had.has(range.namedRangeId)) insertName(all, range, after);
  }
  const body = all.map(({ text }) => text).join('');
  if (body === (old ? bodyOf(old) : '')) return;
  pack.set(
    book,
    withChild(xml, bookOrder, 'definedNames', body === '' ? undefined : `<definedNames>${body}</definedNames>`),
  );
}

interface Tabs {
  readonly was: readonly ListedSheet[];
  readonly tabs: readonly ListedSheet[];
}

/** Excel wants names in order. */
function insertName(all: { name: string; text: string }[], range: NamedRange, { sheets }: Spreadsheet): void {
  const { name } = range;
  const place = placeText(range, sheets);
  const at = all.findIndex((one) => one.name.toLowerCase() > name.toLowerCase());
  const text = `<definedName name="${encodeXml(name)}">${encodeXml(place ?? '')}</definedName>`;
  if (place !== undefined) all.splice(at < 0 ? all.length : at, 0, { name, text });
}

/** A name as it is now; none where it is gone. */
function changedName(text: string, before: Spreadsheet, after: Spreadsheet, { was, tabs }: Tabs): string[] {
  const { attributes } = firstTag(text);
  const { localSheetId, name = '' } = attributesOf(attributes);
  if (localSheetId !== undefined) {
    const at = tabs.findIndex(({ part }) => part === was[Number(localSheetId)]?.part);
    const sheet = (tabs[at]?.number ?? 0) - 1;
    if (at < 0 || (name === '_xlnm._FilterDatabase' && lostFilter(sheet, before, after))) return [];
    return [withAttributes(withTitles(text, before.sheets, after.sheets), { localSheetId: String(at) })];
  }
  if (!rangeOfName({ attributes, text: decodeXml(bodyOf(text)) }, before.sheets))
    return [withTitles(text, before.sheets, after.sheets)];
  const old = before.namedRanges.find((range) => range.name === name);
  const now = after.namedRanges.find(({ namedRangeId }) => namedRangeId === old?.namedRangeId);
  if (!old || !now) return [];
  const place = placeText(now, after.sheets);
  if (place === undefined) return [];
  const isSame = JSON.stringify(old.range) === JSON.stringify(now.range);
  const moved = isSame ? withTitles(text, before.sheets, after.sheets) : withText(text, place);
  return [withAttributes(moved, { name: now.name })];
}

const withText = (name: string, text: string): string =>
  name.slice(0, firstTag(name).end) + encodeXml(text) + name.slice(name.lastIndexOf('</'));

/** Excel keeps the place of a filter under a name of its own. */
function lostFilter(sheetId: number, before: Spreadsheet, after: Spreadsheet): boolean {
  const [had, has] = [before, after].map(
    ({ sheets }) => sheets.find((sheet) => sheet.sheetId === sheetId)?.basicFilter,
  );
  return had !== undefined && has === undefined;
}

/** A name whose formula says the tabs' new titles. */
function withTitles(text: string, before: readonly Sheet[], after: readonly Sheet[]): string {
  const renamed = before.flatMap(({ sheetId, title }) => {
    const now = after.find((sheet) => sheet.sheetId === sheetId)?.title;
    return now === undefined || now === title ? [] : [[title, now] as const];
  });
  if (renamed.length === 0) return text;
  const formula = decodeXml(bodyOf(text)).replace(
    /'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu,
    (whole, quoted: string | undefined, bare: string | undefined) => {
      const now = renamed.find(([old]) => old === (quoted?.replaceAll("''", "'") ?? bare))?.[1];
      return now === undefined ? whole : `'${now.replaceAll("'", "''")}'!`;
    },
  );
  return formula === decodeXml(bodyOf(text)) ? text : withText(text, formula);
}
