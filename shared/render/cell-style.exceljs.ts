import type { Alignment, Border, Borders, Font, Style as ExcelStyle } from 'exceljs';
import type { Look, Style } from '../../templates/workbooks/workbook-look.ts';
import type { CellDescription, FormattedNumber } from './workbook-description.ts';

const opaque = (colour: string) => ({ argb: `FF${colour}` });

const bordersOf = (look: Look, isStrong: boolean): Partial<Borders> => {
  const thin: Partial<Border> = { style: 'thin', color: opaque(look.borderColour) };
  return { left: thin, right: thin, bottom: thin, top: isStrong ? { ...thin, style: 'medium' } : thin };
};

/** The first two are known to every program; a reader's own signs take the place of the comma and the point. */
const formats: Readonly<Record<FormattedNumber['decimals'], string>> = { 0: '#,##0', 2: '#,##0.00', 3: '#,##0.000' };

const fontOf = (look: Look, { sizePt, bold, colour }: Style, isLink: boolean): Partial<Font> => ({
  name: look.font,
  size: sizePt,
  bold: bold === true,
  color: opaque(isLink ? look.linkColour : colour),
  family: 2,
  // Character set 178 is Arabic: older programs choose another font without it.
  charset: 178,
  ...(isLink ? { underline: true } : {}),
});

const textAlignment = ({ horizontal, vertical }: Style): Partial<Alignment> => ({
  horizontal,
  vertical,
  wrapText: true,
  readingOrder: 'rtl',
  ...(horizontal === 'right' ? { indent: 1 } : {}),
});

/**
 * Numbers stand where texts do: at the right, ones under ones, and not at the left, where Arabic sheets have them. One
 * that is too wide is shrunk: wrapped, it would be printed as ### or broken in two. Read from the right, it would have its
 * minus sign behind it. It has no indent, for LibreOffice forgets that of some of the numbers in a column.
 */
const numberAlignment = ({ horizontal, vertical }: Style): Partial<Alignment> => ({
  horizontal,
  vertical,
  shrinkToFit: true,
  readingOrder: 'ltr',
});

/** The style of a cell as exceljs describes it: the look's, a stronger rule above, a number's format, the colour of links. */
export const cellStyle = (look: Look, { style, value, strongTop, leadsTo }: CellDescription): Partial<ExcelStyle> => {
  const { fill, bordered } = look.styles[style];
  return {
    font: fontOf(look, look.styles[style], leadsTo !== undefined),
    ...(typeof value === 'object'
      ? { alignment: numberAlignment(look.styles[style]), numFmt: formats[value.decimals] }
      : { alignment: textAlignment(look.styles[style]) }),
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: opaque(fill) } } : {}),
    ...(bordered ? { border: bordersOf(look, strongTop === true) } : {}),
  };
};
