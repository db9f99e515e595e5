import type { Activity } from '../shared/plan/activity.ts';
import type { Cell } from '../shared/schema/cell.ts';
import type {
  AgendaLine,
  AlignmentLine,
  Framework,
  Goal,
  OfficialTable,
  SdgLink,
  Section,
  SectionColumn,
} from '../shared/plan/framework.ts';
import type { DepartmentPlan, Plan } from '../shared/plan/plan.ts';
import type {
  SourceAgendaRow,
  SourceListColumn,
  SourceAlignment,
  SourceAlignmentRow,
  MinistryPlan,
  SourceActivity,
  SourceSdgRow,
  SourceSection,
} from './ministry-plan.ts';

const acceptedAt = '2022-01-20T07:15:00.000Z';

const columnKeys: Readonly<Record<string, SectionColumn>> = {
  'التدخلات الاستراتيجية': 'intervention',
  'الهدف الاستراتيجي': 'goalText',
  'الهدف الفرعي': 'subObjective',
  النشاطات: 'activity',
  'مؤشر القياس': 'indicators',
  'البرنامج على الموازنة': 'programme',
};

/** Entries on lines of their own, behind dashes where the source prints them. */
export const entryLines = (entries: readonly string[], dashed: readonly boolean[]): string =>
  entries.map((entry, index) => (dashed[index] ? `- ${entry}` : entry)).join('\n');

/** An activity's text with the dash that the source prints before it. */
export const activityLine = ({ activity, activityDashed }: SourceActivity): string =>
  activityDashed ? `- ${activity}` : activity;

const cell = (written: string, isOwn = true): Cell => ({
  written,
  value: written.replace(/^- /, ''),
  printed: isOwn ? 'own' : 'inherited',
  at: '',
  writtenAt: '',
});

const optional = <Key extends string>(key: Key, text: string | null | undefined, isOwn = false) =>
  (text == null ? {} : { [key]: cell(text, isOwn) }) as { [K in Key]?: Cell };

const programmeIdOf = (source: MinistryPlan, name: string): string | undefined => {
  const index = source.budgetProgrammes.findIndex((programme) =>
    [programme.name, ...programme.variants].includes(name),
  );
  return index < 0 ? undefined : `programme-${index + 1}`;
};

const activityOf = (row: SourceActivity, source: MinistryPlan, sectionId: string, id: string): Activity => {
  const { programme } = optional('programme', row.programme, row.programmePrinted);
  const resolvedId = row.programme ? programmeIdOf(source, row.programme) : undefined;
  return {
    id,
    sectionId,
    at: {},
    unreadable: [],
    activity: cell(activityLine(row)),
    indicators: row.indicators.map((text, index) => ({ id: `${id}-indicator-${index + 1}`, text: cell(text) })),
    ...optional('intervention', row.intervention, row.interventionPrinted),
    ...optional('goalText', row.strategicGoalColumn, row.strategicGoalColumnPrinted),
    ...optional('subObjective', row.subObjective, row.subObjectivePrinted),
    ...(programme ? { programme: { ...programme, ...(resolvedId ? { resolvedId } : {}) } } : {}),
  };
};

const titlePlaceOf = ({ sectionNote = '' }: SourceSection): Section['titlePlace'] => {
  if (sectionNote.includes('band printed inside')) return 'inside';
  return sectionNote.startsWith('No section title') ? 'not-printed' : 'above';
};

const sectionOf = (section: SourceSection, index: number): Section => ({
  id: `section-${index + 1}`,
  goal: section.goalNumber,
  title: section.section,
  titlePlace: titlePlaceOf(section),
  subHeading: section.subParent ? { text: section.subParent, printed: !section.subParentInferred } : undefined,
  columns: section.columns.flatMap((heading) => columnKeys[heading] ?? []),
  footnotes: (section.unplacedCells ?? []).map(({ text }) => text),
  contributors: [`department-${index + 1}`],
  unknownContributors: [],
  at: { goal: '', title: '', contributors: '' },
});

const departmentOf = (section: SourceSection, index: number, source: MinistryPlan): DepartmentPlan => ({
  id: `department-${index + 1}`,
  name: `جهة ${index + 1}`,
  version: 1,
  sha256: '0'.repeat(64),
  acceptedAt,
  readAt: acceptedAt,
  state: 'in-force',
  activities: section.rows.map((row, at) =>
    activityOf(row, source, `section-${index + 1}`, `a-${index + 1}-${at + 1}`),
  ),
});

const alignmentLine = (
  row: SourceAlignmentRow,
  table: SourceAlignment,
  source: MinistryPlan,
  index: number,
): AlignmentLine => {
  const isOwn = (key: string) => !row.filledDown?.includes(key);
  const entries = (key: SourceListColumn) => cell(entryLines(row[key], row.dashed[key]), isOwn(key));
  return {
    id: `line-${table.strategicGoalNumber}-${index + 1}`,
    goal: table.strategicGoalNumber,
    at: { goal: '', goalHead: '' },
    tableNumber: table.tableNumber,
    programmeId: programmeIdOf(source, row.programme),
    programme: cell(row.programme, isOwn('programme')),
    policyAims: entries('policyAims'),
    programmeObjectives: entries('programmeObjectives'),
    results: entries('results'),
    responsibleSector: entries('responsibleSector'),
  };
};

const agendaLine = ({ printed, dashed, ...row }: SourceAgendaRow): AgendaLine => ({
  nationalGoal: cell(row.nationalGoal, printed.nationalGoal),
  nationalPolicy: cell(row.nationalPolicy, printed.nationalPolicy),
  policyInterventions: cell(entryLines(row.policyInterventions, dashed)),
  strategicGoal: cell(row.strategicGoal, printed.strategicGoal),
});

const sdgLink = (row: SourceSdgRow): SdgLink => ({
  goalLabel: cell(row.goalLabel),
  goalTitle: cell(row.goalTitle),
  policyInterventions: cell(entryLines(row.policyInterventions, [])),
  text: cell(row.sdgText),
  numbers: row.sdgNumbers.length > 0 ? cell(row.sdgNumbers.join('، ')) : undefined,
});

const goalOf = (goal: MinistryPlan['goals'][number], source: MinistryPlan): Goal => {
  const wording = (table: OfficialTable, text: string | undefined) => (text ? [{ table, wording: text }] : []);
  const section = source.executivePlan.find(({ goalNumber }) => goalNumber === goal.number);
  const alignment = source.budgetAlignment.find(({ strategicGoalNumber }) => strategicGoalNumber === goal.number);
  const wordings = [
    ...wording('executive-plan', section?.parent),
    ...wording('budget-alignment', alignment?.titlePrinted),
  ];
  const { number, title } = goal;
  return { number, title, wordings, at: { number: '', title: '' } };
};

const frameworkOf = (source: MinistryPlan): Framework => ({
  planTitle: source.cycle.title,
  goals: source.goals.map((goal) => goalOf(goal, source)),
  programmes: source.budgetProgrammes.map(({ name }, index) => ({
    id: `programme-${index + 1}`,
    name,
    at: { name: '' },
  })),
  alignment: source.budgetAlignment.flatMap((table) =>
    table.rows.map((row, index) => alignmentLine(row, table, source, index)),
  ),
  sections: source.executivePlan.map(sectionOf),
  aliases: [],
  nationalAgenda: source.nationalAgendaAlignment.rows.map(agendaLine),
  sdgLinks: source.sdgLinkage.rows.map(sdgLink),
});

/** The transcribed plan as the pipeline would hold it: one department per section, all of them in force. */
export const planOfJson = (source: MinistryPlan): Plan => ({
  cycle: `${source.cycle.start}-${source.cycle.end}`,
  asOf: '2022-03-15T08:30:00.000Z',
  timeZone: 'Asia/Hebron',
  framework: frameworkOf(source),
  frameworkVersion: 1,
  frameworkSha256: '0'.repeat(64),
  frameworkAcceptedAt: acceptedAt,
  frameworkReadAt: acceptedAt,
  departments: source.executivePlan.map((section, index) => departmentOf(section, index, source)),
  missing: [],
});
