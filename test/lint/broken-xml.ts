import { type BrokenWorkbooks, replaced, sheet1, workbookPart } from './break-workbook.ts';

/** What is not XML, or not as Office reads it. */
export const brokenXml: BrokenWorkbooks = {
  'an element that is never closed': [
    replaced(sheet1, '</row>', ''),
    /sheet1\.xml is no XML: <\/sheetData> closes nothing/,
  ],
  'a document that ends too early': [replaced(sheet1, '</worksheet>', ''), /<worksheet> is never closed/],
  'a second outermost element': [replaced(workbookPart, '</workbook>', '$0<workbook/>'), /it is not one element/],
  'an ampersand of its own': [replaced(sheet1, 'عنوان', 'أ & ب'), /refers to what XML does not have/],
  'an unknown entity': [replaced(sheet1, 'عنوان', 'أ&nbsp;ب'), /refers to what XML does not have/],
  'a reference to a control character': [replaced(sheet1, 'عنوان', '&#1;'), /refers to what XML does not have/],
  'half a sign as a reference': [replaced(sheet1, 'عنوان', '&#xD83D;'), /refers to what XML does not have/],
  'a control character': [replaced(sheet1, 'عنوان', '\u0007'), /holds the character 7/],
  'the sign U+FFFF': [replaced(sheet1, 'عنوان', '\uFFFF'), /holds the character ffff/],
  'a carriage return': [replaced(sheet1, 'عنوان', 'أ\r\nب'), /holds a carriage return/],
  'bytes that are no UTF-8': [
    (parts) =>
      void parts.set(sheet1, Buffer.concat([parts.get(sheet1) ?? Buffer.alloc(0), Buffer.of(0xed, 0xa0, 0x80)])),
    /sheet1\.xml is no XML: .*encoded data/,
  ],
  'an attribute twice': [replaced(sheet1, '<row r="1"', '$0 r="1"'), /<row> has r twice/],
  'an attribute without quotes': [replaced(sheet1, '<row r="1"', '<row r=1'), /is no element and no text/],
  'a prefix that nothing declares': [
    replaced(sheet1, / xmlns:x14ac="[^"]*"/, ''),
    /the prefix x14ac is declared nowhere/,
  ],
  'an entity of its own': [
    replaced(sheet1, '<worksheet', '<!DOCTYPE worksheet [<!ENTITY a "a">]>$0'),
    /is no element and no text/,
  ],
  'a text that hides its signs': [replaced(sheet1, 'عنوان', '<![CDATA[عنوان]]>'), /is no element and no text/],
};
