import { type Compared, expected } from './expected.ts';
import type { MinistryActivity } from './ministry.ts';
import { alignedCells, rowOf } from './ministry-cells.ts';
import { entryCase, freeRuns, partsOf, type Planted, type Planting, programmeCase, writeOver } from './planting.ts';

const goalOf = ({ ministry }: Planting, { section }: MinistryActivity): number => ministry.sections[section]?.goal ?? 0;

const cellsOfGoal = ({ ministry }: Planting, goal: number): string[] =>
  alignedCells(ministry, (line) => line.goal === goal);

/** A programme that a goal does not list, in activities of one to three departments; at times one has it waived. */
export function plantUnlisted(planting: Planting): Planted {
  const { random, ministry, retired } = planting;
  const withTable = freeRuns(planting).filter(
    ([one]) => one && cellsOfGoal(planting, goalOf(planting, one)).length > 0,
  );
  const goal = withTable[0]?.[0] && goalOf(planting, withTable[0][0]);
  const named = new Set([
    ...ministry.lines.filter((line) => line.goal === goal).map((line) => line.programme),
    ...ministry.activities.filter((one) => goalOf(planting, one) === goal).map((one) => one.programme),
  ]);
  const [programme] = random.sample(ministry.programmes.filter((one) => !named.has(one) && !retired.has(one)));
  if (goal === undefined || programme === undefined) return () => [];
  const runs = withTable.filter(([one]) => one && goalOf(planting, one) === goal).slice(0, random.int(1, 3));
  for (const run of runs) writeOver(planting, run, programme, programme);
  const code = 'programme-not-listed-for-goal';
  const [{ department } = { department: 0 }] = runs[0] ?? [];
  if (random.chance(0.3)) ministry.waivers.push({ code, department });
  return () => splitByWaiver(planting, code, runs.flat(), cellsOfGoal(planting, goal));
}

function splitByWaiver(
  { ministry }: Planting,
  code: string,
  activities: MinistryActivity[],
  against: string[],
): Compared[] {
  const isWaived = ({ department }: MinistryActivity): boolean =>
    ministry.waivers.some((waiver) => waiver.code === code && waiver.department === department);
  return [...Map.groupBy(activities, isWaived)].map(([waived, some]) =>
    expected(
      code,
      some.map((one) => programmeCase(ministry, one, against)),
      waived,
    ),
  );
}

/** Activities without a programme: before the first that is written in their part, and in a table without the column. */
export function plantBare(planting: Planting): Planted {
  const { random, ministry, kept } = planting;
  const untouched = ministry.sections.findIndex((_, section) =>
    ministry.activities.every((one) => one.section !== section || !kept.has(one)),
  );
  const whole = partsOf(ministry).filter(([one]) => one?.section === untouched);
  const isWhole = whole.length > 0 && random.chance(0.7);
  const tops = freeRuns(planting, true)
    .filter(([one]) => one?.section !== untouched)
    .slice(0, random.int(1, 3));
  const runs = isWhole ? [...tops, ...whole] : tops;
  for (const run of runs) writeOver(planting, run, '', '');
  const section = ministry.sections[untouched];
  if (isWhole && section) section.printsProgramme = false;
  return () => {
    const cases = runs.flat().map((one) => programmeCase(ministry, one, cellsOfGoal(planting, goalOf(planting, one))));
    return cases.length > 0 ? [expected('activity-without-programme', cases)] : [];
  };
}

/** Another name of a programme that nobody has confirmed; at times activities bear it. */
export function plantAlias(planting: Planting): Planted {
  const { random, ministry } = planting;
  const means = random.pick(ministry.programmes);
  const written = `اسم آخر ل${means}`;
  const row = rowOf(ministry.aliases.push({ written, means, confirmedBy: '' }) - 1);
  const runs = random.chance(0.5) ? freeRuns(planting).slice(0, random.int(1, 2)) : [];
  for (const run of runs) writeOver(planting, run, '', written);
  return () => {
    const cases = runs.flat().map((one) => programmeCase(ministry, one, [`aliases A${row}`]));
    const alias = expected('alias-unconfirmed', [entryCase(`aliases A${row}`, [`aliases B${row}`])]);
    return cases.length > 0 ? [alias, expected('unknown-programme', cases)] : [alias];
  };
}
