/** A day in figures, and as ISO writes it. */
export interface DayInFigures {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly iso: string;
}

/** The serial number of 1990-01-01. Source: SheetJS, another reader of spreadsheets. */
export const firstSerial = 32_874;

const two = (figure: number): string => String(figure).padStart(2, '0');
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengths = (year: number): number[] => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The days of 1990 to 2100 in their order, by the calendar's own rule. */
export const everyDay = (): DayInFigures[] =>
  Array.from({ length: 111 }, (_, index) => 1990 + index).flatMap((year) =>
    lengths(year).flatMap((length, index) =>
      Array.from({ length }, (_, at) => {
        const [month, day] = [index + 1, at + 1];
        return { year, month, day, iso: `${year}-${two(month)}-${two(day)}` };
      }),
    ),
  );
