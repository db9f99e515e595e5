import { cellsText, parseCells } from './a1-notation.ts';
import { relationsIn } from './relationships.ts';
import type { Sheet } from './spreadsheet-model.ts';
import { elementsOf } from './xml-tags.ts';

type Titled = Pick<Sheet, 'sheetId' | 'title'>;

/** A link of a cell within the spreadsheet, as Google writes it: `#gid=3&range=E7`. */
const innerLink = /^#gid=(\d+)&range=([A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?)$/;

/** Where a link within the spreadsheet leads, as an .xlsx says it: `'Tab title'!E7`; undefined for any other link. */
export function locationOf(link: string, sheets: readonly Titled[]): string | undefined {
  const [, gid = '', range = ''] = innerLink.exec(link) ?? [];
  const sheet = gid === '' ? undefined : sheets.find(({ sheetId }) => sheetId === Number(gid));
  return sheet && `'${sheet.title.replaceAll("'", "''")}'!${range}`;
}

/** The link that an .xlsx's place within the file stands for. A place that is none of a tab's stays as it is. */
function linkTo(location: string, sheets: readonly Titled[]): string {
  const plain = location.replace(/^#/, '');
  // LibreOffice writes a full stop where Excel writes an exclamation mark.
  const [, quoted, bare, cells = ''] =
    /^(?:'((?:[^']|'')+)'|([^'!]+))[!.](\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/.exec(plain) ?? [];
  const title = quoted?.replaceAll("''", "'") ?? bare;
  const sheet = sheets.find((one) => one.title === title);
  return sheet ? `#gid=${sheet.sheetId}&range=${cells.replaceAll('$', '')}` : `#${plain}`;
}

/** The links of a tab's cells, by name: `E7`. A link of several cells is its first one's. */
export function readLinks(
  sheetXml: string,
  relations: ReturnType<typeof relationsIn>,
  sheets: readonly Titled[],
): Map<string, string> {
  const links = new Map<string, string>();
  for (const { attributes } of elementsOf(sheetXml, 'hyperlink')) {
    const { ref = '', location, 'r:id': id } = attributes;
    const outside = relations.find((relation) => relation.id === id)?.target;
    const link =
      outside === undefined ? location && linkTo(location, sheets) : outside + (location ? `#${location}` : '');
    const cell = firstCellOf(ref);
    if (link && cell) links.set(cell, link);
  }
  return links;
}

/** The name of a range's first cell. */
export function firstCellOf(ref: string): string | undefined {
  const { startRow, startColumn } = parseCells(ref) ?? {};
  if (startRow === undefined || startColumn === undefined) return undefined;
  return cellsText({ startRow, startColumn, endRow: startRow + 1, endColumn: startColumn + 1 });
}
