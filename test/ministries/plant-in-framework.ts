import { expected } from './expected.ts';
import type { MinistryLine } from './ministry.ts';
import { alignedCells, rowOf } from './ministry-cells.ts';
import { emptyCase, entryCase, type Planted, type Planting } from './planting.ts';

const listedFor = ({ ministry }: Planting, goal: number): string[] => [
  ...new Set(ministry.lines.filter((line) => line.goal === goal).map(({ programme }) => programme)),
];

/** A programme that can be given up: every goal that lists it lists another one. */
function dispensable(planting: Planting): string | undefined {
  const { random, ministry, retired } = planting;
  return random
    .sample(ministry.programmes)
    .find(
      (programme) =>
        !retired.has(programme) &&
        ministry.goals
          .map((goal) => listedFor(planting, goal).filter((one) => !retired.has(one)))
          .every((listed) => !listed.includes(programme) || listed.length > 1),
    );
}

/** Puts the activities of a programme on others that their goals list. */
function moveActivities(planting: Planting, programme: string): void {
  const { random, ministry, retired } = planting;
  retired.add(programme);
  for (const activity of ministry.activities.filter((one) => one.programme === programme)) {
    const listed = listedFor(planting, ministry.sections[activity.section]?.goal ?? 0);
    activity.programme = random.pick(listed.filter((one) => !retired.has(one)));
  }
}

const entryOf = ({ ministry }: Planting, programme: string): string =>
  `programmes B${rowOf(ministry.programmes.indexOf(programme))}`;

/** A programme that goals list, and that no activity names. */
export function plantUnused(planting: Planting): Planted {
  const programme = dispensable(planting);
  if (programme === undefined) return () => [];
  moveActivities(planting, programme);
  return () => {
    const listedIn = alignedCells(planting.ministry, (line) => line.programme === programme);
    return [expected('programme-without-activity', [entryCase(entryOf(planting, programme), listedIn)])];
  };
}

/** A programme that no goal lists, and so no activity names. */
export function plantGoalless(planting: Planting): Planted {
  const programme = dispensable(planting);
  if (programme === undefined) return () => [];
  moveActivities(planting, programme);
  const { random, ministry, retired } = planting;
  for (const line of ministry.lines.filter((one) => one.programme === programme))
    line.programme = random.pick(listedFor(planting, line.goal).filter((one) => !retired.has(one)));
  return () =>
    ['programme-without-goal', 'programme-without-activity'].map((code) =>
      expected(code, [entryCase(entryOf(planting, programme))]),
    );
}

/** A goal without a table; what only it listed another goal lists now, and at times another table bears its number. */
export function plantTableless(planting: Planting): Planted {
  const { random, ministry } = planting;
  const [goal = 0, heir = 0] = random.sample(ministry.goals, 2);
  const [gone, left] = [true, false].map((isGone) => ministry.lines.filter((line) => (line.goal === goal) === isGone));
  const listed = new Set(left?.map(({ programme }) => programme));
  const lost = [...new Set(gone?.map(({ programme }) => programme))].filter((programme) => !listed.has(programme));
  const inherited = lost.map(
    (programme): MinistryLine => ({ goal: heir, programme, tableNumber: heir, results: [], sectors: [] }),
  );
  ministry.lines = [...(left ?? []), ...inherited];
  if (random.chance(0.5)) for (const line of ministry.lines) if (line.goal === heir) line.tableNumber = goal;
  return () => [expected('goal-without-alignment', [entryCase(`goals A${rowOf(ministry.goals.indexOf(goal))}`)])];
}

/** A result that no activity names, beside one that some do. */
export function plantUnsupported({ random, ministry }: Planting): Planted {
  const named = [...ministry.lines.entries()].filter(([, { sectors }]) => sectors.length > 0);
  const [index, line] = random.pick(named);
  line.results.push(`نتيجة لا يدعمها أحد من نتائج السطر ${index}`);
  const [result, sectors] = [`alignment G${rowOf(index)}`, `alignment H${rowOf(index)}`];
  return () => [expected('result-without-activity', [entryCase(result, [sectors])])];
}

/** No activity names any result. */
export function plantUnassessable({ ministry }: Planting): Planted {
  for (const activity of ministry.activities) activity.result = '';
  return () => {
    const results = ministry.lines.flatMap((line, index) =>
      line.results.length > 0 ? [`alignment G${rowOf(index)}`] : [],
    );
    return [expected('results-not-assessable', [emptyCase('alignment A1', results)])];
  };
}
