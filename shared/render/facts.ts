import type { WorkbookTemplate } from '../../templates/workbooks/workbook-template.ts';
import { localTime } from '../language/local-time.ts';
import { writtenDay } from '../language/written-day.ts';
import { countPlan } from '../plan/count-plan.ts';
import type { Goal, Section } from '../plan/framework.ts';
import type { Plan } from '../plan/plan.ts';
import { type Facts, fillIn } from './fill-in.ts';
import { goalTitleOf, wordingOf } from './goal-line.ts';
import { contributionsTo, missingFrom } from './section-activities.ts';

const listed = (names: readonly string[]) => (names.length > 0 ? [[...new Set(names)].join('، ')] : []);

const written = (text: string | undefined) => (text ? [text] : []);

/** Activities that no sheet prints: their section, or its goal, is not in the framework. */
const countUnplaced = ({ framework, departments }: Plan): number => {
  const goals = new Set(framework.goals.map(({ number }) => number));
  const printed = new Set(framework.sections.filter(({ goal }) => goals.has(goal)).map(({ id }) => id));
  return departments.flatMap(({ activities }) => activities).filter(({ sectionId }) => !printed.has(sectionId)).length;
};

/**
 * What may be said of a whole plan.
 * Days are written with slashes: a right-to-left line would turn 2022-03-15 round.
 */
export const planFacts = (plan: Plan): Facts => {
  const { day, time } = localTime(plan.asOf, plan.timeZone);
  const unplaced = countUnplaced(plan);
  return {
    planTitle: written(plan.framework.planTitle),
    cycle: written(plan.cycle),
    asOfDay: [day],
    asOfTime: [time],
    frameworkVersion: [String(plan.frameworkVersion)],
    unplacedActivities: unplaced > 0 ? [String(unplaced)] : [],
    ...waiverFacts(plan),
  };
};

const waiverFacts = ({ waivers = [] }: Plan): Facts => ({
  waivedUntil: waivers.map(({ until }) => writtenDay(until)),
  waivedBy: waivers.map(({ by }) => by),
  waivedOf: waivers.map(({ department }) => department || 'كل الجهات'),
  waivedFor: waivers.map(({ reason }) => reason || '—'),
});

/** What may be said of a sheet that prints these sections. */
export const sheetFacts = (sections: readonly Section[], plan: Plan): Facts => {
  const contributions = sections.flatMap((section) => contributionsTo(section, plan));
  const counts = countPlan(contributions.flatMap(({ activities }) => activities));
  return {
    activityCount: [String(counts.activities)],
    indicatorCount: [String(counts.indicators)],
    departmentVersions: listed(contributions.map(({ department: { name, version } }) => `${name} (${version})`)),
    missingOfSheet: listed(sections.flatMap((section) => missingFrom(section, plan))),
  };
};

/** What may be said of a goal in the words of a workbook's official table. */
export const goalFacts = (goal: Goal, { table, goalLine }: WorkbookTemplate): Facts => {
  const facts = { goalNumber: [String(goal.number)], goalTitle: [goalTitleOf(goal, table)] };
  const toTheLetter = goalLine.toTheLetter ? wordingOf(goal, table) : undefined;
  return { ...facts, goalLine: toTheLetter === undefined ? fillIn(goalLine.text, facts) : [toTheLetter] };
};

/** What may be said of a section. */
export const sectionFacts = (section: Section, plan: Plan): Facts => ({
  subHeading: section.subHeading?.printed ? [section.subHeading.text] : [],
  titleAbove: section.titlePlace === 'above' ? [section.title] : [],
  titleInside: section.titlePlace === 'inside' ? [section.title] : [],
  footnote: section.footnotes,
  missingDepartment: missingFrom(section, plan),
});
