import type { Alignment, Fill, Font, Style } from 'exceljs';
import { numberFormatOf } from './number-format.ts';
import type { CellFormat } from './spreadsheet-model.ts';

/** A colour as Google writes it: parts of 0 are left out. */
export interface Colour {
  red?: number;
  green?: number;
  blue?: number;
}

type Parts = { red?: number | null; green?: number | null; blue?: number | null };

/** The shortest number that is the same 32-bit float, as Google prints its colours. */
function shortestFloat(value: number): number {
  const float = Math.fround(value);
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(float.toPrecision(digits));
    if (Math.fround(short) === float) return short;
  }
  return float;
}

/** `FFRRGGBB` of an .xlsx as a colour; undefined for colours of a theme, whose values are not in the cell. */
export function colourOf(argb: string | undefined): Colour | undefined {
  if (!argb || !/^[0-9a-f]{8}$/i.test(argb)) return undefined;
  const [red = 0, green = 0, blue = 0] = [2, 4, 6].map((at) =>
    shortestFloat(Number.parseInt(argb.slice(at, at + 2), 16) / 255),
  );
  return { ...(red ? { red } : {}), ...(green ? { green } : {}), ...(blue ? { blue } : {}) };
}

/** A colour as `FFRRGGBB`. */
export function argbOf({ red, green, blue }: Parts): string {
  // Recorded: 0.5 is kept as 127 of 255. The small addition mends parts that are themselves n / 255.
  const hex = (part: number | null | undefined) =>
    Math.floor(Math.min(1, Math.max(0, part ?? 0)) * 255 + 0.001)
      .toString(16)
      .padStart(2, '0');
  return `FF${hex(red)}${hex(green)}${hex(blue)}`.toUpperCase();
}

const upright = { top: 'TOP', middle: 'MIDDLE', bottom: 'BOTTOM' } as const;
const across = { left: 'LEFT', center: 'CENTER', right: 'RIGHT' } as const;

/** What Google tells of an .xlsx style; undefined where it is plain. */
export function formatOf({ numFmt, font, alignment, fill }: Partial<Style>): CellFormat | undefined {
  const background = fill?.type === 'pattern' && fill.pattern === 'solid' ? colourOf(fill.fgColor?.argb) : undefined;
  const format = {
    ...(numFmt && numFmt !== 'General' ? { numberFormat: numberFormatOf(numFmt) } : {}),
    ...(background ? { backgroundColor: background, backgroundColorStyle: { rgbColor: background } } : {}),
    ...alignmentOf(alignment),
    ...textFormatOf(font),
  };
  return Object.keys(format).length > 0 ? format : undefined;
}

function alignmentOf(alignment: Partial<Alignment> | undefined): CellFormat {
  const horizontal = across[alignment?.horizontal as keyof typeof across];
  const vertical = upright[alignment?.vertical as keyof typeof upright];
  return {
    ...(horizontal ? { horizontalAlignment: horizontal } : {}),
    // An .xlsx writes no `bottom`: it is the default there, as in Google.
    ...(vertical ? { verticalAlignment: vertical } : {}),
    ...(alignment?.wrapText ? { wrapStrategy: 'WRAP' } : {}),
    ...(alignment?.readingOrder === 'rtl' ? { textDirection: 'RIGHT_TO_LEFT' } : {}),
  };
}

/** The font that a cell without one of its own has: what Google uses, and ministry computers have. */
export const plainFont: Partial<Font> = { name: 'Arial', size: 10 };

function textFormatOf(font: Partial<Font> | undefined): CellFormat {
  const colour = font?.color?.argb && font.color.argb !== 'FF000000' ? colourOf(font.color.argb) : undefined;
  const textFormat = {
    ...(colour ? { foregroundColor: colour, foregroundColorStyle: { rgbColor: colour } } : {}),
    ...(font?.size && font.size !== 10 && font.size !== 11 ? { fontSize: font.size } : {}),
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.underline ? { underline: true } : {}),
    ...(font?.strike ? { strikethrough: true } : {}),
  };
  return Object.keys(textFormat).length > 0 ? { textFormat } : {};
}

/** The .xlsx style of a format, on top of what Google does not know (borders, protection, font name). */
export function styleOf(format: CellFormat | undefined, base: Partial<Style>): Partial<Style> {
  const { numFmt: _pattern, alignment: _alignment, fill: _fill, font: oldFont, ...rest } = base;
  const pattern = format?.numberFormat?.pattern ?? patterns[format?.numberFormat?.type ?? ''];
  const fill = fillOf(format);
  const alignment = xlsxAlignmentOf(format, base.alignment);
  return {
    ...rest,
    ...(pattern ? { numFmt: pattern } : {}),
    ...(fill ? { fill } : {}),
    ...(alignment ? { alignment } : {}),
    font: fontOf(format, oldFont),
  };
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

function fillOf(format: CellFormat | undefined): Fill | undefined {
  const colour = format?.backgroundColorStyle?.rgbColor ?? format?.backgroundColor;
  return colour ? { type: 'pattern', pattern: 'solid', fgColor: { argb: argbOf(colour) } } : undefined;
}

function xlsxAlignmentOf(
  format: CellFormat | undefined,
  old: Partial<Alignment> | undefined,
): Partial<Alignment> | undefined {
  const { horizontal: _h, vertical: _v, wrapText: _w, readingOrder: _r, ...rest } = old ?? {};
  const keyOf = <K extends string>(names: Record<K, string>, value: string | null | undefined) =>
    (Object.keys(names) as K[]).find((key) => names[key] === value);
  const horizontal = keyOf(across, format?.horizontalAlignment);
  const vertical = keyOf(upright, format?.verticalAlignment);
  const alignment: Partial<Alignment> = {
    ...rest,
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(format?.wrapStrategy === 'WRAP' ? { wrapText: true } : {}),
    ...(format?.textDirection === 'RIGHT_TO_LEFT' ? { readingOrder: 'rtl' as const } : {}),
  };
  return Object.keys(alignment).length > 0 ? alignment : undefined;
}

function fontOf(format: CellFormat | undefined, old: Partial<Font> | undefined): Partial<Font> {
  const { bold: _b, italic: _i, underline: _u, strike: _s, color: _c, ...rest } = old ?? plainFont;
  const text = format?.textFormat;
  const colour = text?.foregroundColorStyle?.rgbColor ?? text?.foregroundColor;
  return {
    ...rest,
    ...(text?.fontSize ? { size: text.fontSize } : {}),
    ...(text?.bold ? { bold: true } : {}),
    ...(text?.italic ? { italic: true } : {}),
    ...(text?.underline ? { underline: true } : {}),
    ...(text?.strikethrough ? { strike: true } : {}),
    ...(colour ? { color: { argb: argbOf(colour) } } : {}),
  };
}
