import { coverWords } from '../../templates/workbooks/cover.ts';
import { ruleTitle } from '../../templates/workbooks/rule-titles.ts';
import type { WorkbookTemplate } from '../../templates/workbooks/workbook-template.ts';
import { writtenDay } from '../language/written-day.ts';
import type { Waiver } from '../plan/framework.ts';
import type { Plan } from '../plan/plan.ts';
import type { Facts } from './fill-in.ts';
import { inheritedCounts } from './inherited-counts.ts';
import type { SheetToPrint } from './sheets.ts';

const counted = (count: number) => (count > 0 ? [String(count)] : []);

const listed = (names: readonly string[]) => (names.length > 0 ? [[...new Set(names)].join('، ')] : []);

/** Whether every department has a version in force, and somebody approved it. */
export const isApproved = ({ departments, missing }: Plan): boolean =>
  departments.length > 0 && missing.length === 0 && departments.every(({ approval }) => approval !== undefined);

/** Activities that no sheet of the executive plan prints: their section, or its goal, is not in the framework. */
const countUnplaced = ({ framework, departments }: Plan): number => {
  const goals = new Set(framework.goals.map(({ number }) => number));
  const printed = new Set(framework.sections.filter(({ goal }) => goals.has(goal)).map(({ id }) => id));
  return departments.flatMap(({ activities }) => activities).filter(({ sectionId }) => !printed.has(sectionId)).length;
};

const standingFacts = (plan: Plan): Facts => {
  const { departments, missing } = plan;
  const approved = isApproved(plan);
  return {
    draft: approved ? [] : [coverWords.draft],
    approved: approved ? [coverWords.approved] : [],
    unapprovedCount: counted(departments.filter(({ approval }) => approval === undefined).length),
    inForceCount: [String(departments.length)],
    departmentCount: [String(departments.length + missing.length)],
    missingDepartments: listed(missing.map(({ name }) => name)),
    returnedDepartments: listed(departments.filter(({ state }) => state === 'returned').map(({ name }) => name)),
  };
};

const inheritedWords = (sheets: readonly SheetToPrint[]): string[] => {
  const counts = inheritedCounts(sheets);
  const words = counts.map(
    ({ heading, own, inherited }) => `«${heading}»: ${inherited} (${coverWords.written}: ${own})`,
  );
  return words.length > 0 ? [words.join(' · ')] : [];
};

const waivedOf = ({ department, activity }: Waiver): string =>
  [department || coverWords.everyDepartment, ...(activity === '' ? [] : [`${coverWords.activity} «${activity}»`])].join(
    ' · ',
  );

const waiverFacts = ({ waivers = [] }: Plan): Facts => ({
  waivedUntil: waivers.map(({ until }) => writtenDay(until)),
  waivedRule: waivers.map(({ code }) => ruleTitle(code)),
  waivedBy: waivers.map(({ by }) => by),
  waivedOf: waivers.map(waivedOf),
  waivedFor: waivers.map(({ reason }) => reason || coverWords.nothing),
});

/** What may be said on a workbook's cover: of the plan, of who stands behind it, and of the tables that follow. */
export const coverFacts = (template: WorkbookTemplate, plan: Plan, sheets: readonly SheetToPrint[]): Facts => {
  return {
    workbookTitle: [template.title.ar],
    ...standingFacts(plan),
    inheritedValues: inheritedWords(sheets),
    // Only where activities are printed can some be missed.
    unplacedActivities: template.sheets.some(({ per }) => per === 'section') ? counted(countUnplaced(plan)) : [],
    ...waiverFacts(plan),
  };
};
