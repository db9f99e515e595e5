import { fold } from '../language/fold.ts';
import type { Sdg } from '../plan/framework.ts';

// `وخاصة الأهداف (3.4.6.7.11.16 17.)`, `الهدف رقم (16)`; but `أجندة 2030`, `3 قارات` and `12 دورة` are no SDGs' numbers.
const mention = /(?:^| )[وبفل]?(?:ال|لل)?(?:هدف|هدفين|هدفان|اهداف)(?: رقم| ارقام)?((?: و? ?\d{1,2}(?!\d))+)/g;
const number = /\d+/g;

const numbersIn = (text: string): number[] => (fold(text).match(number) ?? []).map(Number);

/** The SDGs' numbers that a text names as such, however they are punctuated. */
export const numbersInText = (text: string): number[] =>
  [...fold(text).matchAll(mention)].flatMap(([, listed = '']) => numbersIn(listed));

/** The SDGs' numbers of a cell that holds nothing else. */
export const numbersInList = numbersIn;

// What ends the naming of one goal: behind a comma stands the next one.
const separators = /[،,؛;\n]/;

/**
 * The SDGs that a text names by another one's name: the number, and the SDG whose name stands directly behind it, or after a
 * word such as `والمتعلق بـ`. A name that no SDG has may be a wording of its own, and is none.
 */
export function misnamedIn(text: string, sdgs: readonly Sdg[]): { readonly number: number; readonly named: Sdg }[] {
  const parts = text.split(separators).map(fold);
  return sdgs.flatMap((named) => {
    const name = fold(named.name);
    if (name === '') return [];
    return parts.flatMap((part) =>
      numbersBefore(part, name)
        .filter((found) => found !== named.number && sdgs.some((sdg) => sdg.number === found))
        .map((found) => ({ number: found, named })),
    );
  });
}

const naming = 'المتعلق المتعلقة الخاص الخاصة المعني المعنية وهو بعنوان حول بشأن'.split(' ').map(fold).join('|');
const numberBefore = new RegExp(`(?:^| )(\\d{1,2}) (?:و?(?:${naming}) )?[بل]?$`);

/** The numbers behind which a name stands in a text. */
function numbersBefore(text: string, name: string): number[] {
  const numbers: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const ends = /^(?: |$)/.test(text.slice(at + name.length));
    const [, found] = numberBefore.exec(text.slice(0, at)) ?? [];
    if (ends && found) numbers.push(Number(found));
  }
  return numbers;
}
