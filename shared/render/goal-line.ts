import type { Goal, OfficialTable } from '../plan/framework.ts';

/** `الهدف الاستراتيجي (2):` and the like, up to the colon. */
const numbering = /^\s*الهدف[^::]*[::]\s*/u;

/** The line that an official table prints over a goal, to the letter, where the framework knows it. */
export const wordingOf = (goal: Goal, table: OfficialTable): string | undefined =>
  goal.wordings.find((wording) => wording.table === table)?.wording;

/** A goal's title as a table words it, without the number: sources number their tables otherwise than the goals. */
export const goalTitleOf = (goal: Goal, table: OfficialTable): string =>
  wordingOf(goal, table)?.replace(numbering, '') ?? goal.title;
