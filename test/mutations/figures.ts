import type { RawCell } from '../../shared/schema/raw-spreadsheet.ts';
import type { Random } from '../generated/random.ts';
import { type EditedSheet, viewOf, visibleIn } from './edited-sheet.ts';
import type { Mutation } from './mutation.ts';
import { rewritten, writeCells } from './write-cells.ts';

/** Writes some cells of columns of these kinds another way. */
function rewrite(
  sheet: EditedSheet,
  random: Random,
  kinds: readonly string[],
  write: (cell: RawCell, kind: string) => RawCell,
): EditedSheet {
  const view = viewOf(sheet);
  const cells = visibleIn(view)
    .filter(({ column }) => kinds.includes(column.kind))
    .flatMap(({ column, startColumn }) =>
      view.rows
        .filter((row) => view.isFilled(row, startColumn) && random.chance(0.7))
        .map((row) => write(view.cellAt(row, startColumn) as RawCell, column.kind)),
    );
  return writeCells(sheet, view.tab.tabId, cells);
}

const digitsFrom =
  (zero: number) =>
  (text: string): string =>
    text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const arabicDigits = digitsFrom(0x660);
const persianDigits = digitsFrom(0x6f0);

const grouped = (value: number, separator: string): string => value.toLocaleString('en').replaceAll(',', separator);

/** A number as a text that can be read in one way only. */
const numberTexts: readonly ((value: number) => string)[] = [
  String,
  (value) => arabicDigits(String(value).replace('.', '٫')),
  (value) => persianDigits(String(value)),
  (value) => grouped(value, '٬'),
  (value) => grouped(value, ' '),
  (value) => ` ${value}\u00A0`,
  (value) => `\u200F${value}`,
];

const amountTexts: readonly ((value: number) => string)[] = [
  (value) => `${value} دينار`,
  (value) => `JOD ${value}`,
  (value) => `${arabicDigits(grouped(value, '٬').replace('.', '٫'))} د.أ`,
];

const months = [
  'كانون الثاني',
  'فبراير',
  'آذار',
  'نيسان/أبريل',
  'مايو',
  'حزيران',
  'July',
  'آب',
  'Sep',
  'تشرين الأول',
  'نوفمبر',
  'كانون الأول',
];

type DayForm = (day: string, month: string, year: string) => string;

const dayTexts: readonly DayForm[] = [
  (day, month, year) => `${Number(day)}/${Number(month)}/${year}`,
  (day, month, year) => `${day}-${month}-${year}`,
  (day, month, year) => `${day}.${month}.${year}`,
  (day, month, year) => `${year}-${month}-${day}`,
  (day, month, year) => arabicDigits(`${day}/${month}/${year}`),
  (day, month, year) => `${Number(day)} ${months[Number(month) - 1]} ${year}`,
  (day, month, year) => ` ${day} / ${month} / ${year}م`,
];

const dayOf = ({ text }: RawCell): [day: string, month: string, year: string] | undefined => {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
  return day && month && year ? [day, month, year] : undefined;
};

const millisecondsPerDay = 86_400_000;
/** The number that spreadsheets keep for a day: the days since the end of 1899. */
const serialOf = (day: string, month: string, year: string): number =>
  (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / millisecondsPerDay;

/** What people and programs do to numbers and dates. */
export const figureMutations: readonly Mutation[] = [
  {
    name: 'numbers are shown in a format',
    alters: ['letters'],
    notAfter: ['rows out of order'],
    apply: (sheet, random) =>
      rewrite(sheet, random, ['number', 'money'], (cell, kind) => {
        if (typeof cell.value !== 'number') return cell;
        const formats = [grouped(cell.value, ','), arabicDigits(grouped(cell.value, '٬')), `${cell.value.toFixed(2)}`];
        return { ...cell, text: random.pick(kind === 'money' ? [...formats, `${cell.value} د.أ`] : formats) };
      }),
  },
  {
    name: 'numbers are texts',
    alters: ['letters'],
    notAfter: ['rows out of order'],
    apply: (sheet, random) =>
      rewrite(sheet, random, ['number', 'money'], (cell, kind) => {
        const texts = kind === 'money' ? [...numberTexts, ...amountTexts] : numberTexts;
        return typeof cell.value === 'number' ? rewritten(cell, random.pick(texts)(cell.value)) : cell;
      }),
  },
  {
    name: 'dates are written another way',
    alters: ['letters'],
    notAfter: ['rows out of order'],
    apply: (sheet, random) =>
      rewrite(sheet, random, ['day'], (cell) => {
        const day = dayOf(cell);
        return day ? rewritten(cell, random.pick(dayTexts)(...day)) : cell;
      }),
  },
  {
    name: 'dates are serial numbers in a format',
    alters: ['letters'],
    notAfter: ['rows out of order'],
    apply: (sheet, random) =>
      rewrite(sheet, random, ['day'], (cell) => {
        const day = dayOf(cell);
        return day ? { ...cell, value: serialOf(...day), text: random.pick(dayTexts)(...day) } : cell;
      }),
  },
];
