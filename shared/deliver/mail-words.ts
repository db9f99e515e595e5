import { localTime } from '../language/local-time.ts';
import type { Text } from '../language/text.ts';
import { type MailFacts, oneLine, quoted } from './mail-facts.ts';
import { periodText } from './period.ts';
import { openingLines, whereItIs } from './standing-words.ts';

/** A mail's subject in one line, and its lines in both languages; Arabic is read first. */
export interface MailWords {
  readonly subject: string;
  readonly lines: readonly Text[];
}

/** What a mail says. */
export function mailWords(facts: MailFacts): MailWords {
  const { title, planTitle, period } = facts;
  const parts = [title.ar, periodText(period).ar, ...(planTitle ? [planTitle] : [])];
  return {
    subject: parts.map(oneLine).join(' · '),
    lines: [...openingLines(facts), ...whatItFinds(facts), ...whatItIs(facts), ...howMany(facts), ...whereItIs(facts)],
  };
}

/** What finance looks for first: how much does not agree. */
function whatItFinds({ file, attachment }: MailFacts): Text[] {
  if (!file?.misalignments || attachment === 'withheld') return [];
  const sum = (of: 'misalignments' | 'cases'): number =>
    (file.misalignments ?? []).reduce((total, each) => total + each[of], 0);
  const [all, cases] = [sum('misalignments'), sum('cases')];
  return [
    {
      ar: `حالات عدم التوافق: ${all}، تقوم على أنشطة وبنود عددها ${cases}`,
      en: `Misalignments: ${all}, resting on ${cases} activities and entries`,
    },
  ];
}

function whatItIs({ title, planTitle, cycle, period, asOf, timeZone, file }: MailFacts): Text[] {
  const { day, time } = localTime(asOf, timeZone);
  const [spoken, plan] = [periodText(period), planTitle || '—'];
  return [
    { ar: `التقرير: ${quoted(title.ar)}`, en: `Report: ${quoted(title.en)}` },
    ...(file?.number
      ? [{ ar: `رقم التقرير: ${quoted(file.number)}`, en: `Report number: ${quoted(file.number)}` }]
      : []),
    {
      ar: `الخطة: ${quoted(plan)} · فترة الخطة: ${quoted(cycle)}`,
      en: `Plan: ${quoted(plan)} · plan cycle: ${quoted(cycle)}`,
    },
    {
      ar: `عن: ${spoken.ar} · كما في ${day} الساعة ${time} (${quoted(timeZone)})`,
      en: `For: ${spoken.en} · as of ${day}, ${time} (${timeZone})`,
    },
  ];
}

function howMany({ freshness: { all, missing }, attachment }: MailFacts): Text[] {
  if (attachment === 'none' || all === 0) return [];
  const inForce = all - missing.length;
  return [
    {
      ar: `الجهات ذات النسخ السارية: ${inForce} من ${all}`,
      en: `Departments with a version in force: ${inForce} of ${all}`,
    },
  ];
}
