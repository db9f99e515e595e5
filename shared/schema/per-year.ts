import type { Column } from './table.ts';

/** The ordinal words of a cycle's years, in the gender of سنة. */
const ordinals = [
  { year: 1, ar: 'الأولى', en: 'first' },
  { year: 2, ar: 'الثانية', en: 'second' },
  { year: 3, ar: 'الثالثة', en: 'third' },
  { year: 4, ar: 'الرابعة', en: 'fourth' },
  { year: 5, ar: 'الخامسة', en: 'fifth' },
  { year: 6, ar: 'السادسة', en: 'sixth' },
] as const;

/** The years of a cycle in order, as many as have columns of their own; none where they run backwards. */
export const yearsBetween = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, Math.min(last - first + 1, ordinals.length)) }, (_, index) => first + index);

/** A column as it is declared once for every year. */
type YearColumn<Key extends string> = Omit<Column, 'key' | 'year'> & { readonly key: Key };

/** The column of one year: `cost` becomes `cost1`. */
type ColumnOfYear<C extends YearColumn<string>, Year extends number> = Omit<C, 'key'> & {
  readonly key: `${C['key']}${Year}`;
  readonly year: Year;
};

/** The columns of every year that a cycle may have. */
type ColumnsOfYears<C extends YearColumn<string>> = readonly [
  ColumnOfYear<C, 1>,
  ColumnOfYear<C, 2>,
  ColumnOfYear<C, 3>,
  ColumnOfYear<C, 4>,
  ColumnOfYear<C, 5>,
  ColumnOfYear<C, 6>,
];

/**
 * One column for each year of a cycle, by its number from 1: the template is the same for every cycle, and a cycle that
 * is extended only shows one more. `{year}` in the heading becomes the ordinal; publishing adds the year itself in brackets.
 */
export const perYear = <const C extends YearColumn<string>>(column: C): ColumnsOfYears<C> =>
  ordinals.map(({ year, ar, en }) => ({
    ...column,
    year,
    key: `${column.key}${year}`,
    heading: { ar: column.heading.ar.replace('{year}', ar), en: column.heading.en.replace('{year}', en) },
  })) as unknown as ColumnsOfYears<C>;
