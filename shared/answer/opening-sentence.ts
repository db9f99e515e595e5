import { countNoun, pluralForm } from '../language/count-noun.ts';
import type { Text } from '../language/text.ts';
import type { DepartmentState } from '../plan/department-state.ts';

/** How a department stands, as the first line of its summary tells it. */
export interface Opening {
  readonly state: DepartmentState;
  readonly errors: number;
  readonly warnings: number;
  /** 0 where none is. */
  readonly versionInForce: number;
  /** Ticked as ready to submit. */
  readonly ready: boolean;
  /** How many activities of the version in force were not found again. */
  readonly vanished?: number;
  /** There are errors, if only in rows that somebody is still changing: of them nothing is said yet. */
  readonly edited?: boolean;
}

/** What opens the summary: how the plan stands, and what is asked of the department, if anything. */
export function openingSentence(opening: Opening): Text {
  const sentences = byState[opening.state](opening).filter((sentence) => sentence !== undefined);
  return { ar: sentences.map(({ ar }) => ar).join(' '), en: sentences.map(({ en }) => en).join(' ') };
}

type Sentence = (opening: Opening) => Text | undefined;

const byState: Readonly<Record<DepartmentState, (opening: Opening) => (Text | undefined)[]>> = {
  'not-started': () => [{ ar: 'لم تُقرأ الخطة بعد.', en: 'The plan has not been read yet.' }],
  filling: (opening) =>
    opening.errors > 0 || opening.edited
      ? [whatPrevents(opening) ?? beingEdited, stillInForce(opening)]
      : [nothingPrevents, toLookAt(opening), toTick(opening), stillInForce(opening)],
  returned: (opening) => [
    whatPrevents(opening) ?? (opening.edited ? beingEdited : othersPrevent),
    stillInForce(opening),
  ],
  held: (opening) => [whatVanished(opening)],
  'in-force': (opening) => [inForce(opening), toMend(opening), toLookAt(opening)],
  waiting: (opening) => [whatPrevents(opening), waiting(opening), stillInForce(opening)],
  unreachable: (opening) => [unreachable, stillInForce(opening)],
};

/** The word that agrees with a counted masculine noun: of one, of two, of more. */
const agreeing = (n: number, one: string, two: string, more: string): string =>
  ({ zero: more, one, two, few: more, many: more, other: more })[pluralForm(n)];

const whatPrevents: Sentence = ({ errors }) => {
  const { ar, en } = countNoun(errors, 'error');
  if (errors === 0) return undefined;
  return {
    ar: `بقي ${ar} ${agreeing(errors, 'يمنع', 'يمنعان', 'تمنع')} قبول الخطة.`,
    en: `${en} still ${errors === 1 ? 'prevents' : 'prevent'} the plan from being accepted.`,
  };
};

const beingEdited: Text = {
  ar: 'ما زال بعض الصفوف قيد التعديل، وتُراجع بعد التوقف عن الكتابة فيها.',
  en: 'Some rows are still being edited; they are reviewed once nobody changes them any more.',
};

const othersPrevent: Text = {
  ar: 'ما يمنع قبول الخطة تعالجه وحدة التخطيط، ولا حاجة إلى أي إجراء منكم.',
  en: 'What prevents the plan from being accepted is for the planning unit to mend; you need not do anything.',
};

const nothingPrevents: Text = {
  ar: 'لا شيء يمنع قبول الخطة.',
  en: 'Nothing prevents the plan from being accepted.',
};

const toTick: Sentence = ({ ready }) =>
  ready
    ? undefined
    : {
        ar: 'عند اكتمالها يُرجى وضع علامة في خانة «جاهز للتسليم» وكتابة الاسم.',
        en: 'When it is complete, please tick “Ready to submit” and write your name.',
      };

const stillInForce: Sentence = ({ versionInForce }) =>
  versionInForce === 0
    ? undefined
    : { ar: `وما زالت النسخة رقم ${versionInForce} سارية.`, en: `Version ${versionInForce} remains in force.` };

const inForce: Sentence = ({ versionInForce }) => ({
  ar: `الخطة سارية: النسخة رقم ${versionInForce}.`,
  en: `The plan is in force: version ${versionInForce}.`,
});

// A rule that came later finds errors in what is in force, and withdraws nothing.
const toMend: Sentence = ({ errors }) => {
  const { ar, en } = countNoun(errors, 'error');
  if (errors === 0) return undefined;
  return {
    ar: `وفيها ${ar} يُرجى ${agreeing(errors, 'تصحيحه', 'تصحيحهما', 'تصحيحها')} قبل التسليم القادم.`,
    en: `It has ${en} to correct before the next submission.`,
  };
};

const toLookAt: Sentence = ({ warnings }) => {
  const { ar, en } = countNoun(warnings, 'warning');
  if (warnings === 0) return undefined;
  return {
    ar: `وفيها ${ar} للنظر ${agreeing(warnings, 'فيه', 'فيهما', 'فيها')}.`,
    en: `It has ${en} to look at.`,
  };
};

const whatVanished: Sentence = ({ vanished = 0, versionInForce }) => {
  const many = { ar: 'عددًا كبيرًا من الأنشطة', en: 'Many activities' };
  const { ar, en } = vanished === 0 ? many : countNoun(vanished, 'activity', 'accusative');
  return {
    ar: `لم نجد ${ar} من النسخة السارية رقم ${versionInForce}. لم يُحذف شيء، وما زالت تلك النسخة سارية. يُرجى إعادة ما نقص، أو إبلاغ وحدة التخطيط إن كان الحذف مقصودًا.`,
    en: `${en} of version ${versionInForce} in force ${vanished === 1 ? 'was' : 'were'} not found. Nothing was deleted; that version remains in force. Please put back what is missing, or tell the planning unit if it is meant to go.`,
  };
};

const waiting: Sentence = ({ errors }) => ({
  ar: `المراجعة بانتظار البيانات المرجعية للخطة من وحدة التخطيط، وتكتمل تلقائيًا عند توفرها.${errors > 0 ? '' : ' لا حاجة إلى أي إجراء الآن.'}`,
  en: `The review waits for the planning unit’s framework, and is completed by itself once that is there.${errors > 0 ? '' : ' Nothing to do for now.'}`,
});

const unreachable: Text = {
  ar: 'تعذّرت قراءة الملف في المرة الأخيرة، وما يظهر هنا هو نتيجة القراءة السابقة. تُعاد المحاولة تلقائيًا.',
  en: 'The file could not be read the last time, and what stands here comes from the reading before. It is tried again by itself.',
};
