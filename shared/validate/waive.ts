import type { CellRef } from '../findings/breach.ts';
import { countPrinted, type Finding } from '../findings/finding.ts';
import { writeMessage } from '../findings/write-message.ts';
import { type Day, dayAfter } from '../language/calendar-day.ts';
import { fold } from '../language/fold.ts';
import type { Activity } from '../plan/activity.ts';
import { frameworkId } from '../plan/framework-id.ts';
import type { Framework, Waiver } from '../plan/framework.ts';
import type { Plan } from '../plan/plan.ts';
import { folded } from '../schema/folded.ts';
import { ruleMessages } from './rule-messages.ts';
import { waiverFaults } from './waiver-faults.ts';

/** The waivers of a framework that hold on a day: the last one named belongs to them. */
export const waiversInForce = ({ waivers = [] }: Pick<Framework, 'waivers'>, on: Day): Waiver[] =>
  waivers.filter((waiver) => waiver.from <= on && on <= waiver.until && isUsable(waiver));

/**
 * The findings of a department on a day, with those set aside that waivers cover: each says by whom and until when. One of
 * which only some cells are covered becomes several: what is still to be mended, then what is set aside.
 */
export const waive = (
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  departmentId: string,
  activities: readonly Activity[],
  on: Day,
): Finding[] => setAside(findings, waiversInForce({ waivers }, on), departmentId, [{ id: departmentId, activities }]);

/** The findings of the framework and of all plans together, with those set aside in the same way. */
export const waiveInPlan = (findings: readonly Finding[], { framework, departments }: Plan, on: Day): Finding[] =>
  setAside(findings, waiversInForce(framework, on), frameworkId, departments);

/** Cells that do not say whose they are belong to the spreadsheet of which the findings speak. */
function setAside(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  spreadsheetId: string,
  departments: readonly Pick<Plan['departments'][number], 'id' | 'activities'>[],
): Finding[] {
  if (waivers.length === 0) return [...findings];
  const texts: TextsOfActivities = new Map(
    departments.map(({ id, activities }) => [id, new Map(activities.map((one) => [one.id, folded(one.activity)]))]),
  );
  return findings.flatMap((finding) => {
    const applicable = waivers.filter(({ code }) => code === finding.code);
    return applicable.length > 0 ? partsOf(finding, applicable, spreadsheetId, texts) : [finding];
  });
}

/** The days on which some waiver begins or has lapsed, in no order. */
export const changeDays = (waivers: readonly Waiver[]): Day[] =>
  waivers.filter(isUsable).flatMap(({ from, until }) => [...(from === '' ? [] : [from]), dayAfter(until)]);

/** The next day after this one on which some waiver begins, or has lapsed; undefined where none ever does. */
export function nextChangeOn(waivers: readonly Waiver[], on: Day): Day | undefined {
  return changeDays(waivers)
    .filter((day) => day > on)
    .toSorted()[0];
}

/** The folded texts of activities, by department and by their own id. */
type TextsOfActivities = ReadonlyMap<string, ReadonlyMap<string, string>>;

function partsOf(
  finding: Finding,
  waivers: readonly Waiver[],
  spreadsheetId: string,
  texts: TextsOfActivities,
): Finding[] {
  const waiverOf = ({ department: id = spreadsheetId, activityId }: CellRef): Waiver | undefined => {
    const text = texts.get(id)?.get(activityId ?? '');
    return waivers.find(
      ({ department, departmentId, activity }) =>
        (department === '' || departmentId === id) && (activity === '' || fold(activity) === text),
    );
  };
  const parts = [...Map.groupBy(finding.cells, waiverOf)];
  const open = parts.filter(([waiver]) => waiver === undefined);
  const covered = parts.filter(([waiver]) => waiver !== undefined);
  return [...open, ...covered].map(([waiver, cells]) => {
    const part = cells.length === finding.cells.length ? finding : partOf(finding, cells);
    if (!waiver) return part;
    const { by, until, reason } = waiver;
    return { ...part, waived: { by, until, reason } };
  });
}

/** What a finding says of some of its cells alone. */
const partOf = (finding: Finding, cells: readonly CellRef[]): Finding => ({
  ...finding,
  cells,
  message: writeMessage(ruleMessages.get(finding.code) ?? finding.message, finding.values, cells),
  printedCells: countPrinted(cells),
});

const isUsable = (waiver: Waiver): boolean => waiverFaults(waiver).length === 0;
