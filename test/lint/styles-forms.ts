import { anyValue, bare, count, decimal, flag, type ElementForm, type Forms, holding } from './element-form.ts';

const border = holding('color', { style: /^(?:thin|medium|thick|hair|dotted|dashed|double)$/ });
const colour = bare({ rgb: /^[0-9A-F]{8}$/, theme: count, indexed: count, tint: decimal });
const listOf = (name: string): ElementForm => holding(`${name}*`, { count });

/**
 * All that our styles hold.
 * Source: ECMA-376, part 1, sml.xsd, CT_Stylesheet; a font's order is that of the standard's first edition
 */
export const stylesForms: Forms = {
  styleSheet: holding('numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles extLst', {
    'mc:Ignorable': anyValue,
  }),
  numFmts: listOf('numFmt'),
  // A format can hide a number, or say another one.
  numFmt: bare({ numFmtId: count, formatCode: /^#,##0\.000$/ }),
  fonts: holding('font*', { count, 'x14ac:knownFonts': count }),
  font: holding('b i u sz color name family charset scheme'),
  b: bare({ val: flag }),
  i: bare({ val: flag }),
  u: bare(),
  sz: bare({ val: decimal }),
  color: colour,
  name: bare({ val: anyValue }),
  family: bare({ val: count }),
  charset: bare({ val: count }),
  scheme: bare({ val: /^(?:minor|major|none)$/ }),
  fills: listOf('fill'),
  fill: holding('patternFill'),
  patternFill: holding('fgColor bgColor', { patternType: /^(?:none|gray125|solid)$/ }),
  fgColor: colour,
  bgColor: colour,
  borders: listOf('border'),
  border: holding('left right top bottom diagonal'),
  left: border,
  right: border,
  top: border,
  bottom: border,
  diagonal: border,
  cellStyleXfs: listOf('xf'),
  cellXfs: listOf('xf'),
  xf: holding('alignment', {
    numFmtId: count,
    fontId: count,
    fillId: count,
    borderId: count,
    xfId: count,
    applyNumberFormat: flag,
    applyFont: flag,
    applyFill: flag,
    applyBorder: flag,
    applyAlignment: flag,
  }),
  alignment: bare({
    horizontal: /^(?:left|right|center|justify|general)$/,
    vertical: /^(?:top|center|bottom)$/,
    wrapText: flag,
    shrinkToFit: flag,
    indent: count,
    readingOrder: /^[012]$/,
    textRotation: count,
  }),
  cellStyles: listOf('cellStyle'),
  cellStyle: bare({ name: anyValue, xfId: count, builtinId: count }),
  dxfs: bare({ count }),
  tableStyles: bare({ count, defaultTableStyle: anyValue, defaultPivotStyle: anyValue }),
  // What every Excel writes of itself: the default looks of things that our workbooks do not have.
  extLst: holding('ext*'),
  ext: holding('x14:slicerStyles x15:timelineStyles', { uri: anyValue }),
  'x14:slicerStyles': bare({ defaultSlicerStyle: anyValue }),
  'x15:timelineStyles': bare({ defaultTimelineStyle: anyValue }),
};
