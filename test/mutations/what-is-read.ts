import type { Activity } from '../../shared/plan/activity.ts';
import type { Cell } from '../../shared/schema/cell.ts';
import type { Submission } from '../../shared/submission.ts';
import type { Alteration } from './mutation.ts';

const shared = ['section', 'intervention', 'goalText', 'subObjective', 'programme'] as const;
const names: readonly string[] = ['section', 'programme'];

/** What a reading says, in its order; what may differ after an edit is left out. */
export function whatIsRead({ body, findings }: Submission, altered: ReadonlySet<Alteration>) {
  if (body.kind !== 'department') throw new Error('a framework was read instead of a department');
  return {
    ready: body.ready,
    readyBy: body.readyBy,
    activities: body.activities.map((activity) => activitySaid(activity, altered)),
    unreadable: body.activities.map(({ unreadable }) => unreadable),
    complaints: findings
      // Marks that nobody sees may move what people see: that is told, and nothing else is said for them.
      .filter(({ severity, code }) => severity !== 'remark' && code !== 'direction-changed')
      .map(({ code, cells }) => [code, cells.map(({ activityId, column }) => `${activityId} ${column}`)]),
  };
}

function activitySaid(activity: Activity, altered: ReadonlySet<Alteration>) {
  const cellSaid = (key: string, cell: Cell | undefined) =>
    cell && [
      ...(altered.has('names') && names.includes(key) ? [] : [cell.value]),
      ...(altered.has('extents') ? [] : [cell.printed]),
      cell.resolvedId,
    ];
  return {
    id: activity.id,
    sectionId: activity.sectionId,
    activity: activity.activity.value,
    indicators: activity.indicators.map(({ id, text, unit, baseline, target1, target2 }) => [
      id,
      text.value,
      unit?.value,
      ...[baseline, target1, target2].map((figure) => figure?.number),
    ]),
    figures: [activity.startOn?.day, activity.endOn?.day, activity.cost1?.money, activity.cost2?.money],
    lists: [activity.financing?.entries, activity.partner?.entries],
    ...Object.fromEntries(shared.map((key) => [key, cellSaid(key, activity[key])])),
  };
}
