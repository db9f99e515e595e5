import type { Values } from '../findings/breach.ts';
import type { Framework } from '../plan/framework.ts';
import { type CountedActivity, listingOf } from './counted-activities.ts';
import type { Cause, Misalignment } from './figures.ts';

/** A misalignment, and the plan in which its causes are looked for. */
interface Known extends Pick<Misalignment, 'code' | 'values' | 'cases'> {
  readonly framework: Framework;
  readonly activities: readonly CountedActivity[];
}

const causesByCode: Readonly<Record<string, readonly ((known: Known) => Cause[])[]>> = {
  'programme-not-listed-for-goal': [wholeGoal, tableNumbered, listedElsewhere],
  'goal-without-alignment': [tableOfOtherGoal],
  'programme-without-activity': [otherProgrammes],
  'activity-without-programme': [columnsNotPrinted, beforeFirst],
};

/** Why the cases of a misalignment may be so: each cause only where the plan and its framework show it. */
export const causesOf = (known: Known): Cause[] => (causesByCode[known.code] ?? []).flatMap((cause) => cause(known));

const idOf = ({ framework, values }: Known): string | undefined =>
  framework.programmes.find(({ name }) => name === values['programme'])?.id;

const goalIn = ({ goal }: Values): number => Number(goal);

function wholeGoal(known: Known): Cause[] {
  const [goal, id] = [goalIn(known.values), idOf(known)];
  const naming = known.activities.filter((one) => one.goal === goal && one.activity.programme);
  if (naming.length === 0 || naming.some(({ programmeId }) => programmeId !== id)) return [];
  return [{ kind: 'whole-goal', values: { goal, activities: naming.length } }];
}

function tableNumbered({ framework, values }: Known): Cause[] {
  const goal = goalIn(values);
  const lines = framework.alignment.filter((line) => line.goal === goal && line.tableNumber !== goal);
  const numbers = distinct(lines.flatMap(({ tableNumber }) => tableNumber ?? []));
  return numbers.map((number) => ({ kind: 'table-numbered', values: { goal, number } }));
}

function listedElsewhere(known: Known): Cause[] {
  const [own, id] = [goalIn(known.values), idOf(known)];
  const lines = known.framework.alignment.filter(({ goal, programmeId }) => programmeId === id && goal !== own);
  if (id === undefined || lines.length === 0) return [];
  return [{ kind: 'listed-elsewhere', values: { goals: distinct(lines.map(({ goal }) => goal)).join('، ') } }];
}

function tableOfOtherGoal({ framework, values }: Known): Cause[] {
  const goal = goalIn(values);
  const lines = framework.alignment.filter((line) => line.tableNumber === goal && line.goal !== goal);
  return distinct(lines.map((line) => line.goal)).map((of) => ({ kind: 'table-of-other-goal', values: { goal, of } }));
}

/** Activities of the goals that list a programme are on others that these goals do not list. */
function otherProgrammes(known: Known): Cause[] {
  const [isListed, id] = [listingOf(known.framework), idOf(known)];
  const astray = known.activities.filter(
    ({ goal, programmeId }) => isListed(goal, id) && programmeId !== undefined && !isListed(goal, programmeId),
  );
  const groups = Map.groupBy(astray, ({ goal, programmeId }) => JSON.stringify([goal, programmeId]));
  return [...groups.values()].map((group) => {
    const [{ goal = 0, programmeId }] = group as [CountedActivity];
    const programme = known.framework.programmes.find((one) => one.id === programmeId)?.name ?? '';
    return { kind: 'other-programme', values: { goal, programme, activities: group.length } };
  });
}

const withoutProgramme = ({ activities, cases }: Known): CountedActivity[] => {
  const concerned = new Set(cases.map(({ department, activityId }) => `${department} ${activityId}`));
  return activities.filter(({ department, activity }) => concerned.has(`${department.id} ${activity.id}`));
};

function columnsNotPrinted(known: Known): Cause[] {
  const concerned = withoutProgramme(known).filter((one) => one.section && !printsProgramme(one));
  return bySection('column-not-printed', concerned);
}

/** They precede the first activity of their department's section that has a programme. */
function beforeFirst(known: Known): Cause[] {
  const place = new Map(known.activities.map(({ activity }, index) => [activity, index]));
  const firsts = new Map<string, number>();
  for (const one of known.activities.filter(({ activity }) => activity.programme).toReversed())
    firsts.set(sheetSection(one), place.get(one.activity) ?? 0);
  const concerned = withoutProgramme(known).filter(
    (one) => printsProgramme(one) && (place.get(one.activity) ?? 0) < (firsts.get(sheetSection(one)) ?? 0),
  );
  return bySection('before-first', concerned);
}

const sheetSection = ({ department, section }: CountedActivity): string => `${department.id} ${section?.id}`;

const printsProgramme = ({ section }: CountedActivity): boolean => section?.columns.includes('programme') ?? false;

const bySection = (kind: 'column-not-printed' | 'before-first', concerned: readonly CountedActivity[]): Cause[] =>
  [...Map.groupBy(concerned, ({ section }) => section)].map(([section, group]) => ({
    ...{ kind, values: { section: section?.title ?? '', activities: group.length } },
  }));

const distinct = (numbers: readonly number[]): number[] => [...new Set(numbers)];
