import { cellsText } from './a1-notation.ts';
import { withAutoRowHeights } from './auto-row-heights.ts';
import { validationsXml } from './data-validation.ts';
import { namesXml } from './defined-names.ts';
import { listPlace } from './long-lists.ts';
import type { Sheet, Spreadsheet } from './spreadsheet-model.ts';
import { partText } from './workbook-parts.ts';
import { readZip, writeZip, type ZipParts } from './zip-archive.ts';

/** The order that the schema wants of a tab's elements; Excel opens a file out of order as empty, or not at all. */
const order = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems ' +
  'tableParts extLst'
).split(' ');

/** Puts into exceljs's .xlsx what was kept from exceljs (names, merges, rules), and mends what exceljs gets wrong. */
export function finishXlsx(bytes: Buffer, spreadsheet: Spreadsheet, lists: readonly string[][]): Buffer {
  const parts = readZip(bytes);
  for (const sheet of spreadsheet.sheets) {
    const part = `xl/worksheets/sheet${sheet.sheetId + 1}.xml`;
    parts.set(part, Buffer.from(withAutoRowHeights(finishSheet(partText(parts, part), sheet, lists), sheet)));
  }
  parts.set('xl/workbook.xml', Buffer.from(finishBook(partText(parts, 'xl/workbook.xml'), spreadsheet)));
  parts.set('xl/styles.xml', Buffer.from(finishStyles(partText(parts, 'xl/styles.xml'))));
  separateNotes(parts);
  return writeZip(parts);
}

function finishBook(xml: string, spreadsheet: Spreadsheet): string {
  const made = /<definedNames>([\s\S]*?)<\/definedNames>/.exec(xml)?.[1] ?? '';
  const ours = namesXml(spreadsheet);
  // exceljs makes up the names of print areas, titles and filters from its own view of them.
  const own = [...made.matchAll(/<definedName\s[^>]*name="([^"]*)"[\s\S]*?<\/definedName>/g)].filter(
    ([, name]) => !ours.includes(`"${name}"`),
  );
  const body = own.map(([whole]) => whole).join('') + ours.replace(/<\/?definedNames>/g, '');
  const names = body ? `<definedNames>${body}</definedNames>` : '';
  return xml
    .replace(/<definedNames\/>|<definedNames>[\s\S]*?<\/definedNames>/, '')
    .replace('</sheets>', () => `</sheets>${names}`);
}

function finishSheet(xml: string, sheet: Sheet, lists: readonly string[][]): string {
  const [, head = '', body = ''] = /^([\s\S]*?<worksheet[^>]*>)([\s\S]*)<\/worksheet>\s*$/.exec(xml) ?? [];
  const refs = sheet.merges.map((area) => `<mergeCell ref="${cellsText(area)}"/>`);
  const merges = refs.length > 0 ? `<mergeCells count="${refs.length}">${refs.join('')}</mergeCells>` : '';
  const rules = validationsXml(sheet.validations, (rule) => listPlace(lists, rule));
  const elements = [...topElements(body), merges, rules].filter((element) => element !== '');
  return `${head}${inOrder(elements, order).join('')}</worksheet>`;
}

function inOrder(elements: readonly string[], names: readonly string[]): string[] {
  const placed = elements.map((element) => ({ element, place: names.indexOf(/^<([\w:]+)/.exec(element)?.[1] ?? '') }));
  return placed.sort((one, other) => one.place - other.place).map(({ element }) => element);
}

const fontOrder = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
  ' ',
);

/** The parts of a font have an order too. */
function finishStyles(xml: string): string {
  return xml.replace(
    /<font>([\s\S]*?)<\/font>/g,
    (_whole, body: string) => `<font>${inOrder(topElements(body), fontOrder).join('')}</font>`,
  );
}

/** The elements at the top of a piece of XML, each as its text. exceljs writes no comments and no CDATA. */
function topElements(body: string): string[] {
  const elements: string[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of body.matchAll(/<(\/?)[\w:]+(?:[^>"]|"[^"]*")*?(\/?)>/g)) {
    if (depth === 0) start = tag.index;
    depth += tag[1] ? -1 : tag[2] ? 0 : 1;
    if (depth === 0) elements.push(body.slice(start, tag.index + tag[0].length));
  }
  return elements;
}

/** exceljs numbers the note shapes of every tab alike, which Excel repairs: each tab gets a block of its own. */
function separateNotes(parts: ZipParts): void {
  const drawings = [...parts.keys()].filter((name) => /^xl\/drawings\/vmlDrawing\d+\.vml$/.test(name));
  for (const [at, name] of drawings.entries()) {
    const block = at + 1;
    let shape = block * 1024;
    const xml = partText(parts, name)
      .replace(/(<o:idmap[^>]*data=")1"/, `$1${block}"`)
      .replace(/(<v:shape [^>]*?id="_x0000_s)\d+"/g, (_whole, start: string) => `${start}${++shape}"`);
    parts.set(name, Buffer.from(xml));
  }
}
