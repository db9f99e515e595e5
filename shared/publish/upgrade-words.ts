import { arabicName } from './arabic-names.ts';
import type { Text } from '../language/text.ts';
import type { Change, ChangeKind, LeftAlone } from './tab-edit.ts';

type Told = Omit<Change, 'edits'>;

/** What an upgrade did to a spreadsheet, in one line each language; empty where it did nothing. */
export function upgradeWords(changes: readonly Told[]): Text {
  const byKind = Map.groupBy(changes, ({ kind }) => kind);
  const said = [...byKind].map(([kind, of]) => words[kind](of));
  return { ar: said.map(({ ar }) => ar).join('؛ '), en: said.map(({ en }) => en).join('; ') };
}

/** What was left to a person, and why. */
export function leftAloneWords({ of, why }: LeftAlone): Text {
  const { ar, en } = reasons[why];
  return { ar: ar.replace('{of}', arabicName(of)), en: en.replace('{of}', of) };
}

const sumOf = (changes: readonly Told[]): number => changes.reduce((sum, { count }) => sum + count, 0);

/** Names each thing. */
const naming =
  (ar: string, [one, more]: readonly [one: string, more: string]) =>
  (changes: readonly Told[]): Text => {
    const named = changes.filter(({ count }) => count > 0);
    const names = named.map(({ of }) => of);
    return {
      ar: `${ar}: ${names.map(arabicName).join('، ')}`,
      en: `${named.length === 1 ? one : more} ${names.join(', ')}`,
    };
  };

/** Counts them; in Arabic behind a colon, where a number needs no agreement. */
const counting =
  (ar: string, verb: string, [one, more]: readonly [one: string, more: string]) =>
  (changes: readonly Told[]): Text => {
    const count = sumOf(changes);
    return { ar: `${ar}: ${count}`, en: `${verb} ${count} ${count === 1 ? one : more}` };
  };

const words: Readonly<Record<ChangeKind, (changes: readonly Told[]) => Text>> = {
  'added-tab': naming('تبويبات أُضيفت', ['added the tab', 'added the tabs']),
  'added-opening': naming('موضع لما يُكتب فوق العناوين', [
    'made room above the headings of',
    'made room above the headings of',
  ]),
  'added-column': naming('أعمدة أُضيفت', ['added column', 'added columns']),
  'added-rows': counting('صفوف جاهزة للتعبئة أُضيفت', 'prepared', ['more row', 'more rows']),
  'shown-column': naming('أعمدة أُظهرت', ['shows column', 'shows columns']),
  'set-heading': naming('عناوين حُدّثت', ['reworded the heading of', 'reworded the headings of']),
  'set-help': naming('شروح على العناوين حُدّثت', ['reworded the help of', 'reworded the helps of']),
  'written-page': counting('أسطر تعليمات حُدّثت', 'reworded', ['line of instructions', 'lines of instructions']),
  'named-place': counting('نطاقات مسماة أُعيدت', 'restored', ['named range', 'named ranges']),
  'repaired-drop-down': counting('خلايا أُعيدت إليها قائمة الاختيار', 'repaired', ['drop-down', 'drop-downs']),
  'refreshed-drop-down': counting('خلايا حُدّثت قائمة الاختيار فيها', 'refreshed', ['drop-down', 'drop-downs']),
  'repaired-tick': counting('خانات تأشير أُعيدت', 'repaired', ['tick box', 'tick boxes']),
  'repaired-protection': counting('نطاقات أُعيدت حمايتها', 'repaired', ['protection', 'protections']),
  'set-up-tab': naming('تبويبات أُعيد ضبط عرضها', ['set up the tab of', 'set up the tabs of']),
};

const reasons: Readonly<Record<LeftAlone['why'], Text>> = {
  'in-force': {
    ar: '{of}: حُذف من الملف وله قيم في النسخة السارية. لم نُضفه فارغًا؛ يُرجى استعادته من سجل إصدارات الملف.',
    en: '{of}: deleted from the spreadsheet, but the version in force has values of it. It was not added empty; please restore it from the file’s version history.',
  },
  'no-framework': {
    ar: '{of}: لا توجد بيانات مرجعية سارية بعد، فلا تُعرف القوائم. يُعاد النشر بعد سريانها.',
    en: '{of}: no framework is in force yet, so the lists are not known. Publish again once one is.',
  },
  'headings-gone': {
    ar: '{of}: صف العناوين محذوف. يُرجى استعادته.',
    en: '{of}: the row of headings was deleted. Please restore it.',
  },
  'two-tables': {
    ar: '{of}: الجدول موجود في أكثر من تبويب، ولا يُعرف أيها المقصود. يُرجى إبقاء واحد.',
    en: '{of}: the table stands in more than one tab, and which one is meant cannot be known. Please keep one.',
  },
  'written-over': {
    ar: '{of}: كُتب في الصفحة نص آخر، فتُركت كما هي.',
    en: '{of}: somebody wrote something else in the page; it was left as it is.',
  },
};
