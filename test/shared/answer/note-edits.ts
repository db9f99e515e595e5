import { composeNote } from '../../../shared/answer/note-block.ts';
import { createRandom, type Random } from '../../generated/random.ts';

/** What we say, none of it a part of another; values stand between isolates, as messages bring them. */
export const ourTexts = [
  'يُرجى اختيار البرنامج من القائمة.',
  '«\u2068UNRWA\u2069» ليس من برامج الموازنة المدرجة في هذه الخطة.',
  'نشاط واحد من دون مؤشر قياس. يُرجى كتابة ما يُقاس به التنفيذ.',
  'تعذّرت قراءة «\u20682022\u2069» تاريخًا.',
  'This activity has no indicator.',
];

/** A note after people had their way with it. */
export interface EditedNote {
  readonly note: string;
  /** Every word that a person wrote, each a sign that occurs nowhere else and cannot be cut in two. */
  readonly words: readonly string[];
}

/** A note in the hands of people. */
interface Hands extends Random {
  /** A word that nobody wrote before. */
  word(): string;
}

type Edit = (note: string, hands: Hands) => string;

const isMarker = (line: string): boolean => /^\[(?:ملاحظة من|نهاية)/.test(line);

const atLines = (wanted: (line: string) => boolean, change: (line: string, hands: Hands) => string): Edit => {
  return (note, hands) => {
    const lines = note.split('\n');
    const places = [...lines.keys()].filter((index) => wanted(lines[index] ?? ''));
    if (places.length === 0) return note;
    const place = hands.pick(places);
    return lines.map((line, index) => (index === place ? change(line, hands) : line)).join('\n');
  };
};

const put = (line: string, text: string, random: Random): string => {
  const place = random.int(0, line.length);
  return line.slice(0, place) + text + line.slice(place);
};
const withoutBreak = (note: string, random: Random): string => {
  const breaks = [...note.matchAll(/\n/g)].map(({ index }) => index);
  const place = breaks[random.int(0, breaks.length)] ?? note.length;
  return note.slice(0, place) + note.slice(place + 1);
};

/** What people do that leaves every marker whole. */
const edits: readonly Edit[] = [
  (note, hands) => `${hands.word()}\n${note}`,
  (note, hands) => `${note}\n\n${hands.word()}`,
  (note, hands) => `${hands.word()} ${note}`,
  (note, hands) => note + hands.word(),
  (note, hands) => `${hands.word()}:\n${note}`,
  atLines(isMarker, (line, hands) => `${line} ${hands.word()}`),
  atLines(
    () => true,
    (line, hands) => `${line}\n${hands.word()}`,
  ),
  atLines(
    (line) => !isMarker(line),
    (line, hands) => put(line, hands.word(), hands),
  ),
  atLines(
    (line) => !isMarker(line),
    (line, hands) => put(line, '\n', hands),
  ),
  atLines(
    () => true,
    (line) => `${line} \u00A0`,
  ),
  withoutBreak,
  (note) => `${note}\n${note}`,
  (note) => note + note,
  (note) => note.normalize('NFD'),
  (note) => note.replace(/[\u2068\u2069]/g, ''),
  (note, hands) => `${composeNote('', [hands.pick(ourTexts), `صف منسوخ ${hands.int(2, 99)}`])}\n${note}`,
];

/** What costs a block one of its markers; both gone, nobody can tell our lines any more. */
const harms: readonly Edit[] = [
  (note) => note,
  atLines(isMarker, (line) => line.replace(/[^\u4E00-\u9FFF]/g, '')),
  atLines(isMarker, (line, hands) => {
    const place = hands.int(1, line.length - 1);
    return line.slice(0, place) + hands.word() + line.slice(place);
  }),
  atLines(isMarker, (line, hands) => line + hands.pick(['added', 'ff00ff00'])),
  atLines(isMarker, (line) => line.replace(/[0-9a-f]{3}/, '')),
];

/** A note with a person's words, edited at random, the same for the same seed. */
export function editedNote(seed: number): EditedNote {
  const random = createRandom(seed);
  const words: string[] = [];
  const word = (): string => {
    words.push(String.fromCodePoint(0x4e00 + words.length));
    return words.at(-1) ?? '';
  };
  const hands = { ...random, word };
  const person = random.chance(0.7) ? `${word()} ${word()}\n\n${word()}` : '';
  const steps = [...random.sample(edits, random.int(1, 5)), random.pick(harms)];
  const first = composeNote(person, random.sample(ourTexts, random.int(1, 4)));
  const note = random.sample(steps).reduce((text, edit) => edit(text, hands), first);
  return { note: random.chance(0.3) ? note.replaceAll('\n', random.pick(['\r\n', '\r'])) : note, words };
}
