import { type BrokenWorkbooks, all, replaced, sheet1, sheet2, styles, workbookPart } from './break-workbook.ts';

const renamed = (name: string) =>
  all(
    replaced(workbookPart, 'name="Second"', `name="${name}"`),
    replaced(workbookPart, /'?(?:&apos;)?Second(?:&apos;)?'?!/, `&apos;${name}&apos;!`),
    replaced(sheet1, "'Second'!", `'${name}'!`),
    replaced(sheet2, "'Second'!", `'${name}'!`),
  );
const footer = (text: string) => replaced(sheet1, /<oddFooter>.*<\/oddFooter>/, `<oddFooter>&amp;C${text}</oddFooter>`);

const numbered = (first: number, last: number, xml: (number: number) => string): string =>
  Array.from({ length: last - first + 1 }, (_, index) => xml(first + index)).join('');

/** Sheets with a name that Excel refuses. */
export const brokenNames: BrokenWorkbooks = {
  'a name that is too long': [renamed('n'.repeat(32)), /has a name of 32 characters/],
  'an empty name': [renamed(''), /has a name of 0 characters|not on its sheet/],
  'a name with a refused sign': [renamed('a/b'), /the sheet “a\/b” has a sign in its name that Excel refuses/],
  'a name in apostrophes': [
    replaced(workbookPart, 'name="Second"', `name="'Second'"`),
    /has a sign in its name|not on its sheet|no sheet of the workbook/,
  ],
  'a name that Excel keeps': [renamed('history'), /a sheet is called History/],
  'a name that Excel decodes': [renamed('_x0041_'), /holds _x0041_, which Excel reads as "A"/],
  'a name twice in other letters': [
    all(replaced(workbookPart, 'name="الأولى"', 'name="SECOND"'), replaced(workbookPart, /الأولى/, 'SECOND')),
    /two sheets are called “second”/,
  ],
  'two sheets of one number': [replaced(workbookPart, 'sheetId="2"', 'sheetId="1"'), /two sheets have the sheetId 1/],
  'a hidden sheet': [replaced(workbookPart, 'state="visible"', 'state="hidden"'), /<sheet> has state="hidden"/],
};

/** Names that a workbook defines and that lead astray. */
export const brokenDefinedNames: BrokenWorkbooks = {
  'a name of its own': [
    replaced(workbookPart, '_xlnm.Print_Titles', 'income'),
    /the name income is defined, which our workbooks do not have/,
  ],
  'a name that runs a program': [
    replaced(workbookPart, '</definedNames>', `<definedName name="a">cmd|'/c calc'!A1</definedName>$0`),
    /the name a is defined/,
  ],
  'a name that is run on opening': [
    replaced(workbookPart, '_xlnm.Print_Titles', '_xlnm.Auto_Open'),
    /the name _xlnm\.Auto_Open is defined/,
  ],
  'repeated rows of no sheet': [
    replaced(workbookPart, /Second(?:&apos;)?!/, 'Third&apos;!'),
    /is 'Third'!\$1:\$2, which is not on its sheet/,
  ],
  'repeated rows of another sheet': [
    replaced(workbookPart, 'localSheetId="1"', 'localSheetId="0"'),
    /which is not on its sheet|is defined twice/,
  ],
  'repeated rows that are not there': [replaced(workbookPart, '$1:$2', '$1:$9'), /beyond what the sheet holds/],
  'repeated rows the wrong way round': [replaced(workbookPart, '$1:$2', '$2:$1'), /beyond what the sheet holds/],
  'repeated rows that are gone': [replaced(workbookPart, '$1:$2', '#REF!'), /not on its sheet|beyond/],
};

/** Sheets that are shown or printed otherwise than Excel can. */
export const brokenPages: BrokenWorkbooks = {
  'a sheet from left to right': [replaced(sheet1, ' rightToLeft="1"', ''), /the sheet is not read from right to left/],
  'a frozen pane of nothing': [replaced(sheet1, ' ySplit="2"', ''), /the frozen pane freezes nothing/],
  'a pane that is not there': [
    replaced(sheet1, 'activePane="bottomLeft"', 'activePane="bottomRight"'),
    /the active pane is bottomRight, not bottomLeft|is selected, and not there/,
  ],
  'more frozen rows than there are': [replaced(sheet1, 'ySplit="2"', 'ySplit="5"'), /5 rows of 5 are frozen/],
  'a row that is too high': [replaced(sheet1, 'ht="20"', 'ht="409.6"'), /the row 1 is 409\.6 points high/],
  'a row without a height': [
    replaced(sheet1, 'ht="20"', 'ht="NaN"'),
    /<row> has ht="NaN"|the row 1 is NaN points high/,
  ],
  'a column that is too wide': [replaced(sheet1, 'width="30"', 'width="256"'), /the column 2 is 256 wide/],
  'columns over one another': [
    replaced(sheet1, '<col min="2" max="2"', '<col min="1" max="2"'),
    /the columns 1 to 2 stand behind 1/,
  ],
  'a footer that is too long': [footer('ن'.repeat(254)), /<oddFooter> has 256 characters/],
  'a footer with a picture': [footer('&amp;G'), /<oddFooter> has the command &G/],
  'a footer that Excel decodes': [footer('_x0041_'), /<oddFooter> holds _x0041_/],
  'a page break after the last row': [replaced(sheet1, '<brk id="4"', '<brk id="5"'), /a page breaks after row 5 of 5/],
  'page breaks out of order': [
    replaced(sheet1, '<brk id="4"', '<brk id="1"'),
    /the page break after row 1 stands behind the one after 2/,
  ],
  'more page breaks than Excel reads': [
    all(
      replaced(sheet1, '</sheetData>', `${numbered(6, 1_040, (row) => `<row r="${row}"/>`)}$0`),
      replaced(
        sheet1,
        /<rowBreaks.*<\/rowBreaks>/,
        `<rowBreaks count="1027" manualBreakCount="1027">${numbered(1, 1_027, (row) => `<brk id="${row}"/>`)}</rowBreaks>`,
      ),
    ),
    /pages break 1027 times/,
  ],
  'page breaks that are miscounted': [
    replaced(sheet1, 'manualBreakCount="2"', 'manualBreakCount="1"'),
    /the page breaks are miscounted/,
  ],
};

/** Styles that point to what is not there. */
export const brokenStyles: BrokenWorkbooks = {
  'a font that is not there': [replaced(styles, /fontId="1"/, 'fontId="99"'), /has the fontId 99 of \d+/],
  'a fill that is not there': [replaced(styles, /(<cellXfs.*?fillId=)"\d+"/, '$1"99"'), /cellXfs 0 has the fillId 99/],
  'a number format that is not there': [
    replaced(styles, /(<cellXfs.*?numFmtId=)"0"/, '$1"200"'),
    /cellXfs 0 has the number format 200/,
  ],
  'a style of no family': [replaced(styles, /(<cellXfs.*?xfId=)"0"/, '$1"3"'), /has the xfId 3 of 1/],
  'fonts that are miscounted': [replaced(styles, /<fonts count="\d+"/, '<fonts count="99"'), /<fonts> counts 99/],
  'a colour that is none': [replaced(styles, /<color rgb="[^"]*"/, '<color rgb="red"'), /<color> has rgb="red"/],
};
