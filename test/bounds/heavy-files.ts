import { randomBytes } from 'node:crypto';
import { madeXlsx, row, rows, times } from './made-xlsx.ts';

/** Files that people make without a thought: they are read, whatever there is too much of. */
export const innocentFiles: Readonly<Record<string, () => Buffer>> = {
  'whole columns with a look': () =>
    madeXlsx({ tab: `<cols><col min="1" max="16384" width="20" customWidth="1"/></cols>${rows(row(1, { A: 'a' }))}` }),
  'whole columns with a look in every tab': () =>
    madeXlsx({ tabs: 100, tab: `<cols><col min="1" max="16384" width="20"/></cols>${rows(row(1, { A: 'a' }))}` }),
  'rules over whole columns': () =>
    madeXlsx({
      tab: `${rows(row(1, { A: 'a' }))}<dataValidations>${times(50, () => '<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation>')}</dataValidations>`,
    }),
  'merges of everything': () =>
    madeXlsx({
      tab: `${rows(row(1, { A: 'a' }))}<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A2:A1048576"/></mergeCells>`,
    }),
  'conditional formats over everything': () =>
    madeXlsx({
      styles: '<dxfs><dxf/></dxfs>',
      tab: `${rows(row(1, { A: 'a' }))}${times(500, (n) => `<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" dxfId="0" priority="${n}"><formula>1</formula></cfRule></conditionalFormatting>`)}`,
    }),
  'ten thousand names of whole tabs': () =>
    madeXlsx({
      tab: rows(row(1, { A: 'a' })),
      book: `<definedNames>${times(10_000, (n) => `<definedName name="n${n}">'Tab 1'!$A$1:$XFD$1048576</definedName>`)}</definedNames>`,
    }),
  'a text in the first row and one in the last': () =>
    madeXlsx({ tab: rows(row(1, { A: 'a' }), row(1_048_576, { A: 'b' })) }),
  'a text in the last place of all': () => madeXlsx({ tab: rows(row(1, { A: 'a' }), row(1_048_576, { XFD: 'b' })) }),
  'a hundred thousand cells with a look and no content': () =>
    madeXlsx({
      styles: '<fonts><font><b/></font></fonts><cellXfs><xf/><xf fontId="0"/></cellXfs>',
      tab: rows(
        row(1, { A: 'a' }),
        times(
          5_000,
          (n) =>
            `<row r="${n + 1}">${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
              .split('')
              .map((letter) => `<c r="${letter}${n + 1}" s="1"/>`)
              .join('')}</row>`,
        ),
      ),
    }),
};

const cells = (count: number, cell: (place: string, n: number) => string): string =>
  rows(
    times(
      count / 20,
      (n) =>
        `<row r="${n}">${'ABCDEFGHIJKLMNOPQRST'
          .split('')
          .map((letter) => cell(`${letter}${n}`, n))
          .join('')}</row>`,
    ),
  );

/** Files that are as large as the limits let them be, each in another way. */
export const heaviestFiles: Readonly<Record<string, () => Buffer>> = {
  numbers: () => madeXlsx({ tab: cells(28_000, (place) => `<c r="${place}"><v>5</v></c>`) }),
  'long texts': () =>
    madeXlsx({
      tab: cells(
        14_000,
        (place, n) => `<c r="${place}" t="inlineStr"><is><t>${`نص طويل رقم ${n} `.repeat(9)}</t></is></c>`,
      ),
    }),
  'cells with a look and no content': () =>
    madeXlsx({
      styles: '<fonts><font><b/></font></fonts><cellXfs><xf/><xf fontId="0" applyFont="1"/></cellXfs>',
      tab: cells(56_000, (place) => `<c r="${place}" s="1"/>`),
    }),
  'merges beside cells': () =>
    madeXlsx({
      tab: `${rows(times(19_600, (n) => `<row r="${n}"><c r="A${n}"><v>1</v></c></row>`))}<mergeCells>${times(990, (n) => `<mergeCell ref="B1:C${n + 1_000_000}"/>`)}</mergeCells>`,
    }),
  'rules with lists in other cells': () =>
    madeXlsx({
      tab: `${cells(26_000, (place) => `<c r="${place}"><v>1</v></c>`)}<dataValidations>${times(1_900, (n) => `<dataValidation type="list" sqref="B${n}:XFD1048576"><formula1>'Tab 1'!$A$1:$A$${1_000_000 + n}</formula1></dataValidation>`)}</dataValidations>`,
    }),
  'pictures and texts': () =>
    madeXlsx({
      parts: { 'xl/media/image1.png': randomBytes(18_000_000) },
      strings: times(11_500, (n) => `<si><t>${`نص ${n} `.repeat(15)}</t></si>`),
      tab: rows(times(11_500, (n) => `<row r="${n}"><c r="A${n}" t="s"><v>${n - 1}</v></c></row>`)),
    }),
  'spaces and references': () =>
    madeXlsx(
      { strings: times(140, (n) => `<si><t>${'&#1606;'.repeat(1_500)}${'\r\n'.repeat(15_000)}${n}</t></si>`) },
      'stored',
    ),
  'dates and texts': () =>
    madeXlsx(
      {
        styles: `<numFmts><numFmt numFmtId="200" formatCode="${'m/d/'.repeat(16)}"/></numFmts><cellXfs><xf/><xf numFmtId="200" applyNumberFormat="1"/></cellXfs>`,
        tab: cells(27_800, (place, n) => `<c r="${place}" s="1"><v>${40_000 + n}</v></c>`),
        strings: times(44, () => `<si><t>${'ن'.repeat(48_000)}</t></si>`),
      },
      'stored',
    ),
  'places far apart': () => madeXlsx({ tab: rows(times(70, (n) => row(n, { A: 'a', XFD: 'b' }))) }),
};
