const millisecondsPerDay = 86_400_000;

/** The number that spreadsheets keep for a day: the days since the end of 1899. */
export const serialOf = (day: number, month: number, year: number): number =>
  (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / millisecondsPerDay;

/** A text with its digits as Arabic writes them. */
export const arabicDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
