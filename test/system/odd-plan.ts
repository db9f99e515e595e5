import type { Plan } from '../../shared/plan/plan.ts';
import { sentence } from '../generated/arabic-texts.ts';
import type { Random } from '../generated/random.ts';
import {
  activity,
  agendaLine,
  alignmentLine,
  department,
  inherited,
  own,
  planOf,
  sdgLink,
  section,
} from '../shared/render/small-plan.ts';

const kinds: readonly ((random: Random) => string)[] = [
  sentence,
  (random) => `\n- ${sentence(random)}\n- ${sentence(random)}`,
  (random) => `\n\n${sentence(random)}`,
  (random) =>
    random.pick(['UNASUR', 'Strategic planning', 'mid-term', 'illicit traffic', 'Ünïcödé', 'www.mofa.pna.ps/ar-jo']),
  (random) => random.pick(['جنوب-جنوب', '2021-2023', '(ثنائية/ثلاثية)', '3-أ', '-كلمة', 'كلمة-', '«أ-ب»']),
  (random) => random.pick(['1,250.5', '٪٥٠', '%50', '۲۰۲۳', String(random.int(0, 1e9)), '٣٫٥']),
  (random) =>
    random.pick(['بَيْتُ الْمَقْدِسِ', 'كـــتـاب', 'لا إلٰه إلا الله', 'أ\u00A0ب', '\u200Fabc\u200E', 'ﻻ', '…', '–', '•']),
  (random) => 'والمسؤوليات'.repeat(random.int(2, 12)),
  (random) => 'Responsibilities'.repeat(random.int(1, 6)),
];

/** A text of several kinds of words and lines, such as people paste together. */
export const oddText = (random: Random): string => {
  const few = random.sample(kinds, random.int(1, 4));
  return Array.from({ length: random.int(1, 12) }, () => random.pick(few)(random)).join(' ');
};

/** Arabic of so many letters and spaces. */
const longText = (random: Random, letters: number): string => {
  let text = '';
  while (text.length < letters) text += `${sentence(random)} `;
  return text.slice(0, letters);
};

/** A plan of odd texts, with 900 letters in cells that are merged over three rows. */
export const oddPlan = (random: Random): Plan => {
  const odd = () => own(oddText(random));
  const long = longText(random, 900);
  const block = [own(long), inherited(long), inherited(long)];
  const activities = block.map((cell, index) =>
    activity(`${index} ${oddText(random)}`, 's', { subObjective: cell, programme: odd() }),
  );
  return planOf([department('first', activities)], {
    planTitle: oddText(random).replaceAll('\n', ' '),
    sections: [section('s', { title: oddText(random), footnotes: [long] })],
    alignment: block.map((cell) =>
      alignmentLine(oddText(random), { programme: cell, policyAims: odd(), responsibleSector: odd() }),
    ),
    nationalAgenda: block.map((cell) => agendaLine(oddText(random), { nationalGoal: cell, strategicGoal: odd() })),
    sdgLinks: block.map(() => sdgLink(oddText(random), { goalTitle: odd(), policyInterventions: own(long) })),
  });
};
