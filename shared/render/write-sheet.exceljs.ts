import { setImmediate as turn } from 'node:timers/promises';
import type { WorksheetView } from 'exceljs';
import type WorkbookWriter from 'exceljs/lib/stream/xlsx/workbook-writer.js';
import type { SheetWriter } from 'exceljs/lib/stream/xlsx/workbook-writer.js';
import { footerOf, pageSetupOf } from './page-set-up.exceljs.ts';
import { linksXml } from './links-xml.ts';
import { areaReference, rowXml, type StyleIdOf } from './row-xml.ts';
import { shadingXml } from './shading-xml.ts';
import type { SheetDescription, WorkbookDescription } from './workbook-description.ts';

/** The last column that a page break reaches, counted from 0. */
const lastColumn = 16_383;

/** How much of a sheet is handed over before it is compressed. Units: UTF-16 units. */
const batchLength = 65_536;

/**
 * exceljs would write texts as results of formulas, whose outer spaces Excel drops, at twice the time.
 * After each batch the compressor has its turn: the sheet's XML never gathers in memory.
 */
const writeRows = async (worksheet: SheetWriter, { rows }: SheetDescription, styleIdOf: StyleIdOf): Promise<void> => {
  // An empty row is not written, but all that stands before the rows is.
  worksheet.getRow(1).commit();
  let batch = '';
  for (const [index, row] of rows.entries()) {
    batch += rowXml(row, index + 1, styleIdOf);
    if (batch.length < batchLength) continue;
    worksheet.stream.write(batch);
    batch = '';
    await turn();
  }
  worksheet.stream.write(batch);
};

/** What the streaming writer forgets, or would write out of the schema's order: its place is before the margins. */
const writeBeforeMargins = (worksheet: SheetWriter, xml: string): void => {
  const writeMargins = worksheet._writePageMargins.bind(worksheet);
  worksheet._writePageMargins = () => {
    worksheet.stream.write(xml);
    writeMargins();
  };
};

const centredOnPage = '<printOptions horizontalCentered="1"/>';

const viewOf = ({ frozenRows }: SheetDescription): Partial<WorksheetView> => {
  const view = { rightToLeft: true, showGridLines: false };
  return frozenRows > 0 ? { ...view, state: 'frozen', ySplit: frozenRows } : { ...view, state: 'normal' };
};

/** Writes one sheet into a workbook, its rows as they come. */
export const writeSheet = async (
  workbook: WorkbookWriter,
  sheet: SheetDescription,
  description: WorkbookDescription,
  styleIdOf: StyleIdOf,
): Promise<void> => {
  const worksheet = workbook.addWorksheet(sheet.name, {
    pageSetup: pageSetupOf(description.page, sheet),
    headerFooter: { oddFooter: footerOf(description) },
    views: [viewOf(sheet)],
  });
  worksheet.columns = sheet.widthsChars.map((width) => ({ width }));
  await writeRows(worksheet, sheet, styleIdOf);
  // `mergeCells` compares each area with all before it, minutes for a long plan; a layout's areas never overlap.
  for (const area of sheet.merges) worksheet._merges.push(areaReference(area));
  for (const row of sheet.breaksAfter) worksheet.rowBreaks.push({ id: row, max: lastColumn, man: 1 });
  writeBeforeMargins(worksheet, shadingXml(sheet, description.look) + linksXml(sheet.links) + centredOnPage);
  worksheet.commit();
};
