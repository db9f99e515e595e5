import type { CycleToPublish, DepartmentToPublish } from '../../shared/schema/entries.ts';
import { deeds, topics } from './arabic-texts.ts';
import { generateBudgets } from './generate-budgets.ts';
import {
  entryRow,
  type GeneratedProgramme,
  generateAlignment,
  generateGoals,
  generateProgrammes,
  generateWordings,
} from './generate-framework.ts';
import { generateNationalAgenda, generateSdgLinks, generateSdgs } from './generate-links.ts';
import { generatePlanRows } from './generate-plan-rows.ts';
import { type GeneratedSection, generateSections, sectionRow } from './generate-sections.ts';
import { createRandom, type Random } from './random.ts';

const kinds = { sector: 'قطاع', unit: 'إدارة', agency: 'وكالة', embassy: 'سفارة' } as const;
type Kind = keyof typeof kinds;

const aliasRows = (programmes: readonly GeneratedProgramme[]) =>
  programmes
    .filter(({ alias }) => alias !== undefined)
    .map(({ name, alias }) =>
      entryRow({ written: alias, means: name, confirmedBy: 'وحدة التخطيط', confirmedOn: '01/11/2026' }),
    );

/** What the planning unit confirmed of former versions: history, which no plan of these rests on. */
const removalRows = (departments: readonly string[]) =>
  departments.map((department, index) =>
    entryRow({
      ...{ department, version: index + 1, activities: 1, confirmedBy: 'وحدة التخطيط' },
      ...(index % 2 === 0 ? { confirmedOn: '01/11/2026' } : { reason: 'دُمجت أنشطة' }),
    }),
  );

/** Rules that somebody answers for setting aside: of one department, or of all; from a day, or at once. */
const waiverRows = (departments: readonly string[]) =>
  departments.map((department, index) =>
    entryRow({
      ...{ code: 'activity-without-indicator', reason: 'قيد الإعداد', by: 'وحدة التخطيط', until: '31/12/2026' },
      ...(index % 2 === 0 ? { department } : { from: '01/11/2026' }),
    }),
  );

/** What somebody approved ahead of time: versions that are still to come, on which no plan of these rests. */
const approvalRows = (departments: readonly string[]) =>
  departments.map((department, index) =>
    entryRow({
      ...{ department, version: 2 + (index % 2), approvedBy: 'وكيل الوزارة' },
      ...(index % 3 === 0 ? {} : { approvedOn: '15/12/2026' }),
    }),
  );

const generateDepartments = (random: Random) =>
  random.sample(topics, random.int(1, 8)).map((topic, index) => {
    const type = random.pick(Object.keys(kinds) as Kind[]);
    return { id: `department-${index + 1}`, name: `${kinds[type]} ${topic}`, type };
  });

const generateFramework = (
  random: Random,
  ofLinks: Random,
  goals: ReturnType<typeof generateGoals>,
  programmes: readonly GeneratedProgramme[],
  sections: DepartmentToPublish['entries'][string],
  departments: readonly string[],
  budgets: DepartmentToPublish['entries'][string],
): DepartmentToPublish => ({
  id: 'framework',
  name: 'البيانات المرجعية للخطة',
  type: 'planning-unit',
  entries: {
    cycle: [entryRow({ title: 'الخطة التنفيذية 2024-2026', firstYear: 2024, lastYear: 2026 })],
    goals,
    goalWordings: generateWordings(random, goals),
    programmes: programmes.map(({ id, name }) => entryRow({ id, name })),
    alignment: generateAlignment(
      random,
      goals.map(({ values }) => Number(values['number'])),
      programmes,
    ),
    sections,
    aliases: aliasRows(programmes),
    nationalAgenda: generateNationalAgenda(random, ofLinks),
    sdgLinks: generateSdgLinks(random, goals, ofLinks),
    sdgs: generateSdgs(goals),
    removals: removalRows(departments),
    waivers: waiverRows(departments),
    approvals: approvalRows(departments),
    budgets,
  },
});

/** A department's sheet: its sections in an order of its own, for people do not fill in by the framework's. */
const entriesOf = (
  random: Random,
  sections: readonly GeneratedSection[],
  programmes: readonly GeneratedProgramme[],
): DepartmentToPublish['entries'] => ({
  plan: random.sample(sections).flatMap((section) => generatePlanRows(random, section, programmes)),
  summary: [entryRow({ ready: true, readyBy: `مسؤول ${random.pick(deeds)} الخطة` })],
});

/** A whole plan cycle, random but plausible; the same seed gives the same plan. */
export const generateCycle = (seed: number): CycleToPublish => {
  const random = createRandom(seed);
  const goals = generateGoals(random);
  const programmes = generateProgrammes(random);
  const departments = generateDepartments(random);
  const names = departments.map(({ name }) => name);
  const goalNumbers = goals.map((_, index) => index + 1);
  const sections = generateSections(random, goalNumbers, departments.length);
  const rows = sections.map((section, index) => sectionRow(section, index, names));
  const ofDepartment = (place: number) => sections.filter(({ contributors }) => contributors.includes(place));
  return {
    id: '2024-2026',
    timeZone: 'Asia/Hebron',
    framework: generateFramework(
      ...([random, createRandom(seed + 1_000_000), goals, programmes, rows, names] as const),
      generateBudgets(createRandom(seed + 1_000_000), programmes),
    ),
    departments: departments.map((department, place) => ({
      ...department,
      entries: entriesOf(random, ofDepartment(place), programmes),
    })),
  };
};
