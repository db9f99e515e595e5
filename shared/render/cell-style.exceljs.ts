import type { Border, Borders, Style as ExcelStyle } from 'exceljs';
import type { Look, Style, StyleName } from '../../templates/workbooks/workbook-look.ts';

const opaque = (colour: string) => ({ argb: `FF${colour}` });

const bordersOf = (look: Look, isStrong: boolean): Partial<Borders> => {
  const thin: Partial<Border> = { style: 'thin', color: opaque(look.borderColour) };
  return { left: thin, right: thin, bottom: thin, top: isStrong ? { ...thin, style: 'medium' } : thin };
};

const cellStyle = (style: Style, look: Look, isStrong: boolean): Partial<ExcelStyle> => ({
  // Character set 178 is Arabic: older programs choose another font without it.
  font: {
    name: look.font,
    size: style.sizePt,
    bold: style.bold === true,
    color: opaque(style.colour),
    family: 2,
    charset: 178,
  },
  alignment: {
    horizontal: style.horizontal,
    vertical: style.vertical,
    wrapText: true,
    readingOrder: 'rtl',
    ...(style.horizontal === 'right' ? { indent: 1 } : {}),
  },
  ...(style.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: opaque(style.fill) } } : {}),
  ...(style.bordered ? { border: bordersOf(look, isStrong) } : {}),
});

/** Gives the style of each kind of cell, always the same frozen object: exceljs compares thousands of fresh ones slowly. */
export const stylist = (look: Look) => {
  const made = new Map<string, Partial<ExcelStyle>>();
  return (name: StyleName, isStrong: boolean): Partial<ExcelStyle> => {
    const key = `${name} ${isStrong}`;
    const style = made.get(key) ?? Object.freeze(cellStyle(look.styles[name], look, isStrong));
    made.set(key, style);
    return style;
  };
};
