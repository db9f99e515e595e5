import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { cellsText, parseCells } from '../../infra/local/google/a1-notation.ts';
import { encodeXml } from '../../infra/local/google/xml-text.ts';
import { readZip, writeZip, type ZipParts } from '../../infra/local/google/zip-archive.ts';
import { a1 } from '../../shared/schema/a1.ts';
import type { GridArea } from '../../shared/schema/raw-spreadsheet.ts';
import type { GridEdit, Place } from './grid-edit.ts';

/** Changes the parts of an .xlsx and saves it; `from` is what it is restored from first. */
export async function editXlsx(file: string, change: (parts: ZipParts) => void, from?: Buffer): Promise<void> {
  const { mtimeMs } = await stat(file);
  const parts = readZip(from ?? (await readFile(file)));
  change(parts);
  await writeFile(file, writeZip(parts));
  // A person takes longer than a clock tick; a test might not.
  const savedAt = new Date(Math.max(Date.now(), mtimeMs + 10));
  await utimes(file, savedAt, savedAt);
}

/** Rewrites the text of one part. */
export function rewritePart(parts: ZipParts, name: string, write: (xml: string) => string): void {
  parts.set(name, Buffer.from(write((parts.get(name) ?? Buffer.alloc(0)).toString('utf8'))));
}

/**
 * Moves what stands in the first tab of a published file as Excel does when rows or columns are inserted, moved or
 * deleted: cells, merges, drop-downs, column widths, notes and the names that the workbook defines. Other tabs stay.
 */
export function moveCells(parts: ZipParts, tab: string, edit: GridEdit): void {
  rewritePart(parts, 'xl/worksheets/sheet1.xml', (xml) => sheetMoved(xml, edit));
  rewritePart(parts, 'xl/comments1.xml', (xml) =>
    xml.replace(/<comment ref="([^"]+)".*?<\/comment>/gs, (note, ref: string) => {
      const place = edit.place(placeOf(ref));
      return place ? note.replace(ref, a1(place.row, place.column)) : '';
    }),
  );
  rewritePart(parts, 'xl/drawings/vmlDrawing1.vml', (xml) =>
    xml.replace(
      /<v:shape .*?<x:Row>(\d+)<\/x:Row><x:Column>(\d+)<\/x:Column>.*?<\/v:shape>/gs,
      (box, row: string, column: string) => {
        const place = edit.place({ row: Number(row), column: Number(column) });
        return place ? box.replace(/<x:Row>.*<\/x:Column>/, vmlPlace(place)) : '';
      },
    ),
  );
  rewritePart(parts, 'xl/workbook.xml', (xml) =>
    xml.replace(/(<definedName [^>]*>)([^<]*)(?=<)/g, (whole, tag: string, formula: string) => {
      const [sheet = '', cells = ''] = formula.split('!');
      if (!sheet.includes(tab)) return whole;
      const moved = edit.area(areaOf(cells));
      // Excel keeps a name whose cells are gone.
      return `${tag}${sheet}!${moved ? absolute(cellsText(moved)) : '#REF!'}`;
    }),
  );
}

const vmlPlace = ({ row, column }: Place): string => `<x:Row>${row}</x:Row><x:Column>${column}</x:Column>`;

const placeOf = (ref: string): Place => {
  const { startRow = 0, startColumn = 0 } = parseCells(ref) ?? {};
  return { row: startRow, column: startColumn };
};

const areaOf = (cells: string): GridArea => {
  const { startRow = 0, startColumn = 0, endRow = startRow + 1, endColumn = startColumn + 1 } = parseCells(cells) ?? {};
  return { startRow, startColumn, endRow, endColumn };
};

const absolute = (cells: string): string => cells.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

function sheetMoved(xml: string, edit: GridEdit): string {
  const areas = (refs: string): string =>
    refs
      .split(' ')
      .flatMap((ref) => edit.area(areaOf(ref)) ?? [])
      .map(cellsText)
      .join(' ');
  return xml
    .replace(/<dimension [^>]*>/, '')
    .replace(/<cols>.*?<\/cols>/s, (cols) => colsMoved(cols, edit))
    .replace(/<sheetData>.*<\/sheetData>/s, (data) => dataMoved(data, edit))
    .replace(/(<mergeCell ref=")([^"]+)/g, (_, tag: string, ref: string) => tag + areas(ref))
    .replace(/(<dataValidation [^>]*sqref=")([^"]+)/g, (_, tag: string, refs: string) => tag + areas(refs));
}

/** Rows and cells stand in a file in their order. */
function dataMoved(data: string, edit: GridEdit): string {
  const cells = [...data.matchAll(/<c r="([^"]+)"(?:[^>]*\/>|.*?<\/c>)/gs)].flatMap(([xml, ref = '']) => {
    const place = edit.place(placeOf(ref));
    return place ? [{ ...place, xml: xml.replace(`r="${ref}"`, `r="${a1(place.row, place.column)}"`) }] : [];
  });
  const rows = [...Map.groupBy(cells, ({ row }) => row)].toSorted(([one], [other]) => one - other);
  const written = rows.map(([row, ofRow]) => {
    const inOrder = ofRow.toSorted((one, other) => one.column - other.column);
    return `<row r="${row + 1}">${inOrder.map(({ xml }) => xml).join('')}</row>`;
  });
  return `<sheetData>${written.join('')}</sheetData>`;
}

function colsMoved(cols: string, edit: GridEdit): string {
  const widths = [...cols.matchAll(/<col min="(\d+)" max="(\d+)"([^>]*)\/>/g)].flatMap(([, min, max, look = '']) =>
    Array.from({ length: Number(max) - Number(min) + 1 }, (_, index) => ({ column: Number(min) - 1 + index, look })),
  );
  const moved = widths.flatMap(({ column, look }) => {
    const place = edit.place({ row: 0, column });
    return place ? [{ column: place.column + 1, look }] : [];
  });
  const inOrder = moved.toSorted((one, other) => one.column - other.column);
  return `<cols>${inOrder.map(({ column, look }) => `<col min="${column}" max="${column}"${look}/>`).join('')}</cols>`;
}

/** Renames a tab as Excel does: in the list of tabs, and wherever a formula names it. */
export function renameTab(parts: ZipParts, tab: string, title: string): void {
  rewritePart(parts, 'xl/workbook.xml', (xml) =>
    xml
      .replace(` name="${tab}" `, ` name="${encodeXml(title)}" `)
      .replaceAll(`&apos;${tab}&apos;!`, `${encodeXml(`'${title}'`)}!`),
  );
}

/** Copies the first tab as Excel does, behind the last one: with its notes, and with names of its own for its cells. */
export function copyFirstTab(parts: ZipParts, tab: string, title: string): void {
  const count = [...parts.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).length;
  const number = count + 1;
  for (const [name, bytes] of [...parts]) {
    const copied = /^xl\/(?:worksheets\/(?:_rels\/)?sheet|comments|drawings\/vmlDrawing)1\./.test(name);
    if (copied) parts.set(name.replace('1.', `${number}.`), bytes);
  }
  rewritePart(parts, `xl/worksheets/_rels/sheet${number}.xml.rels`, (xml) =>
    xml.replace(/(comments|vmlDrawing)1\./g, `$1${number}.`),
  );
  rewritePart(parts, '[Content_Types].xml', (xml) =>
    xml.replace(
      /<Override PartName="\/xl\/(?:worksheets\/sheet|comments)1\.xml"[^>]*\/>/g,
      (whole) => whole + whole.replace('1.xml', `${number}.xml`),
    ),
  );
  rewritePart(parts, 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      /<Relationship Id="[^"]*"([^>]*)worksheets\/sheet1\.xml"\/>/,
      (whole, kind: string) => `${whole}<Relationship Id="copy"${kind}worksheets/sheet${number}.xml"/>`,
    ),
  );
  rewritePart(parts, 'xl/workbook.xml', (xml) =>
    xml
      .replace('</sheets>', `<sheet sheetId="${number}" name="${encodeXml(title)}" r:id="copy"/></sheets>`)
      .replace(/<definedName name="([^"]*)">&apos;([^&]*)&apos;!([^<]*)<\/definedName>/g, (whole, name, of, cells) =>
        of === tab
          ? `${whole}<definedName name="${name}" localSheetId="${count}">&apos;${encodeXml(title)}&apos;!${cells}</definedName>`
          : whole,
      ),
  );
}
