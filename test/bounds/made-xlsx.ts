import { writeZip } from '../../infra/local/google/zip-archive.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a made file differs in from a plain one: XML put into its parts, and parts of its own. */
export interface MadeXlsx {
  /** Within the tab's `<worksheet>`, in place of its empty `<sheetData/>`. */
  readonly tab?: string;
  /** Within `<workbook>`, behind its tabs. */
  readonly book?: string;
  /** How many tabs, all alike. */
  readonly tabs?: number;
  readonly tabNumber?: number;
  readonly styles?: string;
  readonly strings?: string;
  readonly parts?: Readonly<Record<string, string | Buffer>>;
}

/** The parts of an .xlsx as a spreadsheet program would write them, but for what is made otherwise. */
export function partsOf(made: MadeXlsx): Map<string, Buffer> {
  const { tab = '<sheetData/>', book = '', tabs = 1, tabNumber = 1, styles, strings, parts = {} } = made;
  const numbers = Array.from({ length: tabs }, (_, at) => tabNumber + at);
  const files: Record<string, string | Buffer> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbers.map((n) => `<sheet name="Tab ${n}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets>${book}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${numbers.map((n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(numbers.map((n) => [`xl/worksheets/sheet${n}.xml`, worksheet(tab)])),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>` }),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>` }),
    ...parts,
  };
  return new Map(Object.entries(files).map(([name, content]) => [name, Buffer.from(content)]));
}

const worksheet = (tab: string): string => `<worksheet xmlns="${main}" xmlns:r="${relations}">${tab}</worksheet>`;

/** An .xlsx made from its parts; `stored` keeps what packs too well from looking like a bomb. */
export const madeXlsx = (made: MadeXlsx, how: 'deflated' | 'stored' = 'deflated'): Buffer =>
  writeZip(partsOf(made), how);

/** A piece of XML for each number from 1. */
export const times = (count: number, piece: (n: number) => string): string =>
  Array.from({ length: count }, (_, at) => piece(at + 1)).join('');

/** A tab's rows. */
export const rows = (...all: readonly string[]): string => `<sheetData>${all.join('')}</sheetData>`;

/** A row with one text in each of these columns. */
export const row = (number: number, texts: Readonly<Record<string, string>>): string =>
  `<row r="${number}">${Object.entries(texts)
    .map(([column, text]) => `<c r="${column}${number}" t="inlineStr"><is><t>${text}</t></is></c>`)
    .join('')}</row>`;

/** Text that hardly packs, the same each time. */
export function noise(length: number): string {
  let seed = 1;
  const letters = Buffer.alloc(length);
  for (let at = 0; at < length; at++) {
    seed = (seed * 48_271) % 2_147_483_647;
    letters[at] = 97 + (seed % 26);
  }
  return letters.toString('latin1');
}
