import type { Alignment, Font, Style } from 'exceljs';
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
