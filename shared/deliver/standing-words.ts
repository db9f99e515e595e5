import { localTime } from '../language/local-time.ts';
import type { Text } from '../language/text.ts';
import { listed, type MailFacts, oneLine, quoted } from './mail-facts.ts';

const mayBeSecond: Text = {
  ar: 'تنبيه: قد تكون هذه نسخة ثانية من الرسالة نفسها، إذ لم يتأكد إرسال الأولى. إن كانت الأولى قد وصلت فلا حاجة إلى أي إجراء.',
  en: 'Note: this may be a second copy of the same message, for nothing confirmed that the first one was sent. If the first one arrived, there is nothing to do.',
};
const nothingRendered: Text = {
  ar: 'لم يُعدّ التقرير ولم يُرفق شيء، لأنه لم تكن للخطة بيانات مرجعية سارية في ذلك الوقت.',
  en: 'The report was not made and nothing is attached, for no framework of the plan was in force at that time.',
};
const nothingToCount: Text = {
  ar: 'تعذّر حساب اكتمال التقرير، لأنه لا توجد جهات في فترة الخطة.',
  en: 'How complete the report is cannot be computed, for the plan cycle has no departments.',
};
const withheld: Text = { ar: 'ولذلك لم يُرفق التقرير بهذه الرسالة.', en: 'Therefore the report is not attached.' };

const because = {
  old: { ar: 'لم تُحدَّث منذ', en: 'not updated since' },
  unreachable: { ar: 'تعذّر الوصول إلى ملفها، وآخر نسخة منها قُرئت في', en: 'cannot be reached, last version read on' },
  returned: {
    ar: 'أُعيد إليها آخر ما سلّمته، ونسختها السارية قُرئت في',
    en: 'last submission returned, version in force read on',
  },
  held: { ar: 'آخر ما سلّمته موقوف، ونسختها السارية قُرئت في', en: 'last submission held, version in force read on' },
} as const satisfies Readonly<Record<string, Text>>;

/** The departments that are missing, and those whose data are stale and why; a sentence each, where there are any. */
function whoIsBehind({ freshness: { missing, stale }, timeZone }: MailFacts): Text[] {
  const stood = (language: 'ar' | 'en') =>
    stale.map(
      ({ name, because: why, readAt }) =>
        `${quoted(name)} (${because[why][language]} ${localTime(readAt, timeZone).day})`,
    );
  const names = listed(missing);
  return [
    ...(missing.length > 0
      ? [{ ar: `جهات بلا نسخة سارية: ${names.ar}.`, en: `Departments without a version in force: ${names.en}.` }]
      : []),
    ...(stale.length > 0
      ? [
          {
            ar: `جهات بياناتها غير حديثة: ${stood('ar').join('، ')}.`,
            en: `Departments whose data are not fresh: ${stood('en').join(', ')}.`,
          },
        ]
      : []),
  ];
}

/** How complete and fresh the data are: what a mail begins with. */
function howFresh(facts: MailFacts): Text {
  const { freshness, incomplete, attachment, timeZone, staleAfterDays } = facts;
  const { all, missing, stale, oldestReadAt = '', newestReadAt = '' } = freshness;
  if (attachment === 'none') return nothingRendered;
  const held = attachment === 'withheld' ? [withheld] : [];
  if (all === 0) return joined([nothingToCount, ...held]);
  const behind = missing.length + stale.length;
  if (!incomplete && behind === 0) {
    const [oldest, newest] = [oldestReadAt, newestReadAt].map((at) => localTime(at, timeZone).day);
    const verdict: Text =
      staleAfterDays === undefined
        ? { ar: 'البيانات كاملة', en: 'The data are complete' }
        : { ar: 'البيانات كاملة وحديثة', en: 'The data are complete and fresh' };
    return {
      ar: `${verdict.ar}: لكل الجهات نسخ سارية، وعددها ${all}، قُرئت بين ${oldest} و${newest}.`,
      en: `${verdict.en}: all ${all} departments have a version in force, read between ${oldest} and ${newest}.`,
    };
  }
  const count: Text = {
    ar: `عدد الجهات الناقصة أو غير الحديثة: ${behind} من ${all}.`,
    en: `Departments missing or not fresh: ${behind} of ${all}.`,
  };
  const verdict: Text = incomplete
    ? {
        ar: 'تنبيه: بيانات هذا التقرير ناقصة أو غير حديثة أكثر مما يُقبل.',
        en: 'Note: more of the data than is accepted are missing or not fresh.',
      }
    : { ar: 'البيانات ضمن الحد المقبول.', en: 'The data are within what is accepted.' };
  return joined([verdict, count, ...held, ...whoIsBehind(facts)]);
}

const joined = (sentences: readonly Text[]): Text => ({
  ar: sentences.map(({ ar }) => ar).join(' '),
  en: sentences.map(({ en }) => en).join(' '),
});

/** What a mail opens with: whether it may be a second copy, and how far its data may be relied upon. */
export const openingLines = (facts: MailFacts): Text[] => [
  ...(facts.mayBeSecond ? [mayBeSecond] : []),
  howFresh(facts),
];

/** Where the workbook is, and how to see that it is this one. */
export function whereItIs({ attachment, file, fetchFrom }: MailFacts): Text[] {
  if (!file || attachment === 'withheld') return [];
  const [name, sha256] = [quoted(file.name), quoted(file.sha256)];
  const sha: Text = { ar: `بصمة الملف (SHA-256): ${sha256}`, en: `SHA-256 of the file: ${sha256}` };
  if (attachment === 'attached') return [{ ar: `الملف المرفق: ${name}`, en: `Attached file: ${name}` }, sha];
  const megabytes = Math.ceil(file.bytes / 100_000) / 10;
  return [
    {
      ar: `الملف ${name} أكبر من أن يُرفق (${megabytes} ميغابايت). للحصول عليه: ${oneLine(fetchFrom)}`,
      en: `The file ${name} is too large to be attached (${megabytes} MB). To fetch it: ${oneLine(fetchFrom)}`,
    },
    sha,
  ];
}
