import { laidOutSheets } from '../../../shared/render/laid-out-sheets.ts';
import type { SheetToPrint } from '../../../shared/render/sheets.ts';
import type { TableCell, TableRow } from '../../../shared/render/table-rows.ts';
import type {
  FormattedNumber,
  SheetDescription,
  WorkbookDescription,
} from '../../../shared/render/workbook-description.ts';
import { landscapePage, ministryLook } from '../../../templates/workbooks/ministry-look.ts';
import type { DepartmentColumn } from '../../../templates/workbooks/table-columns.ts';
import type { TableColumn } from '../../../templates/workbooks/workbook-template.ts';
import { shownNumber } from '../../shown-number.ts';
import { planOf } from './small-plan.ts';

/** A cell with a text. */
export const said = (text: string, more: Partial<TableCell> = {}): TableCell => ({ text, inherited: false, ...more });

/** A cell with a number. */
export const figure = (value: number, decimals: FormattedNumber['decimals'] = 0, more: Partial<TableCell> = {}) =>
  said(shownNumber({ value, decimals }), { number: { value, decimals }, ...more });

/** The keys that a table of the cover has: the columns of these tests are called by them. */
export type Key = DepartmentColumn;

/** A row of such cells. */
export const rowOf = (cells: Partial<Record<Key, TableCell>>, more: Partial<TableRow> = {}): TableRow => ({
  group: '',
  ...more,
  cells,
});

/** A column that is as wide as the others where it says nothing else. */
export const column = (key: Key, more: Partial<TableColumn> = {}): TableColumn<Key> => ({
  heading: key,
  width: 20,
  ...more,
  key,
});

/** A sheet that is to hold one table of these rows, under a title. */
export const sheetToPrint = (
  name: string,
  columns: readonly TableColumn<Key>[],
  rows: readonly TableRow[],
): SheetToPrint => ({
  template: {
    name,
    blocks: [
      { block: 'line', style: 'title', text: 'عنوان' },
      { block: 'table', rows: 'departments', columns },
    ],
  },
  scope: { plan: planOf([], {}), facts: {} },
  rows,
});

/** The first row of such a table's body on its sheet, counted from 1: below its title and its headings. */
export const firstRow = 3;

/** Such sheets, laid out. */
export const laidOut = (...sheets: readonly SheetToPrint[]): SheetDescription[] =>
  laidOutSheets(sheets, { page: landscapePage, look: ministryLook });

/** A workbook of such sheets. */
export const workbookOf = (sheets: readonly SheetDescription[]): WorkbookDescription => ({
  title: 'أرقام',
  asOf: '2022-03-15T08:30:00.000Z',
  look: ministryLook,
  page: landscapePage,
  footer: {},
  sheets,
});

const years = ['version', 'activities', 'indicators'] as const;

const amounts = [
  [1_234_567.5, 0, -1_234_567.5],
  [0.001, 12.25, 98_765.432],
] as const;

const amountCells = (values: readonly number[], more: Partial<TableCell> = {}) =>
  Object.fromEntries(years.map((key, index) => [key, figure(values[index] ?? 0, 3, more)]));

/** A workbook with numbers of every format, shades with a total below and beside them, and links there and back. */
export const figuresWorkbook = (): WorkbookDescription => {
  const columns = [
    column('department', { tinted: true, merge: 'block' }),
    column('state'),
    ...years.map((key) => column(key, { shaded: true })),
    column('approval'),
  ];
  const rows = [
    rowOf({
      department: said('برنامج'),
      state: figure(7, 0, { leadsTo: 'list' }),
      ...amountCells(amounts[0]),
      approval: figure(-0.5, 2),
    }),
    rowOf({
      department: said('برنامج', { inherited: true }),
      state: said('القائمة', { leadsTo: 'list' }),
      ...amountCells(amounts[1]),
      approval: said('لا تكلفة'),
    }),
    rowOf({ department: said('المجموع'), state: figure(1_007), ...amountCells([3, 2, 1]) }, { isTotal: true }),
  ];
  const list = [
    rowOf({ department: said('بند'), state: said('عودة', { leadsTo: 'table' }) }),
    rowOf({ department: said('كلمة '.repeat(900), { leadsTo: 'table' }) }, { anchor: 'list' }),
  ];
  const table = rows.with(0, { ...(rows[0] ?? rowOf({})), anchor: 'table' });
  return workbookOf(
    laidOut(
      sheetToPrint('الأرقام & "المبالغ"', columns, table),
      sheetToPrint('القائمة', [column('department'), column('state')], list),
    ),
  );
};
