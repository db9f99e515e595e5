import { countNoun } from '../language/count-noun.ts';
import { isolate } from '../language/isolate.ts';
import type { Text } from '../language/text.ts';
import type { CellRef, Values } from './breach.ts';

type Language = 'ar' | 'en';

/**
 * A message with its values put in: texts isolated for direction and quoted, counts with their noun in the right number.
 * A value that has words in each language, such as an amount, is our own saying and bears no quotation marks.
 * A part between square brackets is left out where a value that it names is empty.
 */
export const writeMessage = (message: Text, values: Values, cells: readonly CellRef[]): Text => ({
  ar: fill(message.ar, 'ar', values, cells),
  en: fill(message.en, 'en', values, cells),
});

const placeholder = /\{(\w+)\}/g;

function fill(template: string, language: Language, values: Values, cells: readonly CellRef[]): string {
  const words = template.replace(/\[([^\]]*)\]/g, (_, part: string) =>
    [...part.matchAll(placeholder)].some(([, name]) => isEmpty(values[name as string])) ? '' : part,
  );
  return words.replace(placeholder, (_, name: string) => wordOf(name, language, values, cells));
}

const isEmpty = (value: Values[string] | undefined): boolean =>
  value === '' || (Array.isArray(value) && value.join('') === '');

function wordOf(name: string, language: Language, values: Values, cells: readonly CellRef[]): string {
  if (name === 'activities') return countNoun(cells.length, 'activity')[language];
  if (name === 'times') return countNoun(cells.length, 'time')[language];
  if (name === 'count') return String(cells.length);
  if (name === 'cells')
    return list(
      cells.map((cell) => cell.a1),
      language,
    );
  const value = values[name];
  if (value === undefined) throw new Error(`the message names {${name}}, which the finding does not give`);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return quoted(value, language);
  return 'ar' in value ? isolate(value[language]) : list(value, language);
}

const quoted = (value: string, language: Language): string =>
  language === 'ar' ? `«${isolate(value)}»` : `“${isolate(value)}”`;

const list = (items: readonly string[], language: Language): string =>
  join(
    items.map((item) => quoted(item, language)),
    language,
  );

const join = (items: readonly string[], language: Language): string => items.join(language === 'ar' ? '، ' : ', ');
