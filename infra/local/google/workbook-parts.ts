import { readZip, type ZipParts } from './zip-archive.ts';
import { attributesOf, decodeXml } from './xml-text.ts';

/** A tab as xl/workbook.xml lists it, with the part that holds its cells. */
export interface ListedSheet {
  readonly name: string;
  /** The .xlsx's own number of the tab, from 1. */
  readonly number: number;
  readonly part: string;
}

/** A defined name of the workbook, whatever it stands for. */
export interface DefinedName {
  readonly name: string;
  /** Of one tab only: its place in the list of tabs. */
  readonly localTo?: number | undefined;
  readonly hidden: boolean;
  readonly attributes: string;
  readonly text: string;
}

/** What is read from an .xlsx's parts directly, because exceljs would lose it or could hang on it. */
export interface WorkbookParts {
  readonly parts: ZipParts;
  readonly sheets: readonly ListedSheet[];
  readonly definedNames: readonly DefinedName[];
}

/** The text of a part; empty where it does not exist. */
export const partText = (parts: ZipParts, name: string): string => parts.get(name)?.toString('utf8') ?? '';

/** Opens an .xlsx of bounded size. Throws where it is none, or none that a person could have made. */
export function openParts(bytes: Buffer): WorkbookParts {
  const parts = readZip(bytes);
  const book = partText(parts, 'xl/workbook.xml');
  const sheets = listedSheets(book, partText(parts, 'xl/_rels/workbook.xml.rels'));
  if (sheets.length === 0) throw new Error('it holds no tab');
  for (const { part } of sheets) refuseHugeGrid(partText(parts, part));
  return { parts, sheets, definedNames: definedNames(book) };
}

/** The spreadsheet id that was put into a file, if any: it travels with the file wherever a person puts it. */
export function embeddedKeywords(bytes: Buffer): string {
  const core = partText(readZip(bytes), 'docProps/core.xml');
  return decodeXml(/<cp:keywords[^>]*>([^<]*)</.exec(core)?.[1] ?? '');
}

function listedSheets(book: string, rels: string): ListedSheet[] {
  const targets = new Map<string, string>();
  for (const [tag] of rels.matchAll(/<Relationship\s[^>]*>/g)) {
    const { Id = '', Target = '' } = attributesOf(tag);
    targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
  }
  return [...book.matchAll(/<sheet\s[^>]*>/g)].flatMap(([tag]) => {
    const { name = '', sheetId = '0', 'r:id': id = '' } = attributesOf(tag);
    const part = targets.get(id) ?? '';
    return part.includes('worksheets/') ? [{ name, number: Number(sheetId), part }] : [];
  });
}

function definedNames(book: string): DefinedName[] {
  return [...book.matchAll(/<definedName(\s[^>]*)>([^<]*)<\/definedName>/g)].map(([, attributes = '', text = '']) => {
    const { name = '', localSheetId, hidden } = attributesOf(attributes);
    return {
      name,
      attributes,
      text: decodeXml(text),
      hidden: hidden === '1' || hidden === 'true',
      localTo: localSheetId === undefined ? undefined : Number(localSheetId),
    };
  });
}

/** Cells or columns beyond what any spreadsheet program has would be counted through one by one. */
function refuseHugeGrid(sheetXml: string): void {
  for (const [, to] of sheetXml.matchAll(/<col\s[^>]*?\bmax="(\d+)"/g)) {
    if (Number(to) > 16_384) throw new Error(`it has a column ${to}`);
  }
  for (const [, columns = '', row = '0'] of sheetXml.matchAll(/<(?:c|row)\s[^>]*?\br="([A-Z]*)(\d*)"/g)) {
    if (columns.length > 3 || (columns > 'XFD' && columns.length === 3) || Number(row) > 1_048_576)
      throw new Error(`it has a cell ${columns}${row}`);
  }
}
