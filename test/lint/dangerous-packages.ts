import {
  type BrokenWorkbooks,
  added,
  addedPart,
  all,
  contentTypes,
  link,
  links,
  replaced,
  sheet1,
  workbookLinks,
  workbookPart,
} from './break-workbook.ts';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheet1Links = 'xl/worksheets/_rels/sheet1.xml.rels';
const withNamespace = (xml: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${xml.replace(/^<\w+/, `$& xmlns="${main}"`)}`;

/** What is run, fetched or linked when a workbook is opened or clicked. */
export const dangerousPackages: BrokenWorkbooks = {
  'a target outside the file': [
    replaced(workbookLinks, 'Target="theme/theme1.xml"', '$0 TargetMode="External"'),
    /<Relationship> has the attribute TargetMode/,
  ],
  'a picture that is fetched': [
    added(sheet1Links, links(link('rId1', 'image', 'https://example.org/a.png', 'External'))),
    /TargetMode|relationship of the type .*\/image/,
  ],
  macros: [addedPart('vbaProject.bin', 'application/vnd.ms-office.vbaProject', 'vbaProject', 'macros'), /vbaProject/],
  'a workbook that says it has macros': [
    replaced(contentTypes, `${spreadsheet}.sheet.main+xml`, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
    /macroEnabled|the file has no workbook|rId1 leads to xl\/workbook\.xml, of another type/,
  ],
  'another workbook’s cells': [
    all(
      addedPart(
        'externalLinks/externalLink1.xml',
        `${spreadsheet}.externalLink+xml`,
        'externalLink',
        withNamespace('<externalLink><externalBook/></externalLink>'),
      ),
      replaced(
        workbookPart,
        '<definedNames>',
        '<externalReferences><externalReference r:id="rId99"/></externalReferences>$0',
      ),
    ),
    /externalLink|<externalReferences> stands in/,
  ],
  'a program that answers (DDE)': [
    addedPart(
      'externalLinks/externalLink1.xml',
      `${spreadsheet}.externalLink+xml`,
      'externalLink',
      withNamespace('<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'),
    ),
    /externalLink/,
  ],
  'a database’s rows': [
    addedPart(
      'connections.xml',
      `${spreadsheet}.connections+xml`,
      'connections',
      withNamespace('<connections><connection id="1" type="5" refreshedVersion="6"/></connections>'),
    ),
    /connections/,
  ],
  'an embedded object': [
    replaced(
      sheet1,
      '</worksheet>',
      '<oleObjects><oleObject progId="Package" shapeId="1" r:id="rId1"/></oleObjects>$0',
    ),
    /<oleObjects> stands in <worksheet>, where our workbooks have none/,
  ],
  'a button': [replaced(sheet1, '</worksheet>', '<controls/>$0'), /<controls> stands in/],
  'a base for links': [
    replaced('docProps/app.xml', '<LinksUpToDate>', '<HyperlinkBase>https://example.org/</HyperlinkBase>$0'),
    /<HyperlinkBase> stands in/,
  ],
};
