import type { sheets_v4 } from '@googleapis/sheets';
import { argbOf, colourOf } from './cell-format.ts';
import { notServed } from './google-error.ts';
import type { CellFormat } from './spreadsheet-model.ts';

/** The parts of a cell's format that a request may set. */
export const formatFields = [
  'numberFormat',
  'backgroundColor',
  'backgroundColorStyle',
  'horizontalAlignment',
  'verticalAlignment',
  'wrapStrategy',
  'textDirection',
  'textFormat.bold',
  'textFormat.italic',
  'textFormat.underline',
  'textFormat.strikethrough',
  'textFormat.fontSize',
  'textFormat.foregroundColor',
  'textFormat.foregroundColorStyle',
];

/** A format with the parts that `paths` name taken from another one. Throws a 501 for parts that are not served. */
export function withFormat(
  old: CellFormat | undefined,
  given: CellFormat,
  paths: readonly string[],
): CellFormat | undefined {
  refuseUnknown(given);
  const { textFormat = {}, ...format } = structuredClone(old ?? {}) as Record<string, unknown> & {
    textFormat?: Record<string, unknown>;
  };
  for (const path of paths) {
    const [name = '', part] = path.split('.');
    const target = part ? textFormat : format;
    const source = (part ? given.textFormat : given) as Record<string, unknown> | undefined;
    const value = kept(part ?? name, source?.[part ?? name]);
    if (value === undefined) delete target[part ?? name];
    else target[part ?? name] = value;
  }
  pairColours(format, 'backgroundColor', paths.includes('backgroundColorStyle'));
  pairColours(textFormat, 'foregroundColor', paths.includes('textFormat.foregroundColorStyle'));
  const whole = { ...format, ...(Object.keys(textFormat).length > 0 ? { textFormat } : {}) };
  return Object.keys(whole).length > 0 ? whole : undefined;
}

/** A value as it will read back: what is off is left out. */
function kept(name: string, value: unknown): unknown {
  if (value === null || value === undefined || value === false) return undefined;
  if (name.endsWith('Color')) return colourOf(argbOf(value));
  if (name.endsWith('ColorStyle')) return colourStyle(value);
  if (name === 'wrapStrategy' && value !== 'WRAP') return undefined;
  if (name === 'textDirection' && value !== 'RIGHT_TO_LEFT') return undefined;
  return value;
}

function colourStyle(value: unknown): unknown {
  const { rgbColor, themeColor } = value as sheets_v4.Schema$ColorStyle;
  if (themeColor) throw notServed('colours of the theme');
  return rgbColor ? { rgbColor: colourOf(argbOf(rgbColor)) } : undefined;
}

/** Google answers each colour in its old and its new field. */
function pairColours(target: Record<string, unknown>, name: string, styleWins: boolean): void {
  const style = (target[`${name}Style`] as { rgbColor?: unknown } | undefined)?.rgbColor;
  const colour = (styleWins ? style : undefined) ?? target[name] ?? style;
  if (colour === undefined) return;
  target[name] = colour;
  target[`${name}Style`] = { rgbColor: colour };
}

function refuseUnknown(given: CellFormat): void {
  const known = new Set(formatFields.map((path) => path.split('.')[0]));
  const unknown = Object.keys(given).find((name) => !known.has(name));
  if (unknown) throw notServed(`the cell format ${unknown}`);
  const knownText = new Set([...formatFields.flatMap((path) => path.split('.')[1] ?? []), 'link']);
  const unknownText = Object.keys(given.textFormat ?? {}).find((name) => !knownText.has(name));
  if (unknownText) throw notServed(`the text format ${unknownText}`);
}
