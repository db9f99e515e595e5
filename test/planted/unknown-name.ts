import type { Random } from '../generated/random.ts';
import { type Content, typed } from './planting.ts';

// Letters that no spelling confuses: another one in their place makes another name.
const plainLetters = 'بتثجحخدرزسشصضطظعغفقكلمن';
const letters = plainLetters.split('');

/** A name with two of its letters left out or wrong. */
function misspelt(random: Random, name: string): string {
  const written = name.split('');
  const places = written.flatMap((letter, place) => (plainLetters.includes(letter) ? [place] : []));
  for (const place of random.sample(places, 2)) {
    const others = letters.filter((letter) => letter !== name[place]);
    written[place] = random.chance(0.5) ? '' : random.pick(others);
  }
  return written.join('');
}

const invented = [
  'برنامج الطاقة المتجددة',
  'برنامج الرقابة الداخلية',
  'محور السياحة والآثار',
  'قطاع النقل والمواصلات',
  '- غير محدد',
  '— يُحدد لاحقا',
  '• لا ينطبق',
  'لا يوجد',
  '؟',
  'xx',
];

type MakeName = (random: Random) => Content;

/** Writes what is none of the known names: another list's, an invented one, a misspelt one, two in one, a number. */
export const unknownName = (known: readonly string[], others: readonly string[]): MakeName => {
  const makers: readonly MakeName[] = [
    (random) => typed(misspelt(random, random.pick(known))),
    (random) => typed(misspelt(random, random.pick(known))),
    (random) => typed(random.pick(others)),
    (random) => typed(random.pick(invented)),
    (random) => typed(`${random.pick(known)} / ${random.pick(known)}`),
    (random) => typed(random.int(1, 9)),
  ];
  return (random) => random.pick(makers)(random);
};
