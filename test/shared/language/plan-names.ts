import { clean, splitLines } from '../../../shared/language/clean.ts';
import { fold } from '../../../shared/language/fold.ts';
import type { EntryRow } from '../../../shared/schema/entries.ts';
import { loadExample } from '../../../templates/example/example.ts';
import { lettersOf } from './bare-letters.ts';

/** The names of one list of the ministry's plan; what differs in spelling only is one name. */
export interface NameList {
  readonly title: string;
  readonly names: readonly string[];
}

const { framework, departments } = loadExample();
const plan = departments.flatMap(({ entries }) => entries.plan ?? []);
const { goals, goalWordings, programmes, aliases, sections, alignment, nationalAgenda, sdgLinks } = framework.entries;

const texts = (rows: readonly EntryRow[] = [], key: string): string[] =>
  rows.flatMap(({ values }) => (values[key] === undefined ? [] : [clean(String(values[key]))]));

const lines = (rows: readonly EntryRow[] = [], key: string): string[] =>
  rows.flatMap(({ values }) => splitLines(String(values[key] ?? '')));

const written: Readonly<Record<string, readonly string[]>> = {
  'strategic goals, all wordings': [
    ...texts(goals, 'title'),
    ...texts(goalWordings, 'wording'),
    ...texts(sdgLinks, 'goalLabel'),
    ...texts(sdgLinks, 'goalTitle'),
    ...texts(plan, 'goalText'),
  ],
  'budget programmes and aliases': [...texts(programmes, 'name'), ...texts(aliases, 'written')],
  sections: texts(sections, 'title'),
  'sub-headings': texts(sections, 'subHeading'),
  'sub-objectives': texts(plan, 'subObjective'),
  'strategic interventions': texts(plan, 'intervention'),
  'national goals': texts(nationalAgenda, 'nationalGoal'),
  'national policies': texts(nationalAgenda, 'nationalPolicy'),
  'policy interventions': [...lines(nationalAgenda, 'policyInterventions'), ...lines(sdgLinks, 'policyInterventions')],
  'policy aims': lines(alignment, 'policyAims'),
  'programme objectives': lines(alignment, 'programmeObjectives'),
  results: lines(alignment, 'results'),
  'responsible sectors': lines(alignment, 'responsibleSector'),
  'SDG texts': texts(sdgLinks, 'sdgText'),
  departments: departments.map(({ name }) => name),
};

const distinct = (names: readonly string[]): string[] =>
  [...Map.groupBy(names, fold).values()].flatMap(([first]) => first ?? []);

/** Every list of names in the ministry's plan of 2021-2023. */
export const nameLists: readonly NameList[] = Object.entries(written).map(([title, names]) => ({
  title,
  names: distinct(names),
}));

/** The names of all lists. */
export const allNames: readonly string[] = distinct(nameLists.flatMap(({ names }) => names));

const activitiesAndIndicators = [...texts(plan, 'activity'), ...lines(plan, 'indicator')];
const lettersOfNames = new Set(allNames.map(lettersOf));

/** Texts of the plan that are no names: its activities and indicators, but for those that repeat a name. */
export const sentences: readonly string[] = distinct(activitiesAndIndicators).filter(
  (text) => !lettersOfNames.has(lettersOf(text)),
);

/** Every text of the plan as it is written there, names and sentences. */
export const writtenTexts: readonly string[] = [
  ...new Set([...Object.values(written).flat(), ...activitiesAndIndicators]),
];
