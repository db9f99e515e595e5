import type { Waiver } from '../../shared/plan/framework.ts';
import type { DepartmentPlan, MissingDepartment, Plan } from '../../shared/plan/plan.ts';
import type { Cell } from '../../shared/schema/cell.ts';
import { aim, measure, sector, sentence } from '../generated/arabic-texts.ts';
import { createRandom, type Random } from '../generated/random.ts';
import {
  activity,
  agendaLine,
  alignmentLine,
  department,
  goal,
  inherited,
  own,
  planOf,
  sdgLink,
  section,
} from '../shared/render/small-plan.ts';
import { oddPlan } from './odd-plan.ts';

const longText = (random: Random, letters = 900): string => {
  const sentences = Array.from({ length: letters / 20 }, () => sentence(random));
  return sentences.join(' ').slice(0, letters);
};

/** A cell over so many rows. */
const block = (text: string, rows: number): Cell[] =>
  Array.from({ length: rows }, (_, row) => (row === 0 ? own(text) : inherited(text)));

/** Blocks of 900 letters: over few rows, which one page holds, and over so many that none does. */
export const longBlocks = (seed: number): Plan => {
  const random = createRandom(seed);
  const programmes = [2, 12].flatMap((rows) => block(longText(random), rows));
  const aims = [3, 1, 4, 6].flatMap((rows) => block(longText(random), rows));
  const activities = programmes.map((programme, row) =>
    activity(`${row} ${sentence(random)}`, 's', { programme, subObjective: aims[row] ?? own(aim(random)) }),
  );
  const results = programmes.map((programme, row) =>
    alignmentLine(sentence(random), {
      programme,
      policyAims: aims[row] ?? own(aim(random)),
      responsibleSector: own(sector(random)),
    }),
  );
  const agenda = aims.map((nationalGoal) =>
    agendaLine(sentence(random), {
      nationalGoal,
      nationalPolicy: own(aim(random)),
      strategicGoal: own(longText(random)),
    }),
  );
  return planOf([department('first', activities)], {
    sections: [section('s', { footnotes: [longText(random), longText(random, 9_000)] })],
    alignment: results,
    nationalAgenda: agenda,
    sdgLinks: aims.map(({ written }) => sdgLink(written, { policyInterventions: own(longText(random)) })),
  });
};

const inForce = (random: Random, at: number): DepartmentPlan => {
  const sectionId = `s${at % 3}`;
  const activities = Array.from({ length: random.int(0, 3) }, (_, row) => ({
    ...activity(`${at}-${row} ${sentence(random)}`, sectionId),
    indicators: [{ id: `${at}-${row}`, text: own(measure(random)) }],
  }));
  return {
    ...department(`${at}`, activities),
    name: `سفارة دولة فلسطين لدى ${aim(random)}`,
    state: at % 9 === 0 ? 'returned' : 'in-force',
    ...(at % 4 === 0 ? { approval: { by: 'وكيل الوزارة للشؤون السياسية', on: at % 8 === 0 ? '2022-03-01' : '' } } : {}),
  };
};

const missing = (at: number): MissingDepartment => ({
  id: `${at}`,
  name: `قطاع رقم ${at}`,
  state: at % 2 === 0 ? 'not-started' : 'returned',
});

const waiver = (random: Random, at: number): Waiver => ({
  code: 'activity-without-indicator',
  department: at % 2 === 0 ? '' : `سفارة دولة فلسطين لدى ${aim(random)}`,
  departmentId: undefined,
  suggestion: undefined,
  activity: '',
  reason: sentence(random),
  by: 'وحدة التخطيط',
  from: '2022-01-01',
  until: '2022-12-31',
  at: { code: '', department: '', by: '', until: '' },
});

/** 70 departments with versions in force, some of them returned since, eight more without any, and waivers. */
export const manyDepartments = (seed: number): Plan => {
  const random = createRandom(seed);
  const departments = Array.from({ length: 70 }, (_, at) => inForce(random, at));
  const absent = Array.from({ length: 8 }, (_, at) => missing(70 + at));
  const ids = [...departments, ...absent].map(({ id }) => id);
  const sections = [0, 1, 2].map((at) =>
    section(`s${at}`, { goal: at + 1, title: aim(random), contributors: ids.filter((id) => Number(id) % 3 === at) }),
  );
  const goals = [1, 2, 3].map((number) => goal(number, aim(random)));
  const waivers = Array.from({ length: 5 }, (_, at) => waiver(random, at));
  return planOf(
    departments,
    { goals, sections, alignment: [alignmentLine(sentence(random))] },
    { missing: absent, waivers },
  );
};

/** A plan of texts such as people paste together; its title is one that a footer holds. */
export const oddTexts = (seed: number): Plan => {
  const plan = oddPlan(createRandom(seed));
  return { ...plan, framework: { ...plan.framework, planTitle: 'الخطة التنفيذية 2021-2023' } };
};
