import { pixelsPerPoint } from '../read-sheet.ts';
import type { Dimension, Sheet } from '../spreadsheet-model.ts';

/** The boxes of a tab's notes: the older drawing language, which Excel and LibreOffice read notes from. */
const empty =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>';

const shapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Where a note's cell is. */
export interface NotePlace {
  readonly row: number;
  readonly column: number;
}

// Programs write more in these drawings than XML allows (`<br>`), so they are not taken apart.
const shapes = /<v:shape\s[\s\S]*?<\/v:shape>/g;

/** A drawing whose boxes of notes are what `change` makes of them: nothing leaves one out. */
export const withNoteShapes = (vml: string, change: (shape: string, place: NotePlace) => string): string =>
  vml.replace(shapes, (shape) => {
    const [row, column] = [/<x:Row>\s*(\d+)/.exec(shape)?.[1], /<x:Column>\s*(\d+)/.exec(shape)?.[1]];
    const isNote = /ObjectType\s*=\s*["']Note["']/.test(shape) && row !== undefined && column !== undefined;
    return isNote ? change(shape, { row: Number(row), column: Number(column) }) : shape;
  });

/** Whether a drawing still shows something. */
export const hasShapes = (vml: string): boolean => /<v:(?!shapetype|shapelayout)[a-z]+\s[^>]*\bid=/.test(vml);

/** A drawing with boxes for more notes, under numbers that no other shape of the file has. */
export function withNewShapes(vml: string, places: readonly NotePlace[], sheet: Sheet, numberOf: () => number): string {
  const added = places.map((place) => ({ place, number: numberOf() }));
  const [first] = added;
  if (!first) return vml;
  const drawing = vml || withLayout(empty, first.number);
  const typed = drawing.includes('id="_x0000_t202"') ? '' : shapeType;
  const boxes = added.map(({ place, number }) => shapeXml(place, sheet, number)).join('');
  return drawing.replace(/<\/xml>\s*$/, (end) => typed + boxes + end);
}

/** Shapes are numbered in blocks of 1024, of which each drawing has its own. */
const withLayout = (vml: string, number: number): string =>
  vml.replace(
    '</xml>',
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${Math.floor(number / 1024)}"/></o:shapelayout></xml>`,
  );

const blockPixels = { across: 260, down: 132 };

function shapeXml(place: NotePlace, sheet: Sheet, number: number): string {
  const anchor = anchorOf(place, sheet);
  const points = (pixels: number) => `${pixels / pixelsPerPoint}pt`;
  const style = `position:absolute;width:${points(blockPixels.across)};height:${points(blockPixels.down)};z-index:1;visibility:hidden`;
  const direction = sheet.rightToLeft ? 'text-align:right;direction:rtl' : 'text-align:left';
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    `<v:textbox style="mso-direction-alt:auto"><div style="${direction}"></div></v:textbox>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${place.row}</x:Row><x:Column>${place.column}</x:Column></x:ClientData></v:shape>`
  );
}

/** The box begins beside its cell, and ends in the column and row where it is as large as wanted. */
function anchorOf({ row, column }: NotePlace, sheet: Sheet): number[] {
  const across = endOf(column + 1, 15 + blockPixels.across, sheet.columns, sheet.defaultColumnPixels);
  const down = endOf(row, 2 + blockPixels.down, sheet.rows, 20);
  return [column + 1, 15, row, 2, ...across, ...down];
}

function endOf(from: number, pixels: number, sizes: ReadonlyMap<number, Dimension>, plain: number): [number, number] {
  let left = pixels;
  for (let at = from; ; at++) {
    const { hidden, pixelSize = plain } = sizes.get(at) ?? {};
    const size = hidden ? 0 : pixelSize;
    if (left <= size || at > from + 1_000) return [at, left];
    left -= size;
  }
}

/** The numbers of a drawing's shapes. */
export const shapeNumbers = (vml: string): number[] =>
  [...vml.matchAll(/\bid=["']_x0000_s(\d+)["']/g)].map(([, number]) => Number(number));
