import type { RawSpreadsheet } from '../../shared/schema/raw-spreadsheet.ts';
import type { Random } from '../generated/random.ts';
import { arabicDigits, serialOf } from './day-texts.ts';
import { type Content, shownAs, typed, withContents } from './planting.ts';
import { isFilled, type Place, type SeenTable } from './seen-table.ts';

type Write = (random: Random) => Content;

const units = ['اتفاقية', 'لقاء', 'دورة تدريبية', '٪', 'تقرير'];

const numbers: readonly Content[] = [
  ...[0, 12, 7.25, -3, 48_000, '١٢٣', '۴۵', '1.234,5', '1,234.5', '12,5', '٥٠٪', '48 000', '1٬250', '٢٫٥', '-12'].map(
    typed,
  ),
  ...[shownAs(0.35, '35%'), shownAs(1250, '1,250'), shownAs(12, '١٢٫٠٠')],
];

const amounts: readonly Content[] = [
  ...[0, 1250, 75.5, '1250 دينار', '١٢٥٠ دينارا', 'JOD 900', '12.500,75', '1٬250٬000', '5 آلاف دينار'].map(typed),
  ...['500 دولار أمريكي', '€ 1200', '2,5 مليون', '١٢٥٫٥٠٠ د.أ'].map(typed),
  ...[shownAs(1250, '1,250 د.أ'), shownAs(900, '٩٠٠')],
];

const months = ['كانون الثاني', 'شباط', 'March', 'نيسان', 'أيار/مايو', 'يونيو'];
const twoDigits = (value: number): string => String(value).padStart(2, '0');

type DayForm = (day: number, month: number, year: number) => Content;
const dayForms: readonly DayForm[] = [
  (day, month, year) => typed(`${twoDigits(day)}/${twoDigits(month)}/${year}`),
  (day, month, year) => typed(arabicDigits(`${day}/${month}/${year}`)),
  (day, month, year) => typed(`${year}-${twoDigits(month)}-${twoDigits(day)}`),
  (day, month, year) => typed(`${day} ${months[month - 1]} ${year}`),
  (day, month, year) => typed(`${day}.${month}.${year}م`),
  (day, month, year) => shownAs(serialOf(day, month, year), `${twoDigits(day)}/${twoDigits(month)}/${year}`),
  (day, month, year) => shownAs(serialOf(day, month, year), `${day} ${months[month - 1]} ${year}`),
];
const dayIn =
  (first: number, last: number): Write =>
  (random) =>
    random.pick(dayForms)(random.int(1, 28), random.int(1, months.length), random.int(first, last));

const ofActivity: Readonly<Record<string, Write>> = {
  startOn: dayIn(2022, 2023),
  endOn: dayIn(2024, 2026),
  cost1: (random) => random.pick(amounts),
};
const ofIndicator: Readonly<Record<string, Write>> = {
  unit: (random) => typed(random.pick(units)),
  baseline: (random) => random.pick(numbers),
};

/** Figures as people write them, each of which can be read, beside many of a plan's activities and indicators. */
export function fillInFigures(raw: RawSpreadsheet, plan: SeenTable, random: Random): RawSpreadsheet {
  const said = (row: number, key: string): Place | undefined =>
    plan.places.find((place) => place.row === row && place.column.key === key && isFilled(place));
  const isAlone = (indicator: Place | undefined): boolean =>
    indicator !== undefined && !String(indicator.cell?.value).includes('\n');
  const figures = plan.places.flatMap((place) => {
    const { row, column } = place;
    const ofRow = {
      ...(said(row, 'activity') ? ofActivity : {}),
      ...(isAlone(said(row, 'indicator')) ? ofIndicator : {}),
    };
    const write = ofRow[column.key];
    return write && random.chance(0.6) ? [{ place, content: write(random) }] : [];
  });
  return withContents(raw, figures);
}
