import { argbOf } from '../cell-format.ts';
import type { CellFormat } from '../spreadsheet-model.ts';
import { attributeOf, childOf, withAttributes, withChild } from '../xml-edit.ts';

/** The lists that a look refers to by number. */
export interface LookParts {
  font(number: number): string;
  fontNumber(font: string): number;
  fillNumber(fill: string): number;
  formatNumber(pattern: string): number;
}

/** A look (`<xf>`) with only that changed which differs between two formats: borders, protection and the rest stay. */
export function styledXf(xf: string, before: CellFormat, after: CellFormat, parts: LookParts): string {
  const differs = (...fields: (keyof CellFormat)[]) =>
    fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  let made = xf;
  if (differs('numberFormat')) {
    const pattern = after.numberFormat?.pattern ?? patterns[after.numberFormat?.type ?? ''] ?? 'General';
    made = withAttributes(made, { numFmtId: String(parts.formatNumber(pattern)), applyNumberFormat: '1' });
  }
  if (differs('textFormat')) {
    const font = fontOf(parts.font(Number(attributeOf(xf, 'fontId') ?? 0)), before, after, parts);
    made = withAttributes(made, { fontId: String(parts.fontNumber(font)), applyFont: '1' });
  }
  if (differs('backgroundColor', 'backgroundColorStyle')) {
    const fill = fillOf(after);
    made = withAttributes(made, { fillId: String(fill ? parts.fillNumber(fill) : 0), applyFill: '1' });
  }
  return differs('horizontalAlignment', 'verticalAlignment', 'wrapStrategy', 'textDirection')
    ? aligned(made, after)
    : made;
}

/** What Google shows for a number format that names only its kind. */
const patterns: Record<string, string> = {
  TEXT: '@',
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  DATE: 'yyyy-mm-dd',
  DATE_TIME: 'yyyy-mm-dd hh:mm:ss',
  TIME: 'hh:mm:ss',
};

function fillOf({ backgroundColorStyle, backgroundColor }: CellFormat): string | undefined {
  const colour = backgroundColorStyle?.rgbColor ?? backgroundColor;
  if (!colour) return undefined;
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argbOf(colour)}"/></patternFill></fill>`;
}

const across: Record<string, string> = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' };
const upright: Record<string, string> = { TOP: 'top', MIDDLE: 'center', BOTTOM: 'bottom' };

function aligned(xf: string, after: CellFormat): string {
  const alignment = withAttributes(childOf(xf, 'alignment') ?? '<alignment/>', {
    horizontal: across[after.horizontalAlignment ?? ''],
    vertical: upright[after.verticalAlignment ?? ''],
    wrapText: after.wrapStrategy === 'WRAP' ? '1' : undefined,
    readingOrder: after.textDirection === 'RIGHT_TO_LEFT' ? '2' : undefined,
  });
  const child = alignment === '<alignment/>' ? undefined : alignment;
  return withAttributes(withChild(xf, ['alignment', 'protection', 'extLst'], 'alignment', child), {
    applyAlignment: '1',
  });
}

const fontOrder = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
  ' ',
);

type TextFormat = NonNullable<CellFormat['textFormat']>;

/** What of a text's format becomes which part of a font. */
const fontParts: readonly (readonly [
  keyof TextFormat,
  string,
  (format: TextFormat, plain: string) => string | undefined,
])[] = [
  ['bold', 'b', ({ bold }) => (bold ? '<b/>' : undefined)],
  ['italic', 'i', ({ italic }) => (italic ? '<i/>' : undefined)],
  ['strikethrough', 'strike', ({ strikethrough }) => (strikethrough ? '<strike/>' : undefined)],
  ['underline', 'u', ({ underline }) => (underline ? '<u/>' : undefined)],
  ['fontSize', 'sz', ({ fontSize }, plain) => (fontSize ? `<sz val="${fontSize}"/>` : childOf(plain, 'sz'))],
  ['foregroundColorStyle', 'color', colourOfText],
];

function colourOfText({ foregroundColorStyle, foregroundColor }: TextFormat): string | undefined {
  const colour = foregroundColorStyle?.rgbColor ?? foregroundColor;
  return colour ? `<color rgb="${argbOf(colour)}"/>` : undefined;
}

function fontOf(font: string, before: CellFormat, after: CellFormat, parts: LookParts): string {
  const [old, now] = [before.textFormat ?? {}, after.textFormat ?? {}];
  return fontParts
    .filter(([field]) => JSON.stringify(old[field]) !== JSON.stringify(now[field]))
    .reduce((made, [, name, part]) => withChild(made, fontOrder, name, part(now, parts.font(0))), font);
}
