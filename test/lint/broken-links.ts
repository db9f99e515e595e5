import { type BrokenWorkbooks, added, all, link, links, replaced, sheet1, styles } from './break-workbook.ts';

const sheet1Links = 'xl/worksheets/_rels/sheet1.xml.rels';
const page = 'https://example.org/';

/** Puts other attributes in place of the only link's. */
const linked = (attributes: string) => replaced(sheet1, /<hyperlink [^>]*\/>/, `<hyperlink ${attributes}/>`);
const leading = (location: string) => linked(`ref="B4" location="${location}"`);

/** Links that leave the workbook, lead nowhere, or on which nobody can click. */
export const brokenLinks: BrokenWorkbooks = {
  'a link to a page': [
    all(linked('ref="B4" r:id="rId1"'), added(sheet1Links, links(link('rId1', 'hyperlink', page, 'External')))),
    /<hyperlink> has the attribute r:id|has the attribute TargetMode|relationship of the type .*\/hyperlink|leads to/,
  ],
  'a link to a page and to a place on it': [
    all(
      linked(`ref="B4" r:id="rId1" location="'Second'!A5"`),
      added(sheet1Links, links(link('rId1', 'hyperlink', page, 'External'))),
    ),
    /<hyperlink> has the attribute r:id|has the attribute TargetMode|relationship of the type .*\/hyperlink/,
  ],
  'a link to a page that is said to be a place': [leading(page), /<hyperlink> has location="https|no sheet of the/],
  'a link to another file': [
    leading("'C:\\[Book.xlsx]Second'!A5"),
    /leads to 'C:\\\[Book\.xlsx\]Second'!A5, which is no sheet of the workbook/,
  ],
  'a link to another workbook that is open': [
    leading("'[1]Second'!A5"),
    /leads to '\[1\]Second'!A5, which is no sheet/,
  ],
  'a link to a name': [leading('income'), /<hyperlink> has location="income"|no sheet of the workbook/],
  'a link to a sheet without apostrophes': [leading('Second!A5'), /<hyperlink> has location="Second!A5"|no sheet/],
  'a link to a sheet that is not there': [leading("'Third'!A5"), /leads to 'Third'!A5, which is no sheet/],
  'a link to a row that is not there': [leading("'Second'!A6"), /leads to 'Second'!A6, beyond its sheet/],
  'a link that says something else': [
    linked(`ref="B4" location="'Second'!A5" display="نص"`),
    /<hyperlink> has the attribute display/,
  ],
  'a link over an empty cell': [linked(`ref="A4" location="'Second'!A5"`), /the link of A4 lies over nothing/],
  'a link over cells that are not joined': [
    linked(`ref="B4:C4" location="'Second'!A5"`),
    /the link of B4:C4 lies over cells that are not joined/,
  ],
  'two links in one cell': [replaced(sheet1, /<hyperlink [^>]*\/>/, '$0$0'), /the cells B4 have two links/],
  'no link in a list of links': [replaced(sheet1, /<hyperlink [^>]*\/>/, ''), /the list of links is empty/],
};

const scale = /<cfRule .*<\/cfRule>/;
const shaded = (attributes: string, inside: string) =>
  replaced(sheet1, scale, `<cfRule ${attributes} priority="1">${inside}</cfRule>`);
const end = (xml: string) => replaced(sheet1, '<cfvo type="max"/>', xml);

/** Shades of another kind than ours, or elsewhere. */
export const brokenShades: BrokenWorkbooks = {
  'a look that a formula decides': [
    shaded('type="expression" dxfId="0"', '<formula>A1=1</formula>'),
    /<formula> stands in <cfRule>|has type="expression"|has the attribute dxfId|go by nothing|have 0 colours/,
  ],
  'bars in the cells': [
    shaded('type="dataBar"', '<dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF000000"/></dataBar>'),
    /<dataBar> stands in <cfRule>|has type="dataBar"|go by nothing|have 0 colours/,
  ],
  'a scale that ends at a formula': [
    end('<cfvo type="formula" val="MAX(A1:A9)"/>'),
    /<cfvo> has type="formula"|<cfvo> has val="MAX|go by num 0, formula/,
  ],
  'a scale that ends at a cell': [end('<cfvo type="num" val="A1"/>'), /<cfvo> has val="A1"|go by num 0, num A1/],
  'a scale that ends at a number': [end('<cfvo type="num" val="9"/>'), /go by num 0, num 9/],
  'a scale of three colours': [replaced(sheet1, /<color [^>]*\/>/, '$0$0'), /the shades of C3:C4 have 3 colours/],
  'a scale of one colour': [replaced(sheet1, /<color [^>]*\/>/, ''), /the shades of C3:C4 have 1 colours/],
  'shades beyond the table': [replaced(sheet1, '"C3:C4"', '"C3:C9"'), /the shaded cells C3:C9 lie outside/],
  'shades over one another': [replaced(sheet1, '"C3:C4"', '"C3:C4 C4:C5"'), /the shaded cells C4:C5 are shaded twice/],
  'two shades of one rank': [
    replaced(sheet1, /<conditionalFormatting .*<\/conditionalFormatting>/, '$0$0'),
    /two shades have the priority 1|are shaded twice/,
  ],
};

/** Numbers that say something else than they are. */
export const brokenFormats: BrokenWorkbooks = {
  'a number that is hidden': [replaced(styles, '#,##0.000', ';;;'), /<numFmt> has formatCode=";;;"/],
  'a number that says a text': [
    replaced(styles, '#,##0.000', '&quot;1,000&quot;'),
    /<numFmt> has formatCode=""1,000""/,
  ],
  'a number without its sign': [replaced(styles, '#,##0.000', '0;0'), /<numFmt> has formatCode="0;0"/],
};
