import type { Money } from '../../shared/schema/money.ts';
import type { Random } from '../generated/random.ts';
import {
  centres,
  currencies,
  departmentNames,
  type Ministry,
  type MinistryActivity,
  type MinistryLine,
  type MinistrySection,
  programmeNames,
} from './ministry.ts';

const goals = [1, 2, 3, 4, 5, 6];

/** Each goal lists two to four programmes, each programme is listed: by the goals in turn, then wherever it falls. */
function generateLines(random: Random): MinistryLine[] {
  const listed = goals.map((goal) => ({ goal, programmes: new Set<string>() }));
  programmeNames.forEach((name, index) => listed[index % goals.length]?.programmes.add(name));
  for (const { programmes } of listed)
    while (programmes.size < 2 || random.chance(0.2)) programmes.add(random.pick(programmeNames));
  return listed.flatMap(({ goal, programmes }) =>
    [...programmes].flatMap((programme, nth) =>
      Array.from({ length: random.int(1, 2) }, (_, line) => ({
        ...{ goal, programme, tableNumber: goal, sectors: [] },
        results: Array.from({ length: random.int(1, 2) }, (__, place) => `نتيجة ${goal}-${nth}-${line}-${place}`),
      })),
    ),
  );
}

function generateSections(random: Random, departments: number): MinistrySection[] {
  const all = Array.from({ length: departments }, (_, index) => index);
  const sections = goals.flatMap((goal) =>
    Array.from({ length: random.int(1, 2) }, () => ({
      ...{ goal, printsProgramme: true, contributors: random.sample(all, random.int(1, 3)) },
    })),
  );
  const idle = all.filter((index) => !sections.some(({ contributors }) => contributors.includes(index)));
  return [
    ...sections,
    ...idle.map((index) => ({ goal: random.pick(goals), printsProgramme: true, contributors: [index] })),
  ];
}

const generateCost = (random: Random, centre: number): Money => ({
  // Embassies cost about ten times as much: their budgets are not to be mistaken for the ministry's.
  minor: random.chance(0.03) ? 0 : random.int(100_000, 999_999) * 10 ** centre,
  currency: random.chance(0.25) ? currencies[1] : currencies[0],
});

const spelt = (random: Random, centre: string): string =>
  random.chance(0.3) ? `${centre.replace('ا', 'اَ')} ` : centre;

type InSection = Pick<MinistryActivity, 'department' | 'section' | 'row' | 'programme'>;

function generateActivity(random: Random, years: number, asksCosts: boolean, place: InSection): MinistryActivity {
  const centre = random.int(0, 1);
  const costs = Array.from({ length: years }, (): Money | undefined =>
    random.chance(0.5) ? generateCost(random, centre) : undefined,
  );
  if (asksCosts && !costs.some(Boolean)) costs[0] = generateCost(random, centre);
  return {
    ...{
      ...place,
      id: `activity-${place.department}-${place.row}`,
      indicators: random.chance(0.3) ? random.int(2, 3) : 1,
    },
    ...{ written: place.programme, own: true, centre: spelt(random, centres[centre] ?? ''), result: '', costs },
  };
}

/** Ministries of six goals and nine programmes whose activities are on programmes that their goals list. */
export function generateMinistry(random: Random): Ministry {
  const first = random.int(2024, 2027);
  const years = Array.from({ length: random.int(3, 4) }, (_, index) => first + index);
  const departments = departmentNames.slice(0, random.int(4, 8));
  const [lines, sections] = [generateLines(random), generateSections(random, departments.length)];
  const asksCosts = random.chance(0.5);
  const rows = departments.map(() => 3);
  const used = new Set<string>();
  const activities = departments.flatMap((_, department) =>
    sections.flatMap(({ goal, contributors }, section) => {
      const listed = lines.filter((line) => line.goal === goal).map(({ programme }) => programme);
      const count = contributors.includes(department) ? random.int(4, 8) : 0;
      return Array.from({ length: count }, () => {
        const row = rows[department] ?? 3;
        // Each programme has an activity: the unused one first.
        const programme = listed.find((one) => !used.has(one)) ?? random.pick(listed);
        used.add(programme);
        const activity = generateActivity(random, years.length, asksCosts, { department, section, row, programme });
        rows[department] = row + activity.indicators;
        return activity;
      });
    }),
  );
  return {
    ...{ years, asksCosts, goals, departments, sections, activities, lines },
    ...{ programmes: [...programmeNames], aliases: [], budgets: [], waivers: [] },
  };
}
