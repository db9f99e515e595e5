import type { Random } from '../generated/random.ts';
import type { Ministry, MinistryActivity } from './ministry.ts';

/** Whether an activity stands right below another one in the same section of its sheet. */
export const isBelow = (activity: MinistryActivity, above: MinistryActivity | undefined): boolean =>
  above?.department === activity.department && above.section === activity.section;

/** Writes each programme once for some activities below each other that are on it, at times by a confirmed other name. */
export function layOutProgrammes(random: Random, ministry: Ministry): void {
  const means = random.pick(ministry.programmes);
  const alias = `تسمية أخرى ل${means}`;
  ministry.aliases.push({ written: alias, means, confirmedBy: 'وحدة التخطيط' });
  for (const [index, activity] of ministry.activities.entries()) {
    const above = ministry.activities[index - 1];
    const goesOn = above && isBelow(activity, above) && above.programme === activity.programme && random.chance(0.8);
    activity.own = !goesOn;
    const written = activity.programme === means && random.chance(0.5) ? alias : activity.programme;
    activity.written = goesOn ? above.written : written;
  }
}
