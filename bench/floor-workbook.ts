import { readFileSync, writeFileSync } from 'node:fs';
import type { SheetDescription, WorkbookDescription } from '../shared/render/workbook-description.ts';
import { archiveOf } from './floor-archive.ts';
import { measured } from './measured.ts';

/*
 * The floor: as little as an .xlsx file can take. XML put together by hand and compressed as it comes; the same cells,
 * merges and heights as everybody's, styles by their number alone. `floor-workbook.ts DESCRIPTION OUTPUT` prints its cost.
 */

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const xmlText = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/[&<>]/g, (sign) => entities[sign] ?? '') : text;
const letter = (column: number): string => String.fromCharCode(64 + column);
const styles = new Map<string, number>();

const styleOf = (name: string, strong = false): number => {
  const known = styles.get(`${name} ${strong}`) ?? styles.size + 1;
  styles.set(`${name} ${strong}`, known);
  return known;
};

function* sheetXml({ rows, merges, widthsChars }: SheetDescription): Generator<string> {
  const columns = widthsChars.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `<worksheet xmlns="${main}"><cols>${columns.join('')}</cols><sheetData>`;
  let number = 0;
  for (const { heightPt, cells } of rows) {
    number += 1;
    let xml = `<row r="${number}" ht="${heightPt}" customHeight="1">`;
    for (const { column, value, style, strongTop } of cells) {
      const begin = `<c r="${letter(column)}${number}" s="${styleOf(style, strongTop)}"`;
      if (value === undefined || value === '') xml += `${begin}/>`;
      else if (typeof value === 'object') xml += `${begin}><v>${value.value}</v></c>`;
      else xml += `${begin} t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
    }
    yield `${xml}</row>`;
  }
  const areas = merges.map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${letter(left)}${top}:${letter(right)}${bottom}"/>`,
  );
  const joined = areas.length > 0 ? `<mergeCells count="${areas.length}">${areas.join('')}</mergeCells>` : '';
  yield `</sheetData>${joined}</worksheet>`;
}

function* partsOf({ sheets }: WorkbookDescription): Generator<readonly [string, Iterable<string>]> {
  const each = (write: (number: number, name: string) => string) =>
    sheets.map(({ name }, at) => write(at + 1, name)).join('');
  for (const [index, sheet] of sheets.entries()) yield [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)];
  const listed = each((n, name) => `<sheet name="${xmlText(name)}" sheetId="${n}" r:id="r${n}"/>`);
  yield ['xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed}</sheets></workbook>`];
  const formats = `<cellXfs count="${styles.size + 1}">${'<xf/>'.repeat(styles.size + 1)}</cellXfs>`;
  const parts =
    '<fonts count="1"><font/></fonts><fills count="1"><fill><patternFill/></fill></fills><borders count="1"><border/></borders>';
  yield ['xl/styles.xml', `<styleSheet xmlns="${main}">${parts}${formats}</styleSheet>`];
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const related = each((n) => relation(`r${n}`, 'worksheet', `worksheets/sheet${n}.xml`));
  const relationsOf = (inside: string) => `<Relationships xmlns="${packages}/relationships">${inside}</Relationships>`;
  yield ['xl/_rels/workbook.xml.rels', relationsOf(related + relation('s', 'styles', 'styles.xml'))];
  yield ['_rels/.rels', relationsOf(relation('r', 'officeDocument', 'xl/workbook.xml'))];
  const typed = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${types}.${type}+xml"/>`;
  yield [
    '[Content_Types].xml',
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="${types}.worksheet+xml"/>${typed('xl/workbook.xml', 'sheet.main')}${typed('xl/styles.xml', 'styles')}</Types>`,
  ];
}

const [input = '', output = ''] = process.argv.slice(2);
const description = JSON.parse(readFileSync(input, 'utf8')) as WorkbookDescription;
const { result, cost } = await measured(() => archiveOf(partsOf(description)));
writeFileSync(output, result);
console.log(JSON.stringify(cost));
