import ExcelJS, { type PageSetup, type Workbook, type Worksheet } from 'exceljs';
import type { PageSetUp } from '../../templates/workbooks/workbook-look.ts';
import { cellText, escaped } from './cell-text.ts';
import { stylist } from './cell-style.exceljs.ts';
import { withFontsInOrder } from './font-order.ts';
import type { SheetDescription, WorkbookDescription } from './workbook-description.ts';
import { withoutTimes } from './zip-times.ts';

/** Only a string or a finite number reaches a cell: exceljs runs an object as a formula or a link. */
const printable = (value: string | number): string | number => {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return escaped(cellText(String(value)));
};

const pageSetupOf = (page: PageSetUp, { repeatedRows }: SheetDescription): Partial<PageSetup> => {
  const { sides, top, bottom } = page.marginsInch;
  return {
    paperSize: 9, // A4
    orientation: page.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0, // as many pages as it takes
    horizontalCentered: true,
    margins: { left: sides, right: sides, top, bottom, header: 0.3, footer: 0.3 },
    ...(repeatedRows ? { printTitlesRow: `${repeatedRows.first}:${repeatedRows.last}` } : {}),
  };
};

/** A footer holds 255 characters in all, its commands included. */
const longestFooterText = 50;

/** An ampersand commands in a footer; a digit right after the font's size would be read as part of it, hence the space. */
const footerText = (text = ''): string => {
  const line = cellText(text).replaceAll('\n', ' ').slice(0, longestFooterText);
  return ` ${line.replaceAll('&', '&&').replaceAll('{page}', '&P').replaceAll('{pages}', '&N')}`;
};

const footerOf = ({ footer: { right, center, left }, look }: WorkbookDescription): string =>
  Object.entries({ L: left, C: center, R: right })
    .map(([side, text]) => `&${side}&"${look.font},Regular"&8${footerText(text)}`)
    .join('');

const writeRows = (worksheet: Worksheet, { rows }: SheetDescription, styleOf: ReturnType<typeof stylist>): void => {
  rows.forEach(({ heightPt, cells }, index) => {
    const row = worksheet.getRow(index + 1);
    row.height = heightPt;
    for (const { column, value, style, strongTop } of cells) {
      const cell = row.getCell(column);
      cell.style = styleOf(style, strongTop === true);
      if (value !== undefined && value !== '') cell.value = printable(value);
    }
  });
};

const writeSheet = (workbook: Workbook, sheet: SheetDescription, description: WorkbookDescription): void => {
  const worksheet = workbook.addWorksheet(sheet.name, {
    pageSetup: pageSetupOf(description.page, sheet),
    headerFooter: { oddFooter: footerOf(description) },
    views: [{ rightToLeft: true, showGridLines: false, state: 'frozen', ySplit: sheet.frozenRows }],
  });
  worksheet.columns = sheet.widthsChars.map((width) => ({ width }));
  writeRows(worksheet, sheet, stylist(description.look));
  for (const { top, left, bottom, right } of sheet.merges) worksheet.mergeCellsWithoutStyle(top, left, bottom, right);
  for (const row of sheet.breaksAfter) worksheet.getRow(row).addPageBreak();
};

/** What exceljs' writer does with the styles; its types leave it out. */
interface StylesWriter {
  addStyles(archive: { append(xml: string, options: { name: string }): void }, model: unknown): Promise<void>;
}

const writeFontsInOrder = (writer: StylesWriter): void => {
  const addStyles = writer.addStyles.bind(writer);
  writer.addStyles = (archive, model) =>
    addStyles({ append: (xml, options) => archive.append(withFontsInOrder(xml), options) }, model);
};

/** Writes a described workbook as an .xlsx file: the same description gives the same bytes, on every machine. */
export const writeWorkbook = async (description: WorkbookDescription): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  const asOf = new Date(description.asOf);
  Object.assign(workbook, { created: asOf, modified: asOf, creator: '', lastModifiedBy: '', title: description.title });
  for (const sheet of description.sheets) writeSheet(workbook, sheet, description);
  writeFontsInOrder(workbook.xlsx as unknown as StylesWriter);
  return withoutTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
};
