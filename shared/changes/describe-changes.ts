import { countNoun, pluralForm } from '../language/count-noun.ts';
import type { Text } from '../language/text.ts';
import type { PlanChanges } from './changes-between.ts';

/** One sentence on what changed since a version in force; 0 where there was none. */
export function describeChanges(changes: PlanChanges, versionInForce: number): Text {
  if (versionInForce === 0) return describeFirst(changes.added.length);
  const parts = [
    part(changes.added.length, added),
    part(changes.changed.length, changed),
    part(changes.removed.length, removed),
  ].filter((each) => each !== undefined);
  if (parts.length === 0) {
    return {
      ar: `لم يتغير شيء منذ النسخة السارية رقم ${versionInForce}.`,
      en: `Nothing has changed since version ${versionInForce}, which is in force.`,
    };
  }
  return {
    ar: `منذ النسخة السارية رقم ${versionInForce}: ${parts.map(({ ar }) => ar).join('، و')}.`,
    en: `Since version ${versionInForce}, which is in force: ${parts.map(({ en }) => en).join(', ')}.`,
  };
}

/** A verb in the passive, before one or many of a masculine noun, and before a few of them, which are feminine. */
interface Verb {
  readonly masculine: string;
  readonly feminine: string;
  readonly en: string;
}

const added: Verb = { masculine: 'أُضيف', feminine: 'أُضيفت', en: 'added' };
const changed: Verb = { masculine: 'عُدّل', feminine: 'عُدّلت', en: 'changed' };
const removed: Verb = { masculine: 'حُذف', feminine: 'حُذفت', en: 'removed' };

function part(n: number, { masculine, feminine, en }: Verb): Text | undefined {
  if (n === 0) return undefined;
  const counted = countNoun(n, 'activity');
  return { ar: `${pluralForm(n) === 'few' ? feminine : masculine} ${counted.ar}`, en: `${counted.en} ${en}` };
}

function describeFirst(activities: number): Text {
  if (activities === 0) {
    return {
      ar: 'لم تكن هناك نسخة سارية من قبل، وليس في الخطة أي نشاط بعد.',
      en: 'No version was in force before, and the plan has no activities yet.',
    };
  }
  const { ar, en } = countNoun(activities, 'activity');
  return {
    ar: `لم تكن هناك نسخة سارية من قبل، وفي الخطة ${ar}.`,
    en: `No version was in force before, and the plan has ${en}.`,
  };
}
