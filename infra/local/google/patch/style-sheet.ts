import type { CellFormat } from '../spreadsheet-model.ts';
import { bodyOf, childrenOf, withAppended, withAttributes, withChild } from '../xml-edit.ts';
import { attributesOf, encodeXml } from '../xml-text.ts';
import { type LookParts, styledXf } from './cell-style.ts';
import { firstTag } from '../xml-edit.ts';
import type { XlsxPackage } from './xlsx-package.ts';

const part = 'xl/styles.xml';

/** The looks of a file: those that stand there keep their numbers, new ones are put behind them. */
export interface StyleSheet {
  /** The number of a look that differs from another one in what differs between two formats. */
  styleFor(base: number, before: CellFormat | undefined, after: CellFormat | undefined): number;
  /** Writes what is new, if anything is. */
  save(): void;
}

/** The order that the schema wants of the looks' lists. */
const order = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

/** One list of looks: a piece of XML for each number. */
interface Looks {
  readonly items: string[];
  readonly known: number;
  readonly name: string;
}

/** Opens the looks of a file. It is made to have some where it has none. */
export function openStyleSheet(pack: XlsxPackage): StyleSheet {
  const xml = pack.text(part);
  const lists = childrenOf(xml ? bodyOf(xml) : '');
  const looksOf = (name: string, first: string): Looks => {
    const list = lists.find((one) => one.name === name);
    const items = list ? childrenOf(bodyOf(list.text)).map(({ text }) => text) : [];
    return { items: items.length > 0 ? items : [first], known: items.length, name };
  };
  const looks = {
    fonts: looksOf('fonts', '<font><sz val="10"/><name val="Arial"/></font>'),
    fills: looksOf('fills', '<fill><patternFill patternType="none"/></fill>'),
    cellXfs: looksOf('cellXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'),
  };
  const formats = numberFormats(lists.find((one) => one.name === 'numFmts')?.text);
  const numberOf = ({ items }: Looks, item: string): number => {
    const at = items.indexOf(item);
    return at < 0 ? items.push(item) - 1 : at;
  };
  const parts: LookParts = {
    font: (number) => looks.fonts.items[number] ?? looks.fonts.items[0] ?? '<font/>',
    fontNumber: (font) => numberOf(looks.fonts, font),
    fillNumber: (fill) => numberOf(looks.fills, fill),
    formatNumber: formats.numberOf,
  };
  const known = new Map<string, number>();

  return {
    styleFor(base, before, after) {
      const key = JSON.stringify([base, before, after]);
      const xf = looks.cellXfs.items[base] ?? looks.cellXfs.items[0] ?? '<xf/>';
      const number = known.get(key) ?? numberOf(looks.cellXfs, styledXf(xf, before ?? {}, after ?? {}, parts));
      known.set(key, number);
      return number;
    },
    save() {
      let changed = xml || empty;
      for (const list of Object.values(looks)) changed = withLooks(changed, list);
      const added = formats.added();
      if (added.length > 0) changed = withLooks(changed, { items: added, known: 0, name: 'numFmts' });
      const isNew =
        added.length > 0 || Object.values(looks).some(({ items, known: had }) => had > 0 && items.length > had);
      if (xml && isNew) pack.set(part, changed);
      if (!xml) pack.add('xl/workbook.xml', 'styles', { part, contentType, text: changed });
    },
  };
}

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

const empty =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders></styleSheet>';

function withLooks(xml: string, { items, known, name }: Looks): string {
  const added = items.slice(known);
  if (added.length === 0) return xml;
  const old = childrenOf(bodyOf(xml)).find((one) => one.name === name)?.text ?? `<${name}></${name}>`;
  const list = withAppended(old, added.join(''));
  return withChild(xml, order, name, withAttributes(list, { count: String(childrenOf(bodyOf(list)).length) }));
}

/** The number formats that every program has. */
const builtIn = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);

function numberFormats(list: string | undefined): {
  readonly numberOf: (pattern: string) => number;
  readonly added: () => string[];
} {
  const known = new Map<string, number>();
  for (const { text } of list ? childrenOf(bodyOf(list)) : []) {
    const { formatCode = '', numFmtId = '' } = attributesOf(firstTag(text).attributes);
    known.set(formatCode, Number(numFmtId));
  }
  const added: string[] = [];
  return {
    numberOf: (pattern) => {
      const found = builtIn.get(pattern) ?? known.get(pattern);
      if (found !== undefined) return found;
      // Those below are the programs' own.
      const number = Math.max(163, ...known.values()) + 1;
      known.set(pattern, number);
      added.push(`<numFmt numFmtId="${number}" formatCode="${encodeXml(pattern)}"/>`);
      return number;
    },
    added: () => added,
  };
}
