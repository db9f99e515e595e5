import type { Indicator, WrittenActivity } from '../plan/activity.ts';
import { deriveId } from '../plan/content-hash.ts';
import { folded } from '../schema/folded.ts';
import { type Identifiable, matchIdentities } from '../plan/match-identities.ts';

/**
 * Gives the activities of a reading, and their indicators, the identities that they have in the former version.
 * New ids are derived from `seed` (the department and the former version) and the content: two readings of the same
 * sheet, also by two workers at once, come to the same ids.
 */
export function identify(
  read: readonly WrittenActivity[],
  former: readonly WrittenActivity[],
  seed: string,
): WrittenActivity[] {
  if (isUnchanged(read, former)) return read.map((activity, place) => withIdsOf(former[place], activity));
  const activities = read.map(identifiableActivity);
  const newId = (index: number) => deriveId(seed, 'activity', activities[index]?.content() ?? '', index);
  const ids = matchIdentities(activities, former.map(identifiableActivity), newId, 'moves');
  const identified = read.map((activity, index) => ({ ...activity, id: ids[index] as string }));
  return withIndicatorIds(identified, former, seed);
}

/** Whether everything stands where it stood, with its id and to the letter, as in most readings. */
const isUnchanged = (read: readonly WrittenActivity[], former: readonly WrittenActivity[]): boolean =>
  read.length === former.length &&
  read.every(({ id, activity, indicators }, place) => {
    const before = former[place];
    if (id !== before?.id || activity.value !== before.activity.value) return false;
    return (
      indicators.length === before.indicators.length && indicators.every((one, n) => isSame(one, before.indicators[n]))
    );
  });

// A further indicator of one cell has no id in the sheet.
const isSame = ({ id, text }: Indicator, before: Indicator | undefined): boolean =>
  text.value === before?.text.value && (id === before.id || id === '');

function withIdsOf(before: WrittenActivity | undefined, activity: WrittenActivity): WrittenActivity {
  if (activity.indicators.every(({ id }) => id !== '')) return activity;
  const indicators = activity.indicators.map((indicator, n) => ({ ...indicator, id: before?.indicators[n]?.id ?? '' }));
  return { ...activity, indicators };
}

function withIndicatorIds(
  activities: WrittenActivity[],
  former: readonly WrittenActivity[],
  seed: string,
): WrittenActivity[] {
  const read = activities.flatMap(identifiableIndicators);
  const ids = matchIdentities(read, former.flatMap(identifiableIndicators), (index) =>
    deriveId(seed, 'indicator', read[index]?.place() ?? '', read[index]?.content() ?? '', index),
  );
  let next = 0;
  return activities.map((activity) => ({
    ...activity,
    indicators: activity.indicators.map((indicator) => ({ ...indicator, id: ids[next++] as string })),
  }));
}

const identifiableActivity = ({ id, activity, section, subObjective }: WrittenActivity): Identifiable => ({
  id,
  written: activity.value,
  content: () => folded(activity),
  place: () => `${section ? folded(section) : ''}|${subObjective ? folded(subObjective) : ''}`,
});

const identifiableIndicators = ({ id: activityId, indicators }: WrittenActivity): Identifiable[] =>
  indicators.map(({ id, text }) => ({
    id,
    // An indicator is its activity's own: the same words elsewhere are another one.
    written: `${activityId}|${text.value}`,
    content: () => folded(text),
    place: () => activityId,
  }));
