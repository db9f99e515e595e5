import { columnIndex } from './a1-notation.ts';
import { attributesOf } from './xml-text.ts';
import { xlsxLimits } from './xlsx-limits.ts';
import { tagsOf, type XmlTag } from './xml-tags.ts';
import type { ZipParts } from './zip-archive.ts';

/** What of an .xlsx is more than is read, and says nothing: left out before exceljs sees it. */
export interface Excess {
  /** There are too many cells that have a look and no content. */
  readonly blankCells: boolean;
  /** Parts that give columns a look further out than it is kept. */
  readonly wideParts: ReadonlySet<string>;
}

/** Counts of all parts, and of the part at hand. */
interface Weight {
  elements: number;
  blankCells: number;
  attributes: number;
  references: number;
  columns: number;
  part: { widest: number; looked: number; counts: Map<string, number> };
}

/**
 * Looks once through the XML of an .xlsx, and tells what excess may be left out. Throws where exceljs, or what comes
 * after it, would take longer or more memory over it than any spreadsheet of people's is worth.
 */
export function refuseExcess(parts: ZipParts): Excess {
  const weight: Weight = { elements: 0, blankCells: 0, attributes: 0, references: 0, columns: 0, part: newPart() };
  const wideParts = new Set<string>();
  const parsed = [...parts].filter(([name]) => !isPicture(name));
  const xmlBytes = parsed.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  refuseOver(xmlBytes, xlsxLimits.xmlBytes, 'bytes of XML');
  for (const [name, bytes] of parsed) {
    weight.part = newPart();
    weighPart(bytes.toString('utf8'), weight);
    weight.columns += weight.part.widest;
    refuseOver(weight.columns, xlsxLimits.columnsOfTabs, 'columns');
    if (weight.part.looked > xlsxLimits.lookedAfterColumns) wideParts.add(name);
  }
  return { blankCells: weight.elements > xlsxLimits.elements, wideParts };
}

const newPart = (): Weight['part'] => ({ widest: 0, looked: 0, counts: new Map() });

/** Whether a part is a picture: they are kept and never looked at. */
export const isPicture = (name: string): boolean => name.startsWith('xl/media/');

function weighPart(xml: string, weight: Weight): void {
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'closes') continue;
    weight.elements++;
    if (tag.name === 'c' && tag.kind === 'whole') weight.blankCells++;
    else weight.attributes += timesIn(tag.attributes, '=');
    const contents = weight.elements - weight.blankCells;
    refuseOver(contents, xlsxLimits.elements, 'elements');
    refuseOver(weight.blankCells, xlsxLimits.blankCells, 'cells without content');
    refuseOver(weight.attributes, xlsxLimits.attributes, 'attributes');
    checks.get(tag.name)?.(attributesOf(tag.attributes), weight.part);
    countIn(weight.part.counts, tag);
  }
  weight.references += timesIn(xml, '&');
  refuseOver(weight.references, xlsxLimits.references, 'character references');
}

function refuseOver(count: number, most: number, what: string): void {
  if (count > most) throw new Error(`it holds more than ${most} ${what}`);
}

function timesIn(text: string, sign: string): number {
  let times = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) times++;
  return times;
}

const counted = new Map<string, readonly [most: number, what: string]>([
  ['sheet', [xlsxLimits.tabs, 'tabs']],
  ['definedName', [xlsxLimits.names, 'names']],
  ['numFmt', [xlsxLimits.formats, 'number formats']],
  ['cfRule', [xlsxLimits.conditionalFormats, 'conditional formats in a tab']],
  ['mergeCell', [xlsxLimits.merges, 'merged areas in a tab']],
  ['dataValidation', [xlsxLimits.rules, 'rules in a tab']],
  ['x14:dataValidation', [xlsxLimits.rules, 'rules in a tab']],
]);

function countIn(counts: Map<string, number>, { name }: XmlTag): void {
  const limit = counted.get(name);
  if (!limit) return;
  counts.set(name, (counts.get(name) ?? 0) + 1);
  refuseOver(counts.get(name) ?? 0, ...limit);
}

type Check = (attributes: Readonly<Record<string, string>>, part: Weight['part']) => void;

/** Numbers that exceljs would count up to, whatever they are. */
const checks = new Map<string, Check>([
  ['sheet', ({ sheetId = '' }) => refuseUnless(isWithin(sheetId, xlsxLimits.tabNumber), `a tab numbered ${sheetId}`)],
  [
    'row',
    ({ r = '' }) => refuseUnless(isWithin(r, xlsxLimits.rows), r === '' ? 'a row without a number' : `a row ${r}`),
  ],
  ['col', checkColumns],
  ['c', checkCell],
  [
    'numFmt',
    ({ formatCode = '' }) =>
      refuseUnless(formatCode.length <= xlsxLimits.formatCharacters, 'a number format without end'),
  ],
]);

function checkColumns({ max = '', min = max }: Readonly<Record<string, string>>, part: Weight['part']): void {
  for (const end of [min, max]) refuseUnless(isWithin(end, xlsxLimits.columns), `a column ${end}`);
  part.looked = Math.max(part.looked, Number(max));
}

function checkCell({ r }: Readonly<Record<string, string>>, part: Weight['part']): void {
  if (r === undefined) return;
  const [, letters = '', row = ''] = /^([A-Z]{1,3})(\d+)$/.exec(r) ?? [];
  const column = columnIndex(letters) + 1;
  refuseUnless(column > 0 && column <= xlsxLimits.columns && isWithin(row, xlsxLimits.rows), `a cell ${r}`);
  part.widest = Math.max(part.widest, column);
}

const isWithin = (digits: string, most: number): boolean =>
  /^\d{1,9}$/.test(digits) && Number(digits) >= 1 && Number(digits) <= most;

function refuseUnless(sound: boolean, what: string): void {
  if (!sound) throw new Error(`it has ${what.slice(0, 60)}`);
}
