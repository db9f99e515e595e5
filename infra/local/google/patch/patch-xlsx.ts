import { isOursAlready, withKeywords } from '../embedded-id.ts';
import { newSheet, type Sheet, type Spreadsheet } from '../spreadsheet-model.ts';
import { childOf, withChild } from '../xml-edit.ts';
import { decodeXml, encodeXml } from '../xml-text.ts';
import { pixelsPerWidth } from '../read-sheet.ts';
import { moveCells, movedSpreadsheet } from './move-cells.ts';
import { openLongLists } from './patch-lists.ts';
import { patchNames } from './patch-names.ts';
import { patchSheet } from './patch-sheet.ts';
import { openStyleSheet } from './style-sheet.ts';
import { addTab, arrangeTabs, book, keepActiveTab, refuseMentions, tabsOf } from './tabs.ts';
import { openPackage, type XlsxPackage } from './xlsx-package.ts';

/**
 * An .xlsx with what differs between two states of its spreadsheet. Parts that this does not concern keep their bytes,
 * and within the others what does not differ keeps its text. Throws a 501 for what could not be changed without harm.
 */
export function patchXlsx(bytes: Buffer, read: Spreadsheet, after: Spreadsheet, keywords: string): Buffer {
  const pack = openPackage(bytes);
  const was = tabsOf(pack);
  const kept = new Set(after.sheets.map(({ sheetId }) => sheetId));
  refuseLost(pack, read.sheets, after.sheets);
  moveCells(pack, read, after);
  const before = movedSpreadsheet(read, after);
  for (const { sheetId } of before.sheets) if (!kept.has(sheetId)) removeTab(pack, sheetId);
  for (const sheet of after.sheets)
    if (!before.sheets.some(({ sheetId }) => sheetId === sheet.sheetId)) makeTab(pack, sheet);
  const styles = openStyleSheet(pack);
  const lists = openLongLists(pack, after);
  const shared = { pack, styles, placeOf: lists.placeOf, tabs: { before: before.sheets, after: after.sheets } };
  const hadFormulas = formulasIn(before);
  for (const sheet of after.sheets) {
    const old = before.sheets.find(({ sheetId }) => sheetId === sheet.sheetId) ?? newSheet(sheet.sheetId, sheet.title);
    patchSheet(partOf(pack, sheet.sheetId), old, sheet, shared);
  }
  styles.save();
  lists.save();
  arrangeTabs(pack, before.sheets, after.sheets);
  keepActiveTab(pack, was, after.sheets);
  patchNames(pack, before, after, was);
  if (formulasIn(after) < hadFormulas) dropCalculationOrder(pack);
  embedKeywords(pack, keywords);
  return pack.bytes();
}

const partOf = (pack: XlsxPackage, sheetId: number): string =>
  tabsOf(pack).find(({ number, part }) => number === sheetId + 1 && part !== '')?.part ?? '';

/** A tab whose title others speak of can neither go nor get another one. */
function refuseLost(pack: XlsxPackage, before: readonly Sheet[], after: readonly Sheet[]): void {
  for (const { sheetId, title } of before) {
    if (after.find((sheet) => sheet.sheetId === sheetId)?.title !== title) refuseMentions(pack, title);
  }
}

function makeTab(pack: XlsxPackage, { sheetId, title, defaultColumnPixels }: Sheet): void {
  const format = `<sheetFormatPr defaultColWidth="${defaultColumnPixels / pixelsPerWidth}" defaultRowHeight="15"/>`;
  const view = '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  addTab(pack, title, sheetId + 1, `${view}${format}<sheetData/>`);
}

function removeTab(pack: XlsxPackage, sheetId: number): void {
  const tab = tabsOf(pack).find(({ number }) => number === sheetId + 1);
  if (!tab) return;
  const xml = pack.text(book);
  const sheets = childOf(xml, 'sheets') ?? '';
  pack.set(book, withChild(xml, [], 'sheets', sheets.replace(tab.text, '')));
  pack.unlink(book, tab.relation);
}

function formulasIn({ sheets }: Spreadsheet): number {
  const isFormula = ([, , { entered }]: readonly [number, number, { entered?: unknown }]) =>
    typeof entered === 'object' && entered !== null && 'formulaValue' in entered;
  return sheets.reduce((sum, { cells }) => sum + [...cells.entries()].filter(isFormula).length, 0);
}

/** It lists every formula; Excel repairs a file where one is missing, and makes the list anew where there is none. */
function dropCalculationOrder(pack: XlsxPackage): void {
  const order = pack.relations(book).find(({ kind }) => kind === 'calcChain');
  if (order) pack.unlink(book, order.id);
}

const core = 'docProps/core.xml';

/** Puts the file's id where Excel and LibreOffice keep it, unless it stands there. A person's own keywords stay. */
function embedKeywords(pack: XlsxPackage, keywords: string): void {
  const xml = pack.text(core);
  const old = decodeXml(/<cp:keywords[^>]*>([^<]*)</.exec(xml)?.[1] ?? '');
  if (isOursAlready(old, keywords)) return;
  const element = `<cp:keywords>${encodeXml(withKeywords(old, keywords))}</cp:keywords>`;
  if (xml) pack.set(core, withChild(xml, [], 'cp:keywords', element));
  else
    pack.add('', coreKind, {
      part: core,
      contentType: coreType,
      text: withChild(emptyCore, [], 'cp:keywords', element),
    });
}

const coreKind = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const coreType = 'application/vnd.openxmlformats-package.core-properties+xml';
const emptyCore =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>';
