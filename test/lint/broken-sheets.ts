import { type BrokenWorkbooks, all, replaced, sheet1, styles, workbookPart } from './break-workbook.ts';

const value = (xml: string) => replaced(sheet1, /(<c r="C3"[^>]*>)<v>7<\/v>/, `$1${xml}`);
const cellC3 = (attributes: string, xml: string) =>
  replaced(sheet1, /<c r="C3"( s="\d+")?><v>7<\/v>/, `<c r="C3"$1${attributes}>${xml}`);

/** Elements that stand where the schema does not want them. */
export const disordered: BrokenWorkbooks = {
  'views behind the cells': [
    all(
      replaced(sheet1, /<sheetViews>.*?<\/sheetViews>/, ''),
      replaced(sheet1, '</sheetData>', '$0<sheetViews><sheetView workbookViewId="0" rightToLeft="1"/></sheetViews>'),
    ),
    /<sheetViews> stands too late in <worksheet>/,
  ],
  'merged cells behind the margins': [
    replaced(sheet1, /(<mergeCells.*<\/mergeCells>)(.*<pageMargins [^>]*>)/, '$2$1'),
    /<mergeCells> stands too late/,
  ],
  'links before the shades': [
    replaced(sheet1, /(<conditionalFormatting.*<\/conditionalFormatting>)(<hyperlinks>.*<\/hyperlinks>)/, '$2$1'),
    /<conditionalFormatting> stands too late in <worksheet>/,
  ],
  'links behind the margins': [
    replaced(sheet1, /(<hyperlinks>.*<\/hyperlinks>)(.*<pageMargins [^>]*>)/, '$2$1'),
    /<hyperlinks> stands too late/,
  ],
  'shades before the merged cells': [
    replaced(sheet1, /(<mergeCells.*<\/mergeCells>)(<conditionalFormatting.*<\/conditionalFormatting>)/, '$2$1'),
    /<mergeCells> stands too late/,
  ],
  'names before the sheets': [
    replaced(workbookPart, /(<sheets>.*<\/sheets>)(<definedNames>.*<\/definedNames>)/, '$2$1'),
    /<sheets> stands too late in <workbook>/,
  ],
  'a font’s size behind its name': [
    replaced(styles, /(<sz [^>]*>)(.*?<name [^>]*>)/, '$2$1'),
    /<(?:sz|color)> stands too late in <font>/,
  ],
  'cells twice': [replaced(sheet1, '</sheetData>', '$0<sheetData/>'), /<sheetData> stands in <worksheet> twice/],
  'fonts behind fills': [
    replaced(styles, /(<fonts .*<\/fonts>)(<fills .*<\/fills>)/, '$2$1'),
    /<fonts> stands too late in <styleSheet>/,
  ],
};

/** Cells that are run, or hold what ours do not. */
export const brokenCells: BrokenWorkbooks = {
  'a formula': [value('<f>1+1</f><v>7</v>'), /<f> stands in <c>, where our workbooks have none/],
  'a formula’s text': [cellC3(' t="str"', '<v>=1+1</v>'), /<c> has t="str"|has the number =1\+1/],
  'an error': [cellC3(' t="e"', '<v>#REF!</v>'), /<c> has t="e"|has the number #REF!/],
  'a yes': [cellC3(' t="b"', '<v>1</v>'), /<c> has t="b"/],
  'no number': [value('<v>NaN</v>'), /the cell C3 has the number NaN/],
  'a number without end': [value('<v>Infinity</v>'), /the cell C3 has the number Infinity/],
  'a number that is too large': [value('<v>1E999</v>'), /the cell C3 has the number 1E999/],
  'an object’s name': [value('<v>[object Object]</v>'), /the cell C3 has the number \[object Object\]/],
  'a style that is not there': [
    replaced(sheet1, /<c r="C3" s="\d+"/, '<c r="C3" s="99"'),
    /the cell C3 has the style 99 of \d+/,
  ],
  'the number of a text in a list': [cellC3(' t="s"', '<v>99</v>'), /<c> has t="s"/],
  'a text without any': [cellC3(' t="inlineStr"', ''), /the cell C3 is of the type inlineStr, which does not fit/],
  'a text that is said to be a number': [
    cellC3('', '<is><t>أ</t></is>'),
    /the cell C3 is of the type n, which does not/,
  ],
  'a text and a number': [cellC3(' t="inlineStr"', '<v>7</v><is><t>أ</t></is>'), /the cell C3 is a text and a number/],
  'a cell of another row': [replaced(sheet1, 'r="C3"', 'r="C4"'), /the cell C4 stands in the row 3/],
  'cells out of order': [
    replaced(sheet1, /(<c r="B3".*?)(<c r="C3".*?)(?=<\/row>)/, '$2$1'),
    /the cell B3 does not stand behind the one before it/,
  ],
  'a cell twice': [replaced(sheet1, 'r="C3"', 'r="B3"'), /the cell B3 does not stand behind/],
  'a cell without a place': [replaced(sheet1, 'r="C3" ', ''), /the cell {2}stands in the row 3/],
  'rows out of order': [
    replaced(sheet1, /(<row r="3".*?)(<row r="4".*?)(?=<row r="5")/, '$2$1'),
    /the row 3 stands behind the row 4/,
  ],
  'a row twice': [replaced(sheet1, /<row r="4" (.*?)<\/row>/, '<row r="3"/>$0'), /the row 3 stands behind the row 3/],
  'a row beyond the last': [replaced(sheet1, '</sheetData>', '<row r="1048577"/>$0'), /the row 1048577 stands behind/],
  'a hidden row': [replaced(sheet1, '<row r="3"', '$0 hidden="1"'), /<row> has the attribute hidden/],
};

/** Merged cells that Excel repairs, or that hide a value. */
export const brokenMerges: BrokenWorkbooks = {
  'merged cells that overlap': [
    replaced(sheet1, /<mergeCells count="2">/, '<mergeCells count="3"><mergeCell ref="A3:B4"/>'),
    /the merged cells A3:A4 overlap A3:B4|hide 2 values/,
  ],
  'merged cells over a value': [replaced(sheet1, '"A3:A4"', '"B3:B4"'), /the merged cells B3:B4 hide 1 values/],
  'merged cells beyond the table': [
    replaced(sheet1, '"A3:A4"', '"A3:A9"'),
    /the merged cells A3:A9 lie outside the used ones/,
  ],
  'merged cells without end': [replaced(sheet1, '"A3:A4"', '"A3:XFD1048576"'), /lie outside the used ones/],
  'merged cells the wrong way round': [replaced(sheet1, '"A3:A4"', '"A9:A4"'), /lie outside the used ones/],
  'one merged cell': [replaced(sheet1, '"A3:A4"', '"A3"'), /the merged cells A3 are one/],
  'merged cells that are miscounted': [
    replaced(sheet1, '<mergeCells count="2"', '<mergeCells count="9"'),
    /<mergeCells> counts 9, and holds 2/,
  ],
};

/** Texts that do not come back. */
export const brokenTexts: BrokenWorkbooks = {
  'a text that is too long': [
    replaced(sheet1, 'عنوان', 'ن'.repeat(32_768)),
    /the cell A1 holds a text of 32768 characters/,
  ],
  'a text that Excel decodes': [
    replaced(sheet1, '_x005F_x0041_', '_x0041_'),
    /holds _x0041_, which Excel reads as "A"/,
  ],
  'an underscore that is hidden for nothing': [
    replaced(sheet1, '_x005F_x0041_', '_x005F_'),
    /holds _x005F_, which Excel reads as "_"/,
  ],
  'a text that loses its spaces': [
    replaced(sheet1, ' xml:space="preserve"> مسافة', '> مسافة'),
    /would lose the space around it/,
  ],
  'a text between the rows': [
    replaced(sheet1, '<sheetData>', '$0نص'),
    /“نص” stands in <sheetData>, which holds no text/,
  ],
  'a text in several looks': [
    replaced(sheet1, /<t [^>]*>عنوان<\/t>/, '<r>$0</r>'),
    /<r> stands in <is>|the cell A1 is of the type inlineStr, which does not fit/,
  ],
};
