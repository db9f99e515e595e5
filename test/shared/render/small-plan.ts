import type { Activity } from '../../../shared/plan/activity.ts';
import type { AgendaLine, AlignmentLine, Goal, SdgLink, Section } from '../../../shared/plan/framework.ts';
import type { DepartmentPlan, Plan } from '../../../shared/plan/plan.ts';
import type { Cell } from '../../../shared/schema/cell.ts';

/** A cell written in its own row. */
export const own = (written: string): Cell => ({ written, value: written, printed: 'own', at: '', writtenAt: '' });

/** A cell that takes its value from the block above. */
export const inherited = (written: string): Cell => ({ ...own(written), printed: 'inherited' });

/** A goal without wordings of its own. */
export const goal = (number: number, title = `هدف ${number}`): Goal => ({
  number,
  title,
  wordings: [],
  at: { number: '', title: '' },
});

/** A section of goal 1 with the columns that most sections have. */
export const section = (id: string, changes: Partial<Section> = {}): Section => ({
  id,
  goal: 1,
  title: `محور ${id}`,
  titlePlace: 'above',
  subHeading: undefined,
  columns: ['subObjective', 'activity', 'indicators', 'programme'],
  footnotes: [],
  contributors: ['first'],
  unknownContributors: [],
  at: { goal: '', title: '', contributors: '' },
  ...changes,
});

/** An activity with one indicator. */
export const activity = (text: string, sectionId: string, changes: Partial<Activity> = {}): Activity => ({
  id: text,
  sectionId,
  at: {},
  unreadable: [],
  activity: own(text),
  indicators: [{ id: `${text}-indicator`, text: own(`عدد ${text}`) }],
  ...changes,
});

/** A department with a version in force. */
export const department = (id: string, activities: readonly Activity[]): DepartmentPlan => ({
  id,
  name: `جهة ${id}`,
  version: 2,
  sha256: '',
  acceptedAt: '2022-02-01T09:00:00.000Z',
  readAt: '2022-02-01T08:59:00.000Z',
  state: 'in-force',
  activities,
});

/** One line of goal 1's alignment. */
export const alignmentLine = (results: string, changes: Partial<AlignmentLine> = {}): AlignmentLine => ({
  id: results,
  goal: 1,
  at: { goal: '', goalHead: '' },
  tableNumber: 1,
  programmeId: undefined,
  programme: own('برنامج'),
  policyAims: own('غاية'),
  programmeObjectives: own('هدف'),
  results: own(results),
  responsibleSector: own('قطاع'),
  ...changes,
});

/** One row of the national agenda's alignment. */
export const agendaLine = (policyInterventions: string, changes: Partial<AgendaLine> = {}): AgendaLine => ({
  nationalGoal: own('هدف وطني'),
  nationalPolicy: own('سياسة وطنية'),
  policyInterventions: own(policyInterventions),
  strategicGoal: own('هدف استراتيجي'),
  ...changes,
});

/** One row of the table of SDG links. */
export const sdgLink = (text: string, changes: Partial<SdgLink> = {}): SdgLink => ({
  goalLabel: own('الهدف الاستراتيجي الأول'),
  goalTitle: own('هدف 1'),
  policyInterventions: own('تدخل'),
  text: own(text),
  numbers: undefined,
  ...changes,
});

/** A plan of these departments and this framework. */
export const planOf = (
  departments: readonly DepartmentPlan[],
  framework: Partial<Plan['framework']>,
  changes: Partial<Plan> = {},
): Plan => ({
  cycle: '2021-2023',
  asOf: '2022-03-15T08:30:00.000Z',
  timeZone: 'Asia/Hebron',
  framework: {
    planTitle: 'الخطة التنفيذية 2021-2023',
    goals: [goal(1)],
    programmes: [],
    alignment: [],
    sections: [],
    aliases: [],
    ...framework,
  },
  frameworkVersion: 3,
  frameworkSha256: '',
  frameworkAcceptedAt: '2022-01-15T07:30:00.000Z',
  frameworkReadAt: '2022-01-15T07:29:00.000Z',
  departments,
  missing: [],
  ...changes,
});
