import type { Fact } from '../../templates/workbooks/workbook-template.ts';

/** The values of what a template may name; a fact that is absent or has no value leaves its line out. */
export type Facts = Readonly<Partial<Record<Fact, readonly string[]>>>;

const named = /\{(\w+)\}/g;

/** The texts that a template's text makes: one for each value of the facts that it names, none where one has no value. */
export const fillIn = (text: string, facts: Facts): string[] => {
  const valuesOf = (name: string) => facts[name as Fact] ?? [];
  const counts = [...text.matchAll(named)].map(([, name = '']) => valuesOf(name).length);
  const texts = counts.includes(0) ? 0 : Math.max(1, ...counts);
  // A fact with one value is repeated beside one that has several.
  const value = (name: string, index: number) => valuesOf(name)[Math.min(index, valuesOf(name).length - 1)] ?? '';
  return Array.from({ length: texts }, (_, index) => text.replace(named, (_match, name: string) => value(name, index)));
};
