import type { CellRef } from '../findings/breach.ts';
import { countPrinted, type Finding } from '../findings/finding.ts';
import { writeMessage } from '../findings/write-message.ts';
import { type Day, dayAfter } from '../language/calendar-day.ts';
import { fold } from '../language/fold.ts';
import type { Activity } from '../plan/activity.ts';
import type { Framework, Waiver } from '../plan/framework.ts';
import { folded } from '../schema/folded.ts';
import { rules } from './rules.ts';
import { waiverFaults } from './waiver-faults.ts';

const messages = new Map(Object.values(rules).flatMap((all) => all.map(({ code, message }) => [code, message])));

/** The waivers of a framework that hold on a day: the last one named belongs to them. */
export const waiversInForce = ({ waivers = [] }: Pick<Framework, 'waivers'>, on: Day): Waiver[] =>
  waivers.filter((waiver) => waiver.from <= on && on <= waiver.until && isUsable(waiver));

/**
 * The findings of a department on a day, with those set aside that waivers cover: each says by whom and until when. One of
 * which only some cells are covered becomes several: what is still to be mended, then what is set aside.
 */
export function waive(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  departmentId: string,
  activities: readonly Activity[],
  on: Day,
): Finding[] {
  const own = waiversInForce({ waivers }, on).filter(
    ({ department, departmentId: id }) => department === '' || id === departmentId,
  );
  if (own.length === 0) return [...findings];
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  return findings.flatMap((finding) => {
    const applicable = own.filter(({ code }) => code === finding.code);
    return partsOf(finding, applicable, byId);
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

type ActivitiesById = ReadonlyMap<string, Activity>;

function partsOf(finding: Finding, waivers: readonly Waiver[], activities: ActivitiesById): Finding[] {
  const waiverOf = ({ activityId }: CellRef): Waiver | undefined => {
    const activity = activities.get(activityId ?? '');
    const text = activity && folded(activity.activity);
    return waivers.find((waiver) => waiver.activity === '' || fold(waiver.activity) === text);
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
  message: writeMessage(messages.get(finding.code) ?? finding.message, finding.values, cells),
  printedCells: countPrinted(cells),
});

const isUsable = (waiver: Waiver): boolean => waiverFaults(waiver).length === 0;
