import { contentOf, readAfter } from './former-version.ts';

/** A row of the plan by column key. */
export type TextRow = Readonly<Record<string, string>>;

/** A row with an activity, its indicator and their hidden ids. */
export const row = (id: string, activity: string, more: TextRow = {}): TextRow => ({
  activityId: id,
  indicatorId: `i-${id}`,
  activity,
  indicator: `عدد ${activity}`,
  ...more,
});

/** Two sections, three sub-objectives, an activity with two indicators and a text that stands in both sections. */
export const rows: readonly TextRow[] = [
  row('a', 'مشاورات', { section: 'أوروبا', subObjective: 'تعزيز', programme: 'دبلوماسي' }),
  row('b', 'زيارات'),
  row('c', 'اتفاقيات', { subObjective: 'توسيع' }),
  { indicatorId: 'i-c2', indicator: 'عدد الوفود' },
  row('d', 'معارض'),
  row('e', 'حملات'),
  row('f', 'مشاورات', { section: 'إفريقيا', subObjective: 'حضور', programme: 'قنصلي' }),
  row('g', 'بعثات'),
  row('h', 'دورات'),
];
/** The version in force that the rows made. */
export const former = readAfter([], rows).activities;
/** What that version says. */
export const content = contentOf(former);
/** The ids of activities, in one word. */
export const ids = (read: readonly { readonly id: string }[]) => read.map(({ id }) => id).join('');
/** What each activity has in a block column. */
export const under = (read: ReturnType<typeof readAfter>, key: 'subObjective' | 'section' | 'programme') =>
  read.activities.map((activity) => activity[key]?.value ?? '∅');
