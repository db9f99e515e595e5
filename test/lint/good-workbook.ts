import { landscapePage, ministryLook } from '../../templates/workbooks/ministry-look.ts';
import type { CellDescription, WorkbookDescription } from '../../shared/render/workbook-description.ts';

type Value = CellDescription['value'] & {};

/** The text of the only cell that leads elsewhere. */
const leading = 'نص';

const cells = (...values: readonly Value[]): CellDescription[] =>
  values.map((value, index) => ({
    column: index + 1,
    style: 'body',
    ...(value === '' ? {} : { value }),
    ...(value === leading ? { leadsTo: 'last' } : {}),
  }));

const rows: Value[][] = [
  ['عنوان', '', ''],
  ['أ', 'ب', 'ج'],
  ['كتلة', ' مسافة ', { value: 7, decimals: 0 }],
  ['', leading, { value: 8.5, decimals: 3 }],
  ['آخر', '_x0041_', 'سطر\nسطر'],
];

const sheet = (name: string): WorkbookDescription['sheets'][number] => ({
  name,
  widthsChars: [20, 30, 40],
  rows: rows.map((values) => ({ heightPt: 20, cells: cells(...values) })),
  merges: [
    { top: 1, bottom: 1, left: 1, right: 3 },
    { top: 3, bottom: 4, left: 1, right: 1 },
  ],
  links: [{ from: { top: 4, bottom: 4, left: 2, right: 2 }, to: { sheet: 'Second', row: 5 } }],
  shaded: [[{ top: 3, bottom: 4, left: 3, right: 3 }]],
  frozenRows: 2,
  repeatedRows: { first: 1, last: 2 },
  breaksAfter: [2, 4],
});

/** A small workbook that has everything that ours have: merged cells, numbers, a link, shades, page breaks, repeated rows, a footer. */
export const goodWorkbook: WorkbookDescription = {
  title: 'جدول',
  asOf: '2022-03-15T08:30:00.000Z',
  look: ministryLook,
  page: landscapePage,
  footer: { right: 'الخطة & الموازنة', center: '{page} / {pages}' },
  sheets: [sheet('الأولى'), sheet('Second')],
};
