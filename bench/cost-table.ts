import type { Cost } from './measured.ts';

/** What one of several cost that do the same work; `sizeKb` of what it wrote, if it wrote. */
export interface Measure extends Cost {
  readonly name: string;
  readonly sizeKb: number;
}

const columns = ['ms', 'cpuMs', 'peakMb', 'sizeKb'] as const;

/** A figure as short as it may be. */
export const shown = (value: number): string => (Number.isFinite(value) ? value.toFixed(value < 10 ? 2 : 0) : '');

const printRow = (name: string, ...groups: (readonly string[])[]): void =>
  console.log(name.padEnd(24) + groups.map((cells) => cells.map((cell) => cell.padStart(8)).join('')).join(' |'));

/** Prints what each cost, and how many times as much as XlsxWriter and as the floor. */
export function printTable(all: readonly Measure[]): void {
  const units = ['XlsxWriter', 'the floor'].map((unit) => all.find(({ name }) => name === unit));
  const timesOf = (each: Measure) =>
    units.map((unit) => columns.map((key) => shown(each[key] / (unit?.[key] ?? Number.NaN))));
  printRow('', ['', '', '', ''], ['×', 'Xlsx-', 'Writer', ''], ['×', 'the', 'floor', '']);
  printRow('', ['ms', 'CPU ms', 'MB', 'file KB'], ...units.map(() => ['ms', 'CPU ms', 'MB', 'file']));
  for (const each of all)
    printRow(
      each.name,
      columns.map((key) => shown(each[key])),
      ...timesOf(each),
    );
}
