import type { Column, ColumnKind } from '../../shared/schema/table.ts';
import type { Random } from '../generated/random.ts';
import { serialOf } from './day-texts.ts';
import { type Content, type Kind, shownAs, typed } from './planting.ts';

const texts = (...all: readonly string[]): Content[] => all.map(typed);
const failed = (error: string, text: string, formula: string): Content => ({ value: '', text, error, formula });

// In whatever column they stand.
const failedFormulas: readonly Content[] = [
  failed('REF', '#REF!', '=#REF!'),
  failed('NAME', '#NAME?', '=مجموع(A1:A3)'),
  failed('DIVIDE_BY_ZERO', '#DIV/0!', '=A1/0'),
  failed('VALUE', '#VALUE!', '="نص"+1'),
  failed('N_A', '#N/A', '=VLOOKUP("برنامج";A1:B9;2;0)'),
  failed('NUM', '#NUM!', '=SQRT(-1)'),
  failed('NULL_VALUE', '#NULL!', '=A1 B1'),
  failed('ERROR', '#ERROR!', '=('),
];

const becameDates = [
  shownAs(serialOf(2, 1, 2022), '2/1/2022'),
  shownAs(serialOf(3, 5, 2023), '03-May'),
  shownAs(serialOf(12, 4, 2022), '12.4.2022'),
  shownAs(serialOf(1, 3, 2024), '١/٣/٢٠٢٤'),
];

// By what is wrong with them.
const valuesByKind: Partial<Record<ColumnKind, Partial<Record<Kind, readonly Content[]>>>> = {
  integer: {
    'no whole number': [...texts('الأول', '؟', '1 و2', '2.5', 'هدف 1', '1-2', '50%'), typed(1.5), typed(true)],
    'a number that became a date': becameDates,
  },
  number: {
    'no number': [
      ...texts('كثير', 'ثلاثة', '؟', '3 أو 4', '12-15', '5 اتفاقيات', 'لا يوجد', '1,25,0', '10+5', '3 5/7'),
      typed(true),
    ],
    'an unclear number': texts('1,250', '1.250', '٣,٥٠٠', '-12.500', '48,000', '1,250٪'),
    'a number that became a date': becameDates,
  },
  day: {
    'no date': [
      ...texts('31/02/2022', '2022', 'قريبا', '3/15/2022', 'الربع الأول 2023', 'نيسان 2022', '؟', '32 آذار 2022'),
      ...texts('15/03/2022 - 20/03/2022'),
      ...[typed(2022), typed(0), typed(true)],
    ],
    'an unclear date': texts('3/4/22', '1443/05/10', '15/03/2202', '10 رمضان 1443', '5-6-24', '10/5/1443 هـ'),
    'an unclear order of day and month': [
      shownAs(serialOf(3, 4, 2022), '4/3/2022'),
      shownAs(serialOf(11, 12, 2023), '12-11-2023'),
    ],
  },
  money: {
    'no amount': [
      ...texts('كثير', '12 ريالا ونصف', '؟', '300-400', 'من 300 إلى 400', '500 كغم', 'مجانا', '1250 دينار تقريبا'),
      ...[shownAs(5, '5 ألف'), typed(true)],
    ],
    'an unclear number': texts('1,250', '1.250', '٢,٥٠٠', '1,250 دينار', 'JOD 12.500'),
    'an unclear currency': texts('500 جنيه', '500 ليرة', '1250 فرنك', '90 ريال', '$300 دينار'),
    'too many decimals': [...texts('12.3456', '12.3456 دينار', '10.25 ين', '99,99999'), typed(0.12345)],
    'a number that became a date': becameDates,
  },
  tick: { 'no option': texts('ربما', '؟', 'تم', '2') },
};

const unknownOptions = [...texts('غير ذلك', '؟', 'كلاهما', '- لا شيء'), typed(7)];

/** What a column cannot say: a failed formula or, where it has to be a number, a day or one of a list, another text. */
export function unreadableValue({ kind, choices }: Column, random: Random): { kind: Kind; content: Content } {
  const values = choices ? { 'no option': unknownOptions } : valuesByKind[kind];
  const kinds = Object.entries(values ?? {}) as [Kind, readonly Content[]][];
  if (kinds.length === 0 || random.chance(0.15))
    return { kind: 'a failed formula', content: random.pick(failedFormulas) };
  const [wrong, contents] = random.pick(kinds);
  return { kind: wrong, content: random.pick(contents) };
}
