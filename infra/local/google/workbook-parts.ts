import { type Excess, refuseExcess } from './refuse-excess.ts';
import { decodeXml } from './xml-text.ts';
import { elementsOf } from './xml-tags.ts';
import { readZip, type ZipParts } from './zip-archive.ts';

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
  readonly excess: Excess;
  readonly sheets: readonly ListedSheet[];
  readonly definedNames: readonly DefinedName[];
}

/** The text of a part; empty where it does not exist. */
export const partText = (parts: ZipParts, name: string): string => parts.get(name)?.toString('utf8') ?? '';

/** The parts that are read here or by exceljs: charts, pivots, macros and whatever else there is stay packed. */
const isRead = (name: string): boolean =>
  /^(?:_rels\/\.rels|docProps\/(?:app|core)\.xml|xl\/(?:workbook|sharedStrings|styles|comments\d+)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(?:worksheets|drawings|tables|theme|media)\/.+)$/.test(
    name,
  );

/** Opens an .xlsx within its limits. Throws where it is none, or none that a person could have made. */
export function openParts(bytes: Buffer): WorkbookParts {
  const parts = readZip(bytes, isRead);
  const excess = refuseExcess(parts);
  const book = partText(parts, 'xl/workbook.xml');
  const sheets = listedSheets(book, partText(parts, 'xl/_rels/workbook.xml.rels'));
  if (sheets.length === 0) throw new Error('it holds no tab');
  return { parts, excess, sheets, definedNames: definedNames(book) };
}

/** The keywords of a file, where its id stands. Throws as `openParts` does. */
export const embeddedKeywords = (bytes: Buffer): string =>
  elementsOf(partOf(bytes, 'docProps/core.xml'), 'cp:keywords')
    .map(({ body }) => decodeXml(body))
    .join(' ');

/** The names that a file defines. Throws as `openParts` does. */
export const definedNamesIn = (bytes: Buffer): readonly DefinedName[] => definedNames(partOf(bytes, 'xl/workbook.xml'));

/** One part of a file, without opening the others. */
function partOf(bytes: Buffer, wanted: string): string {
  const parts = readZip(bytes, (name) => name === wanted);
  refuseExcess(parts);
  return partText(parts, wanted);
}

function listedSheets(book: string, rels: string): ListedSheet[] {
  const targets = new Map<string, string>();
  for (const { attributes } of elementsOf(rels, 'Relationship')) {
    const { Id = '', Target = '' } = attributes;
    targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
  }
  return elementsOf(book, 'sheet').flatMap(({ attributes }) => {
    const { name = '', sheetId = '0', 'r:id': id = '' } = attributes;
    const part = targets.get(id) ?? '';
    return part.includes('worksheets/') ? [{ name, number: Number(sheetId), part }] : [];
  });
}

function definedNames(book: string): DefinedName[] {
  return elementsOf(book, 'definedName').map(({ attributes, head, body }) => {
    const { name = '', localSheetId, hidden } = attributes;
    return {
      name,
      attributes: head,
      text: decodeXml(body),
      hidden: hidden === '1' || hidden === 'true',
      localTo: localSheetId === undefined ? undefined : Number(localSheetId),
    };
  });
}
