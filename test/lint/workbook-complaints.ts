import type { XmlElement } from './parse-xml.ts';
import { areaAt, isWithin } from './cell-areas.ts';
import { repeatedOf } from './repeated.ts';
import { cellsOf, lastRowOf, rowsOf, usedArea } from './sheet-cells.ts';
import { escapeComplaints } from './text-complaints.ts';
import {
  childOf,
  childrenOf,
  type Parts,
  partsOfKind,
  relationshipsOf,
  type SheetPart,
  sheetsOf,
} from './workbook-file.ts';

const longestName = 31;
const refused = /[\\/?*:[\]\p{Cc}]|^'|'$/u;

/** Complains of the list of sheets, and of the names that a workbook defines. */
export function* workbookComplaints(parts: Parts): Iterable<string> {
  const [[path, workbook] = [], ...others] = partsOfKind(parts, 'workbook');
  if (path === undefined || !workbook) return yield 'the file has no workbook';
  if (others.length > 0) yield 'the file has two workbooks';
  const sheets = childrenOf(childOf(workbook, 'sheets'), 'sheet').map(({ attributes }) => attributes);
  if (sheets.length === 0) yield 'the workbook has no sheet';
  yield* nameComplaints(sheets.map(({ name = '' }) => name));
  for (const key of ['sheetId', 'r:id'])
    for (const id of repeatedOf(sheets.map((sheet) => sheet[key] ?? ''))) yield `two sheets have the ${key} ${id}`;
  const known = new Set(relationshipsOf(parts, path).map(({ id }) => id));
  for (const { name, 'r:id': id = '' } of sheets)
    if (!known.has(id)) yield `the sheet “${name}” has the relationship ${id}, which is not there`;
  yield* definedNameComplaints(workbook, sheetsOf(parts));
}

function* nameComplaints(names: readonly string[]): Iterable<string> {
  for (const name of names) {
    if (name.length === 0 || name.length > longestName)
      yield `the sheet “${name.slice(0, 40)}” has a name of ${name.length} characters`;
    if (refused.test(name)) yield `the sheet “${name}” has a sign in its name that Excel refuses`;
    if (name.toLowerCase() === 'history') yield 'a sheet is called History, which Excel keeps for itself';
    yield* escapeComplaints('a sheet’s name', name);
  }
  for (const name of repeatedOf(names.map((each) => each.toLowerCase()))) yield `two sheets are called “${name}”`;
}

function* definedNameComplaints(workbook: XmlElement, sheets: readonly SheetPart[]): Iterable<string> {
  const names = childrenOf(childOf(workbook, 'definedNames'), 'definedName');
  const keys = names.map(({ attributes: { name = '', localSheetId = '' } }) => `${name} of the sheet ${localSheetId}`);
  for (const key of repeatedOf(keys)) yield `the name ${key} is defined twice`;
  for (const { attributes, text } of names) {
    const { name = '', localSheetId } = attributes;
    const sheet = sheets[Number(localSheetId ?? NaN)];
    if (!['_xlnm.Print_Titles', '_xlnm.Print_Area'].includes(name))
      yield `the name ${name} is defined, which our workbooks do not have`;
    else if (!sheet || sheetIn(text) !== sheet.name) yield `${name} is ${text}, which is not on its sheet`;
    else if (!isOnSheet(name, text.slice(text.lastIndexOf('!') + 1), sheet))
      yield `${name} is ${text}, beyond what the sheet holds`;
  }
}

/** The sheet that a reference names. */
const sheetIn = (reference: string): string | undefined =>
  /^'((?:[^']|'')*)'![^!]*$/.exec(reference)?.[1]?.replaceAll("''", "'") ?? /^([^'!]+)![^!]*$/.exec(reference)?.[1];

const isOnSheet = (name: string, cells: string, { root }: SheetPart): boolean => {
  if (name === '_xlnm.Print_Area')
    return isWithin(areaAt(cells.replaceAll('$', '')), usedArea(rowsOf(root).flatMap(cellsOf)));
  const [, first, last] = /^\$([1-9]\d*):\$([1-9]\d*)$/.exec(cells) ?? [];
  return Number(first) <= Number(last) && Number(last) <= lastRowOf(root);
};
