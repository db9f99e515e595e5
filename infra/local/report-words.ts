import type { ReportRecord } from '../../shared/ports/records.ts';
import { isRealDay } from '../../shared/language/iso-instant.ts';
import { dayAt } from '../../shared/language/start-of-day.ts';

/** What is said of a report that was asked for as of a day or an instant, or of now where that is undefined. */
export function reportLines(
  { number, asOf, sha256 }: Pick<ReportRecord, 'number' | 'asOf' | 'sha256'>,
  asked: string | undefined,
  timeZone: string,
): string[] {
  // A day that is over means its last millisecond.
  const isOpen = asked !== undefined && isRealDay(asked) && dayAt(new Date(Date.parse(asOf) + 1), timeZone) <= asked;
  return [
    `${number}  as of ${asOf}`,
    `SHA-256 ${sha256}`,
    ...(isOpen ? [`${asked} is not over: this is as of now. --as-of ${asOf} gives this very file again.`] : []),
  ];
}
