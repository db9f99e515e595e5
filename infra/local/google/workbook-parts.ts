import { type Excess, refuseExcess } from './refuse-excess.ts';
import { decodeXml } from './xml-text.ts';
import { type Relation, relationsIn, relationsPart } from './relationships.ts';
import { elementsOf } from './xml-tags.ts';
import { readZip, type ZipParts } from './zip-archive.ts';

/** A tab as xl/workbook.xml lists it, with the part that holds its cells. */
export interface ListedSheet {
  readonly name: string;
  /** The .xlsx's own number of the tab, from 1. */
  readonly number: number;
  /** Empty where the tab is a chart, or what else is no table of cells. */
  readonly part: string;
  /** The id of the relation that leads there, and the whole entry of the list. */
  readonly relation: string;
  readonly text: string;
}

/** A defined name of the workbook, whatever it stands for. */
export interface DefinedName {
  readonly name: string;
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

/** What a part says of others. */
export const relationsOf = (parts: ZipParts, part: string): Relation[] =>
  relationsIn(partText(parts, relationsPart(part)), part);

/** The parts that are read here or by exceljs: charts, pivots, macros and whatever else there is stay packed. */
const isRead = (name: string): boolean =>
  /^(?:_rels\/\.rels|docProps\/core\.xml|xl\/(?:workbook|sharedStrings|styles|(?:.+\/)?comments?\d*)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(?:worksheets|media)\/.+|xl\/drawings\/.+\.xml)$/.test(
    name,
  );

/** Opens an .xlsx within its limits. Throws where it is none, or none that a person could have made. */
export function openParts(bytes: Buffer): WorkbookParts {
  const parts = readZip(bytes, isRead);
  const excess = refuseExcess(parts);
  const book = partText(parts, 'xl/workbook.xml');
  const sheets = listedSheets(book, relationsOf(parts, 'xl/workbook.xml'));
  if (!sheets.some(({ part }) => part !== '')) throw new Error('it holds no tab');
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

/** The tabs of `xl/workbook.xml`, with the parts that its relations lead to. */
export function listedSheets(book: string, relations: readonly Relation[]): ListedSheet[] {
  return elementsOf(book, 'sheet').map(({ attributes, start, end }) => {
    const { name = '', sheetId = '0' } = attributes;
    const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    const { target = '', kind } = relations.find(({ id }) => id === relation) ?? {};
    const part = kind === 'worksheet' || target.includes('worksheets/') ? target : '';
    return { name, number: Number(sheetId), part, relation, text: book.slice(start, end) };
  });
}

function definedNames(book: string): DefinedName[] {
  return elementsOf(book, 'definedName').map(({ attributes: { name = '' }, head, body }) => ({
    name,
    attributes: head,
    text: decodeXml(body),
  }));
}
