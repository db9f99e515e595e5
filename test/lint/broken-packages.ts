import {
  type BrokenWorkbooks,
  added,
  addedPart,
  all,
  contentTypes,
  dropped,
  links,
  replaced,
  sheet1,
  styles,
  workbookLinks,
  workbookPart,
} from './break-workbook.ts';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const withNamespace = (xml: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${xml.replace(/^<\w+/, `$& xmlns="${main}"`)}`;

/** Parts that are absent, strange, or do not fit together. */
export const brokenPackages: BrokenWorkbooks = {
  'a relationship’s id twice': [
    replaced(workbookLinks, 'Id="rId2"', 'Id="rId1"'),
    /workbook\.xml\.rels has the id rId1 twice/,
  ],
  'a sheet whose relationship is absent': [
    replaced(workbookPart, /r:id="[^"]*"/, 'r:id="rId77"'),
    /has the relationship rId77, which is not there|no relationship|not on its sheet/,
  ],
  'a relationship that leads nowhere': [replaced(workbookLinks, 'theme1.xml', 'theme9.xml'), /theme9?1?\.xml/],
  'a relationship to a part of another type': [
    replaced(workbookLinks, 'Target="styles.xml"', 'Target="theme/theme1.xml"'),
    /of another type|no relationship leads to xl\/styles\.xml/,
  ],
  'a part without a content type': [
    replaced(contentTypes, /<Override PartName="\/xl\/styles\.xml"[^>]*>/, ''),
    /styles\.xml has no content type of its own|rId1 leads to xl\/styles\.xml, of another type|has the style/,
  ],
  'a content type without a part': [
    replaced(
      contentTypes,
      '</Types>',
      `<Override PartName="/xl/styles9.xml" ContentType="${spreadsheet}.styles+xml"/>$0`,
    ),
    /the content types name \/xl\/styles9\.xml, which is not in the file/,
  ],
  'a part with two content types': [
    replaced(contentTypes, /<Override PartName="\/xl\/styles\.xml"[^>]*>/, '$0$0'),
    /the part \/xl\/styles\.xml has two content types/,
  ],
  'a list of relationships of an absent part': [
    added('xl/worksheets/_rels/sheet9.xml.rels', links()),
    /sheet9\.xml\.rels is of a part that is not in the file/,
  ],
  'a part to which nothing leads': [
    replaced(workbookLinks, /<Relationship [^>]*theme1\.xml"\/>/, ''),
    /no relationship leads to xl\/theme\/theme1\.xml/,
  ],
  'an ending with two content types': [
    replaced(contentTypes, /<Default Extension="xml"[^>]*>/, '$0$0'),
    /the ending xml has two content types/,
  ],
  'an ending of another type': [
    replaced(contentTypes, '"application/xml"', '"text/html"'),
    /the ending xml is of the type text\/html/,
  ],
  'relationships without a type': [
    replaced(contentTypes, /<Default Extension="rels"[^>]*>/, ''),
    /the ending rels has no content type/,
  ],
  'a sheet of another kind': [
    all(replaced(sheet1, '<worksheet', '<dialogsheet'), replaced(sheet1, '</worksheet>', '</dialogsheet>')),
    /sheet1\.xml is a <dialogsheet>, not a <worksheet>/,
  ],
  'a sheet of another language': [
    replaced(sheet1, `xmlns="${main}"`, 'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"'),
    /sheet1\.xml is of the namespace http:\/\/purl/,
  ],
  'two workbooks': [
    addedPart('workbook2.xml', `${spreadsheet}.sheet.main+xml`, 'officeDocument', withNamespace('<workbook/>')),
    /the file has two workbooks/,
  ],
  'no sheets': [
    replaced(workbookPart, /<sheets>.*<\/sheets>/, '<sheets/>'),
    /the workbook has no sheet|which is not on its sheet/,
  ],
  'no list of content types': [
    dropped(contentTypes),
    /the file has no list of content types|no content type|of another type|has no workbook/,
  ],
  'no styles': [dropped(styles), /styles\.xml|has the style/],
};
