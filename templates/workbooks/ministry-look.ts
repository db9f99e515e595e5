import type { Look, PageSetUp } from './workbook-look.ts';

const navy = '1F4E79';
const black = '000000';
const grey = '595959';

/** The look of the ministry's printed tables, in a font that every office computer has. */
export const ministryLook = {
  font: 'Arial',
  borderColour: '7F7F7F',
  // Both are read on every ground of a table, the darkest shade included.
  linkColour: '0B3D91',
  sizeColours: { zero: 'FFFFFF', largest: '9DC3E6' },
  styles: {
    coverTitle: { sizePt: 22, bold: true, colour: navy, horizontal: 'center', vertical: 'middle' },
    stamp: { sizePt: 15, bold: true, colour: '9C2A00', horizontal: 'center', vertical: 'middle' },
    title: { sizePt: 16, bold: true, colour: navy, horizontal: 'center', vertical: 'middle' },
    subtitle: { sizePt: 12, colour: grey, horizontal: 'center', vertical: 'middle' },
    goal: { sizePt: 13, bold: true, colour: navy, horizontal: 'right', vertical: 'middle' },
    subHeading: { sizePt: 12, bold: true, colour: black, horizontal: 'right', vertical: 'middle' },
    sectionTitle: { sizePt: 12, bold: true, colour: navy, horizontal: 'center', vertical: 'middle' },
    heading: {
      sizePt: 11,
      bold: true,
      colour: 'FFFFFF',
      fill: navy,
      bordered: true,
      horizontal: 'center',
      vertical: 'middle',
    },
    band: {
      sizePt: 11,
      bold: true,
      colour: navy,
      fill: 'BDD7EE',
      bordered: true,
      horizontal: 'center',
      vertical: 'middle',
    },
    body: { sizePt: 11, colour: black, bordered: true, horizontal: 'right', vertical: 'top' },
    tinted: {
      sizePt: 11,
      bold: true,
      colour: black,
      fill: 'DDEBF7',
      bordered: true,
      horizontal: 'right',
      vertical: 'top',
    },
    total: {
      sizePt: 11,
      bold: true,
      colour: black,
      fill: 'F2F2F2',
      bordered: true,
      horizontal: 'right',
      vertical: 'top',
    },
    note: { sizePt: 11, colour: black, horizontal: 'right', vertical: 'top' },
    warning: { sizePt: 11, colour: '9C2A00', horizontal: 'right', vertical: 'top' },
  },
} as const satisfies Look;

/** A4 on its side; 138 digits are a little less than what its printable width holds unscaled. */
export const landscapePage = {
  marginsInch: { sides: 0.4, top: 0.5, bottom: 0.6 },
  widthChars: 138,
  footer: { right: '{planTitle}', center: 'صفحة {page} من {pages}', left: 'كما في {asOfDay}{draftMark}' },
} as const satisfies PageSetUp;
