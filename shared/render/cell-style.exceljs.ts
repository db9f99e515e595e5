import type { Border, Borders, Style as ExcelStyle } from 'exceljs';
import type { Look, StyleName } from '../../templates/workbooks/workbook-look.ts';

const opaque = (colour: string) => ({ argb: `FF${colour}` });

const bordersOf = (look: Look, isStrong: boolean): Partial<Borders> => {
  const thin: Partial<Border> = { style: 'thin', color: opaque(look.borderColour) };
  return { left: thin, right: thin, bottom: thin, top: isStrong ? { ...thin, style: 'medium' } : thin };
};

/** A style of the look as exceljs describes it; a strong one has a stronger rule above. */
export const cellStyle = (look: Look, name: StyleName, isStrong: boolean): Partial<ExcelStyle> => {
  const { sizePt, bold, colour, fill, bordered, horizontal, vertical } = look.styles[name];
  return {
    // Character set 178 is Arabic: older programs choose another font without it.
    font: { name: look.font, size: sizePt, bold: bold === true, color: opaque(colour), family: 2, charset: 178 },
    alignment: {
      horizontal,
      vertical,
      wrapText: true,
      readingOrder: 'rtl',
      ...(horizontal === 'right' ? { indent: 1 } : {}),
    },
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: opaque(fill) } } : {}),
    ...(bordered ? { border: bordersOf(look, isStrong) } : {}),
  };
};
