import { Writable } from 'node:stream';
import WorkbookWriter, { type Styles } from 'exceljs/lib/stream/xlsx/workbook-writer.js';
import type { Look, StyleName } from '../../templates/workbooks/workbook-look.ts';
import { cellStyle } from './cell-style.exceljs.ts';
import { withFontsInOrder } from './font-order.ts';
import type { StyleIdOf } from './row-xml.ts';
import type { CellDescription, WorkbookDescription } from './workbook-description.ts';
import { writeSheet } from './write-sheet.exceljs.ts';
import { withoutTimes } from './zip-times.ts';

/** By what a cell differs from the style that it names, as a small number: each cell is asked. */
const variantOf = ({ value, strongTop, leadsTo }: CellDescription): number =>
  (typeof value === 'object' ? value.decimals + 1 : 0) * 4 + (strongTop ? 2 : 0) + (leadsTo === undefined ? 0 : 1);

/** Numbers each style when a cell first has it: exceljs compares styles by their XML, once for each cell if left to it. */
const styleIds = (styles: Styles, look: Look): StyleIdOf => {
  const variants: Map<StyleName, number>[] = [];
  return (cell) => {
    const known = (variants[variantOf(cell)] ??= new Map<StyleName, number>());
    const id = known.get(cell.style) ?? styles.addStyleModel(cellStyle(look, cell));
    known.set(cell.style, id);
    return id;
  };
};

/** A stream that only keeps what it is given. */
const keepingIn = (chunks: Uint8Array[]): Writable =>
  new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });

const openWorkbook = ({ asOf, title }: WorkbookDescription, stream: Writable): WorkbookWriter => {
  const options = { stream, useStyles: true, created: new Date(asOf), zip: { zlib: { level: 6 } } };
  const workbook = Object.assign(new WorkbookWriter(options), { title, creator: '', lastModifiedBy: '' });
  workbook.addStyles = async () => {
    workbook.zip.append(withFontsInOrder(workbook.styles.xml), { name: 'xl/styles.xml' });
  };
  return workbook;
};

/** Writes a described workbook as an .xlsx file: equal descriptions give equal bytes, as far as Node's zlib compresses alike. */
export const writeWorkbook = async (description: WorkbookDescription): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  const workbook = openWorkbook(description, keepingIn(chunks));
  const styleIdOf = styleIds(workbook.styles, description.look);
  for (const sheet of description.sheets) await writeSheet(workbook, sheet, description, styleIdOf);
  await workbook.commit();
  return withoutTimes(Buffer.concat(chunks));
};
