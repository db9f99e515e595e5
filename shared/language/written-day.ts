import type { Day } from './calendar-day.ts';

/** A day as people here write it: day, month, year. */
export const writtenDay = (day: Day): string => day.split('-').reverse().join('/');

/** The calendar year of a day. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** The years of a cycle as people write them: `2021-2023`. */
export const writtenYears = (years: readonly number[]): string => [...new Set([years[0], years.at(-1)])].join('-');
