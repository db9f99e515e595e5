import type { WorkbookTemplate } from '../../templates/workbooks/workbook-template.ts';
import { localTime } from '../language/local-time.ts';
import { countPlan } from '../plan/count-plan.ts';
import type { Goal, Section } from '../plan/framework.ts';
import type { Plan } from '../plan/plan.ts';
import { type Facts, fillIn } from './fill-in.ts';
import { goalTitleOf, wordingOf } from './goal-line.ts';
import { missingFrom } from './section-activities.ts';

const written = (text: string | undefined) => (text ? [text] : []);

/**
 * What may be said of a plan on any sheet.
 * Days are written with slashes: a right-to-left line would turn 2022-03-15 round.
 */
export const planFacts = (plan: Plan): Facts => {
  const { day, time } = localTime(plan.asOf, plan.timeZone);
  const counts = countPlan(plan.departments.flatMap(({ activities }) => activities));
  return {
    planTitle: written(plan.framework.planTitle),
    cycle: written(plan.cycle),
    asOfDay: [day],
    asOfTime: [time],
    activityCount: [String(counts.activities)],
    indicatorCount: [String(counts.indicators)],
  };
};

/** What may be said of a goal in the words of a workbook's official table. */
export const goalFacts = (goal: Goal, { table, goalLine }: WorkbookTemplate): Facts => {
  const facts = { goalNumber: [String(goal.number)], goalTitle: [goalTitleOf(goal, table)] };
  const toTheLetter = goalLine?.toTheLetter ? wordingOf(goal, table) : undefined;
  const goalLines = goalLine ? fillIn(goalLine.text, facts) : [];
  return { ...facts, goalLine: toTheLetter === undefined ? goalLines : [toTheLetter] };
};

/** A section's place among those of its goal, from 1. */
const numberOf = ({ id, goal }: Section, { framework }: Plan): number =>
  framework.sections.filter((section) => section.goal === goal).findIndex((section) => section.id === id) + 1;

/** What may be said of a section. */
export const sectionFacts = (section: Section, plan: Plan): Facts => ({
  sectionNumber: [String(numberOf(section, plan))],
  sectionTitle: [section.title],
  subHeading: section.subHeading?.printed ? [section.subHeading.text] : [],
  titleAbove: section.titlePlace === 'above' ? [section.title] : [],
  titleInside: section.titlePlace === 'inside' ? [section.title] : [],
  footnote: section.footnotes,
  missingDepartment: missingFrom(section, plan),
});
