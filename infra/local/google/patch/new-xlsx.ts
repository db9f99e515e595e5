import type { Spreadsheet } from '../spreadsheet-model.ts';
import { writeZip } from '../zip-archive.ts';
import { patchXlsx } from './patch-xlsx.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook without tabs. */
const empty = new Map([
  [
    '[Content_Types].xml',
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets/></workbook>`,
  ],
  ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${packages}/relationships"></Relationships>`],
]);

/** A new .xlsx of a spreadsheet. */
export function newXlsx(spreadsheet: Spreadsheet, keywords: string): Buffer {
  const bytes = writeZip(new Map([...empty].map(([name, xml]) => [name, Buffer.from(head + xml)])));
  return patchXlsx(bytes, { ...spreadsheet, sheets: [], namedRanges: [] }, spreadsheet, keywords);
}
