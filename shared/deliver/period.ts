import { dayAt } from '../language/start-of-day.ts';
import type { Text } from '../language/text.ts';

// As the Levant calls a month, and beside it as its neighbours do: either reader finds the own name.
const months: readonly Text[] = [
  { ar: 'كانون الثاني/يناير', en: 'January' },
  { ar: 'شباط/فبراير', en: 'February' },
  { ar: 'آذار/مارس', en: 'March' },
  { ar: 'نيسان/أبريل', en: 'April' },
  { ar: 'أيار/مايو', en: 'May' },
  { ar: 'حزيران/يونيو', en: 'June' },
  { ar: 'تموز/يوليو', en: 'July' },
  { ar: 'آب/أغسطس', en: 'August' },
  { ar: 'أيلول/سبتمبر', en: 'September' },
  { ar: 'تشرين الأول/أكتوبر', en: 'October' },
  { ar: 'تشرين الثاني/نوفمبر', en: 'November' },
  { ar: 'كانون الأول/ديسمبر', en: 'December' },
];
const quarters: readonly Text[] = [
  { ar: 'الربع الأول', en: 'first quarter' },
  { ar: 'الربع الثاني', en: 'second quarter' },
  { ar: 'الربع الثالث', en: 'third quarter' },
  { ar: 'الربع الرابع', en: 'fourth quarter' },
];

/**
 * The period that an instant belongs to in a time zone (IANA name): `2026-03` or `2026-Q1`. Given the schedule's own
 * instant, a run that is late, or comes twice, belongs to the period for which it was meant.
 */
export function periodOf(instant: string, timeZone: string, period: 'month' | 'quarter'): string {
  const [year = '', month = ''] = dayAt(new Date(instant), timeZone).split('-');
  return period === 'month' ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** A period as people say it: `آذار/مارس 2026`, `الربع الأول 2026`. */
export function periodText(period: string): Text {
  const [year = '', part = ''] = period.split('-');
  const name = part.startsWith('Q') ? quarters[Number(part.slice(1)) - 1] : months[Number(part) - 1];
  return name ? { ar: `${name.ar} ${year}`, en: `${name.en} ${year}` } : { ar: period, en: period };
}
