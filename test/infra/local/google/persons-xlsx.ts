import { writeZip } from '../../../../infra/local/google/zip-archive.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const threads = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const sheetTypes = 'application/vnd.openxmlformats-officedocument';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const relations = (...all: readonly (readonly [kind: string, target: string, more?: string])[]): string =>
  `${head}<Relationships xmlns="${packages}/relationships">${all
    .map(
      ([kind, target, more = ''], at) =>
        `<Relationship Id="rId${at + 1}" Type="${kind.includes(':') ? kind : `${office}/${kind}`}" Target="${target}"${more}/>`,
    )
    .join('')}</Relationships>`;

const overrides: readonly (readonly [part: string, type: string])[] = [
  ['/xl/workbook.xml', `${sheetTypes}.spreadsheetml.sheet.main+xml`],
  ['/xl/worksheets/sheet1.xml', `${sheetTypes}.spreadsheetml.worksheet+xml`],
  ['/xl/worksheets/sheet2.xml', `${sheetTypes}.spreadsheetml.worksheet+xml`],
  ['/xl/styles.xml', `${sheetTypes}.spreadsheetml.styles+xml`],
  ['/xl/sharedStrings.xml', `${sheetTypes}.spreadsheetml.sharedStrings+xml`],
  ['/xl/calcChain.xml', `${sheetTypes}.spreadsheetml.calcChain+xml`],
  ['/xl/comments1.xml', `${sheetTypes}.spreadsheetml.comments+xml`],
  ['/xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
  ['/xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
  ['/xl/drawings/drawing1.xml', `${sheetTypes}.drawing+xml`],
  ['/xl/charts/chart1.xml', `${sheetTypes}.drawingml.chart+xml`],
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
];

/** The row and column of a thread of answers, and of a plain note, in the first tab. */
export const threadAt = { row: 3, column: 1 };
export const noteAt = { row: 1, column: 0 };

const shape = (number: number, { row, column }: typeof noteAt): string =>
  `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style='position:absolute;\r\n  margin-left:59.25pt;width:108pt;height:59.25pt;visibility:hidden' fillcolor="infoBackground [80]" o:insetmode="auto">\r\n  <v:fill color2="infoBackground [80]"/>\r\n  <x:ClientData ObjectType="Note">\r\n   <x:Anchor>\r\n    1, 15, 0, 2, 5, 31, 9, 9</x:Anchor>\r\n   <x:Row>${row}</x:Row>\r\n   <x:Column>${column}</x:Column>\r\n  </x:ClientData>\r\n </v:shape>`;

/** The XML of the first tab: a heading, a row, a row with formulas, and everything around them that people set. */
const planTab =
  `${head}<worksheet xmlns="${main}" xmlns:r="${office}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac">` +
  '<sheetPr codeName="Plan"><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:D5"/>' +
  '<sheetViews><sheetView rightToLeft="1" tabSelected="1" zoomScale="85" workbookViewId="0"><selection activeCell="C3" sqref="C3"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="14.4" x14ac:dyDescent="0.3"/><cols><col min="1" max="3" width="21.5" style="2" customWidth="1"/></cols>' +
  '<sheetData>\r\n<row r="1" spans="1:3" ht="30" customHeight="1" x14ac:dyDescent="0.3"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1"/></row>' +
  '<row r="2" spans="1:4"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>1.50</v></c><c r="D2"><f>B2*2</f><v>3</v></c></row>\r\n' +
  '<row r="4" spans="1:3"><c r="A4" t="inlineStr"><is><t>سطر</t></is></c><c r="C4" s="2"/><c r="D4"><f t="shared" ref="D4:D5" si="0">B4*2</f><v>0</v></c></row>' +
  '<row r="5"><c r="D5"><f t="shared" si="0"/><v>0</v></c></row></sheetData>' +
  '<sheetProtection sheet="1" objects="1" scenarios="1"/>' +
  '<conditionalFormatting sqref="B2:B9"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>1</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="whole" allowBlank="1" showErrorMessage="1" errorTitle="خطأ" error="رقم" sqref="B2:B9"><formula1>1</formula1><formula2>9</formula2></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A4" r:id="rId4" tooltip="خارجي"/></hyperlinks>' +
  '<pageMargins left="0.25" right="0.25" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId5"/><headerFooter><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>' +
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{A1B2C3D4-0000-4000-8000-000000000001}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>B2:B9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>` +
  '</worksheet>';

const series = (name: string, reference: string): string =>
  `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>${name}</c:v></c:tx><c:val><c:numRef><c:f>${reference}</c:f></c:numRef></c:val></c:ser>`;

const parts: Readonly<Record<string, string | Buffer>> = {
  '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="${sheetTypes}.spreadsheetml.printerSettings"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="${sheetTypes}.vmlDrawing"/>${overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`,
  '_rels/.rels': relations(
    ['officeDocument', 'xl/workbook.xml'],
    [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ),
  'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>موظف</dc:creator><cp:keywords>خطة</cp:keywords><dcterms:modified xsi:type="dcterms:W3CDTF">2024-01-02T03:04:05Z</dcterms:modified></cp:coreProperties>`,
  'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="0"/></bookViews><sheets><sheet name="الخطة" sheetId="1" r:id="rId1"/><sheet name="أوراقي" sheetId="7" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'الخطة'!$A$1:$D$5</definedName><definedName name="خصم" comment="نسبة">0.05</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['worksheet', 'worksheets/sheet2.xml'],
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
    ['calcChain', 'calcChain.xml'],
    ['http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml'],
  ),
  'xl/worksheets/sheet1.xml': planTab,
  'xl/worksheets/_rels/sheet1.xml.rels': relations(
    ['drawing', '../drawings/drawing1.xml'],
    ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['comments', '../comments1.xml'],
    ['hyperlink', 'https://example.org/', ' TargetMode="External"'],
    ['printerSettings', '../printerSettings/printerSettings1.bin'],
    [
      'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
      '../threadedComments/threadedComment1.xml',
    ],
  ),
  'xl/worksheets/sheet2.xml': `${head}<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>42</v></c></row></sheetData></worksheet>`,
  'xl/sharedStrings.xml': `${head}<sst xmlns="${main}" count="3" uniqueCount="3"><si><t>النشاط</t></si><si><r><t>غير </t></r><r><rPr><b/><sz val="14"/><color rgb="FFFF0000"/><rFont val="Arial"/></rPr><t>واضح</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="0"/></si></sst>`,
  'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="12"/><name val="Sakkal Majalla"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top style="double"><color auto="1"/></top><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyProtection="1"><protection locked="0"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>`,
  'xl/calcChain.xml': `${head}<calcChain xmlns="${main}"><c r="D2" i="1"/><c r="D4"/><c r="D5"/></calcChain>`,
  'xl/comments1.xml': `${head}<comments xmlns="${main}"><authors><author>سعاد</author><author>tc={11111111-2222-4333-8444-555555555555}</author></authors><commentList><comment ref="A2" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><charset val="1"/></rPr><t>سعاد:</t></r><r><rPr><sz val="9"/></rPr><t xml:space="preserve">\nلون </t></r></text></comment><comment ref="B4" authorId="1" shapeId="0"><text><t>[Threaded comment]\nComment: متى؟</t></text></comment></commentList></comments>`,
  'xl/threadedComments/threadedComment1.xml': `${head}<ThreadedComments xmlns="${threads}"><threadedComment ref="B4" dT="2024-01-01T00:00:00.00" personId="{AAAAAAAA-2222-4333-8444-555555555555}" id="{11111111-2222-4333-8444-555555555555}"><text>متى؟</text></threadedComment></ThreadedComments>`,
  'xl/persons/person.xml': `${head}<personList xmlns="${threads}"><person displayName="سعاد" id="{AAAAAAAA-2222-4333-8444-555555555555}" userId="s" providerId="None"/></personList>`,
  'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${shape(1025, noteAt)}${shape(1026, threadAt)}</xml>`,
  'xl/drawings/drawing1.xml': `${head}<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="مخطط"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" xmlns:r="${office}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9525" cy="9525"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="شعار"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${office}" r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
  'xl/drawings/_rels/drawing1.xml.rels': relations(['chart', '../charts/chart1.xml'], ['image', '../media/image1.png']),
  'xl/charts/chart1.xml': `${head}<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${series('قيم', "'الخطة'!$B$2:$B$5")}<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
  'xl/media/image1.png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
  'xl/printerSettings/printerSettings1.bin': Buffer.from([1, 0, 2, 0, 255, 254]),
  'customXml/unknown.dat': Buffer.from('what no program here knows'),
};

/** An .xlsx as Excel saves one in which a person set up what spreadsheet libraries lose. */
export const personsXlsx = (): Buffer =>
  writeZip(new Map(Object.entries(parts).map(([name, content]) => [name, Buffer.from(content)])));
