import { anyValue, bare, count, decimal, flag, type Forms, holding, worded } from './element-form.ts';

const cell = /^[A-Z]{1,3}[1-9]\d{0,6}$/;
const area = /^[A-Z]{1,3}[1-9]\d{0,6}(?::[A-Z]{1,3}[1-9]\d{0,6})?$/;
const areas = /^[A-Z]{1,3}[1-9]\d{0,6}:[A-Z]{1,3}[1-9]\d{0,6}(?: [A-Z]{1,3}[1-9]\d{0,6}:[A-Z]{1,3}[1-9]\d{0,6})*$/;
const place = /^'(?:[^']|'')*'![A-Z]{1,3}[1-9]\d{0,6}$/;
const pane = /^(?:topRight|bottomLeft|bottomRight)$/;

/**
 * All that our sheets hold: nothing that is run or fetched can stand in them, and what is linked stays in the workbook. Whoever writes something new
 * adds it here, in the schema's place for it.
 * Source: ECMA-376, part 1, sml.xsd, CT_Worksheet
 */
export const worksheetForms: Forms = {
  worksheet: holding(
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData mergeCells conditionalFormatting* hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks',
    { 'mc:Ignorable': anyValue },
  ),
  sheetPr: holding('pageSetUpPr'),
  pageSetUpPr: bare({ fitToPage: flag }),
  dimension: bare({ ref: area }),
  sheetViews: holding('sheetView'),
  sheetView: holding('pane selection*', {
    rightToLeft: flag,
    showGridLines: flag,
    tabSelected: flag,
    workbookViewId: count,
  }),
  pane: bare({ xSplit: count, ySplit: count, topLeftCell: cell, activePane: pane, state: /^frozen$/ }),
  selection: bare({ pane, activeCell: cell, sqref: area }),
  sheetFormatPr: bare({
    defaultRowHeight: decimal,
    outlineLevelRow: count,
    outlineLevelCol: count,
    'x14ac:dyDescent': decimal,
  }),
  cols: holding('col*'),
  col: bare({ min: count, max: count, width: decimal, customWidth: flag, style: count }),
  sheetData: holding('row*'),
  row: holding('c*', {
    r: count,
    ht: decimal,
    customHeight: flag,
    spans: /^\d+:\d+$/,
    s: count,
    customFormat: flag,
    'x14ac:dyDescent': decimal,
  }),
  c: holding('v is', { r: cell, s: count, t: /^(?:n|inlineStr)$/ }),
  v: worded(),
  is: holding('t'),
  t: worded({ 'xml:space': /^preserve$/ }),
  mergeCells: holding('mergeCell*', { count }),
  mergeCell: bare({ ref: area }),
  conditionalFormatting: holding('cfRule', { sqref: areas }),
  cfRule: holding('colorScale', { type: /^colorScale$/, priority: count }),
  colorScale: holding('cfvo* color*'),
  cfvo: bare({ type: /^(?:num|max)$/, val: decimal }),
  color: bare({ rgb: /^[0-9A-F]{8}$/ }),
  hyperlinks: holding('hyperlink*'),
  hyperlink: bare({ ref: area, location: place }),
  printOptions: bare({ horizontalCentered: flag, verticalCentered: flag }),
  pageMargins: bare({ left: decimal, right: decimal, top: decimal, bottom: decimal, header: decimal, footer: decimal }),
  pageSetup: bare({
    paperSize: count,
    orientation: /^(?:landscape|portrait)$/,
    horizontalDpi: count,
    verticalDpi: count,
    scale: count,
    fitToWidth: count,
    fitToHeight: count,
    firstPageNumber: count,
    useFirstPageNumber: flag,
  }),
  headerFooter: holding('oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter', {
    differentFirst: flag,
    differentOddEven: flag,
  }),
  oddHeader: worded(),
  oddFooter: worded(),
  evenHeader: worded(),
  evenFooter: worded(),
  firstHeader: worded(),
  firstFooter: worded(),
  rowBreaks: holding('brk*', { count, manualBreakCount: count }),
  brk: bare({ id: count, max: count, man: flag }),
};
