import { madeXlsx, noise, row, rows, times } from './made-xlsx.ts';

/** Files that nobody makes by mistake, as what makes them and a word of why they are refused. */
export type HostileFiles = Readonly<Record<string, readonly [make: () => Buffer, why: RegExp]>>;

/** Files whose XML asks for more than anybody needs. */
export const hostileXml: HostileFiles = {
  'columns to two thousand million': [
    () => madeXlsx({ tab: '<cols><col min="1" max="2000000000"/></cols>' }),
    /column 2000000000/,
  ],
  'columns to two thousand million, written otherwise': [
    () => madeXlsx({ tab: "<cols><col\n max = '&#50;000000000' min='1'/></cols>" }),
    /column 2000000000/,
  ],
  'columns in a part that no tab names': [
    () =>
      madeXlsx({
        parts: { 'xl/worksheets/sheet9.xml': '<worksheet><cols><col min="1" max="2000000000"/></cols></worksheet>' },
      }),
    /column 2000000000/,
  ],
  'a row beyond the last': [() => madeXlsx({ tab: rows('<row r="1048577"/>') }), /row 1048577/],
  'a row at two thousand million': [() => madeXlsx({ tab: rows('<row r="2000000000"/>') }), /row 2000000000/],
  'rows without numbers': [() => madeXlsx({ tab: rows('<row><c r="A1"><v>1</v></c></row>') }), /row without a number/],
  'a cell beyond the last column': [() => madeXlsx({ tab: rows(row(1, { XFE: 'a' })) }), /cell XFE1/],
  'a cell far beyond the last column': [() => madeXlsx({ tab: rows(row(1, { AAAAAA: 'a' })) }), /cell AAAAAA1/],
  'a cell beyond the last row': [
    () => madeXlsx({ tab: rows('<row r="1"><c r="A99999999"><v>1</v></c></row>') }),
    /cell A99999999/,
  ],
  'the furthest cell in each of ten thousand rows': [
    () => madeXlsx({ tab: rows(times(10_000, (n) => row(n, { XFD: 'a' }))) }),
    /too far apart/,
  ],
  'the furthest cell in each of two hundred tabs': [
    () => madeXlsx({ tabs: 200, tab: rows(row(1, { XFD: 'a' })) }),
    /columns/,
  ],
  'a tab numbered four thousand million': [() => madeXlsx({ tabNumber: 4_000_000_000 }), /tab numbered/],
  'a million tabs': [
    () =>
      madeXlsx({
        parts: {
          'xl/workbook.xml': `<workbook><sheets>${'<sheet name="a" sheetId="1"/>'.repeat(1_000_000)}</sheets></workbook>`,
        },
      }),
    /tab|unpacks/,
  ],
  'two hundred and one tabs': [() => madeXlsx({ tabs: 201 }), /200 tabs/],
  'seventy thousand merges of everything': [
    () =>
      madeXlsx({
        tab: `<sheetData/><mergeCells>${times(70_000, (n) => `<mergeCell ref="A${n}:XFD1048576"/>`)}</mergeCells>`,
      }),
    /merged areas/,
  ],
  'ten thousand rules over everything': [
    () =>
      madeXlsx({
        tab: `<sheetData/><dataValidations>${times(10_000, (n) => `<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"${n}"</formula1></dataValidation>`)}</dataValidations>`,
      }),
    /rules/,
  ],
  'a rule for half a million places': [
    () =>
      madeXlsx({
        tab: `<sheetData/><dataValidations><dataValidation type="list" sqref="${times(500_000, (n) => `A${n} `)}"><formula1>"a"</formula1></dataValidation></dataValidations>`,
      }),
    /rules/,
  ],
  'a hundred thousand names': [
    () =>
      madeXlsx({
        book: `<definedNames>${times(100_000, (n) => `<definedName name="n${n}">'Tab 1'!$A:$XFD</definedName>`)}</definedNames>`,
      }),
    /names/,
  ],
  'hundreds of thousands of styles': [
    () => madeXlsx({ styles: `<cellXfs>${times(250_000, (n) => `<xf fontId="${n}"/>`)}</cellXfs>` }),
    /elements/,
  ],
  'a hundred thousand number formats': [
    () =>
      madeXlsx({ styles: `<numFmts>${times(100_000, (n) => `<numFmt numFmtId="${n}" formatCode="0"/>`)}</numFmts>` }),
    /number formats/,
  ],
  'a number format of brackets without end': [
    () =>
      madeXlsx(
        { styles: `<numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(1_000_000)}"/></numFmts>` },
        'stored',
      ),
    /number format/,
  ],
  'a hundred thousand conditional formats over everything': [
    () => madeXlsx({ tab: `<sheetData/>${times(130_000, () => '<conditionalFormatting sqref="A1:XFD1048576"/>')}` }),
    /elements/,
  ],
  'hundreds of thousands of comments': [
    () =>
      madeXlsx({
        parts: { 'xl/comments1.xml': `<comments>${times(200_000, (n) => `<comment ref="XFD${n}"/>`)}</comments>` },
      }),
    /elements/,
  ],
  'tens of thousands of pictures’ places': [
    () =>
      madeXlsx({
        parts: {
          'xl/drawings/drawing1.xml': `<xdr:wsDr>${times(60_000, () => '<xdr:twoCellAnchor><xdr:from><xdr:col>2000000000</xdr:col></xdr:from></xdr:twoCellAnchor>')}</xdr:wsDr>`,
        },
      }),
    /elements/,
  ],
  'a text of fifty million letters': [() => madeXlsx({ tab: rows(row(1, { A: 'a'.repeat(50_000_000) })) }), /unpacks/],
  'a text of four million letters': [
    () => madeXlsx({ tab: rows(row(1, { A: noise(3_900_000) })) }),
    /3900000 characters/,
  ],
  'thirty megabytes of shared texts': [
    () => madeXlsx({ strings: '<si><t>a text that is short</t></si>'.repeat(1_000_000) }),
    /unpacks/,
  ],
  'one long text in thousands of cells': [
    () =>
      madeXlsx({
        strings: `<si><t>${noise(40_000)}</t></si>`,
        tab: rows(times(18_000, (n) => `<row r="${n}"><c r="A${n}" t="s"><v>0</v></c></row>`)),
      }),
    /characters/,
  ],
  'one long text in pieces, in thousands of cells': [
    () =>
      madeXlsx({
        strings: `<si>${times(1_000, () => `<r><t>${noise(40)}</t></r>`)}</si>`,
        tab: rows(times(18_000, (n) => `<row r="${n}"><c r="A${n}" t="s"><v>0</v></c></row>`)),
      }),
    /characters/,
  ],
  'one long formula shared by thousands of cells': [
    () =>
      madeXlsx({
        tab: rows(
          times(
            14_500,
            (n) =>
              `<row r="${n}"><c r="A${n}"><f t="shared" si="0"${n === 1 ? ` ref="A1:A20000">${'B1+'.repeat(2_500)}1</f>` : '/>'}<v>1</v></c></row>`,
          ),
        ),
      }),
    /characters/,
  ],
  'a million elements without a meaning': [
    () => madeXlsx({ tab: times(1_000_000, () => '<a/>') }, 'stored'),
    /elements/,
  ],
  'an element within an element, seven hundred thousand times': [
    () => madeXlsx({ tab: `${'<a>'.repeat(700_000)}${'</a>'.repeat(700_000)}` }, 'stored'),
    /too deep/,
  ],
  'hundreds of thousands of attributes': [
    () => madeXlsx({ tab: `<a ${times(400_000, (n) => `b${n}="" `)}/>` }),
    /attributes/,
  ],
  'an attribute’s name of two million letters': [() => madeXlsx({ tab: `<col ${noise(2_000_000)}/>` }), /./],
  'a million character references': [
    () => madeXlsx({ strings: `<si><t>${'&amp;'.repeat(1_000_000)}</t></si>` }, 'stored'),
    /references/,
  ],
  'entities that multiply': [
    () =>
      madeXlsx({
        parts: {
          'xl/sharedStrings.xml': `<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa">${times(9, (n) => `<!ENTITY a${n} "${'&a;'.repeat(10)}">`)}]><sst><si><t>&a9;</t></si></sst>`,
        },
      }),
    /entities/,
  ],
  'an entity that reads a file': [
    () =>
      madeXlsx({
        parts: { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><workbook>&b;</workbook>' },
      }),
    /entities/,
  ],
  'elements that never end': [() => madeXlsx({ tab: '<mergeCells>'.repeat(60) }), /damaged/],
  'tags that never end': [() => madeXlsx({ book: '<definedName '.repeat(400_000) }, 'stored'), /damaged/],
  'elements hidden in a comment’s quotes': [
    () => madeXlsx({ tab: `<!-- " --><cols><col min="1" max="2000000000"/></cols><!-- " -->` }),
    /column 2000000000/,
  ],
  'elements hidden behind CDATA': [
    () => madeXlsx({ tab: `<a><![CDATA[<b c="]]></a><cols><col min="1" max="2000000000"/></cols><a d=""/>` }),
    /column 2000000000/,
  ],
};
