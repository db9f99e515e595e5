import type { AlignmentLine, Framework, Waiver } from '../../shared/plan/framework.ts';
import type { Ministry, MinistryBudget, MinistryLine } from './ministry.ts';
import { cell, departmentId, programmeRow, rowOf } from './ministry-cells.ts';

const programmeIdOf = ({ programmes }: Ministry, name: string): string | undefined =>
  programmes.includes(name) ? `programme-${programmes.indexOf(name) + 1}` : undefined;

function lineOf(ministry: Ministry, line: MinistryLine, index: number): AlignmentLine {
  const { goal, programme, tableNumber, results, sectors } = line;
  const at = (column: string): string => `${column}${rowOf(index)}`;
  return {
    ...{ id: `line-${index}`, goal, tableNumber, at: { goal: at('B'), goalHead: at('B') } },
    programmeId: programmeIdOf(ministry, programme),
    programme: cell(programme, at('D'), `D${programmeRow(ministry, index)}`),
    ...{ policyAims: undefined, programmeObjectives: undefined },
    results: results.length > 0 ? cell(results.join('\n'), at('G')) : undefined,
    responsibleSector: sectors.length > 0 ? cell(sectors.join('\n'), at('H')) : undefined,
  };
}

function budgetOf(ministry: Ministry, budget: MinistryBudget, index: number) {
  const columns = { programme: 'A', year: 'B', centre: 'C', approved: 'D', revised: 'E', committed: 'F', paid: 'G' };
  const at = Object.fromEntries(Object.entries(columns).map(([key, letter]) => [key, `${letter}${rowOf(index)}`]));
  return {
    ...{ ...budget, programmeId: programmeIdOf(ministry, budget.programme) },
    ...{ source: budget.source ?? 'قانون الموازنة', sourceOn: '2024-01-01', enteredBy: 'دائرة الموازنة' },
    at: { source: `H${rowOf(index)}`, ...at } as NonNullable<Framework['budgets']>[number]['at'],
  };
}

const waiverOf = ({ departments }: Ministry, { code, department }: Ministry['waivers'][number]): Waiver => ({
  ...{ code, department: departments[department] ?? '', departmentId: departmentId({ department }) },
  ...{ suggestion: undefined, activity: '', reason: 'قيد المراجعة', by: 'وحدة التخطيط', from: '', until: '2027-12-31' },
  at: { code: '', department: '', by: '', until: '' },
});

/** What the planning unit of a generated ministry wrote, as it would be read. */
export const frameworkOfMinistry = (ministry: Ministry): Framework => ({
  ...{ planTitle: 'الخطة', years: ministry.years, ...(ministry.asksCosts ? { asks: ['costs'] } : {}) },
  goals: ministry.goals.map((number, index) => ({
    ...{
      number,
      title: `الهدف رقم ${number}`,
      wordings: [],
      at: { number: `A${rowOf(index)}`, title: `B${rowOf(index)}` },
    },
  })),
  programmes: ministry.programmes.map((name, index) => ({
    ...{ id: `programme-${index + 1}`, name, at: { name: `B${rowOf(index)}` } },
  })),
  alignment: ministry.lines.map((line, index) => lineOf(ministry, line, index)),
  sections: ministry.sections.map(({ goal, contributors, printsProgramme }, index) => ({
    ...{ id: `section-${index}`, goal, title: `محور ${index + 1}`, titlePlace: 'above', subHeading: undefined },
    columns: ['activity', 'indicators', ...(printsProgramme ? (['programme'] as const) : [])],
    contributors: contributors.map((department) => departmentId({ department })),
    ...{ footnotes: [], unknownContributors: [], at: { goal: '', title: '', contributors: '' } },
  })),
  aliases: ministry.aliases.map(({ written, means, confirmedBy }, index) => ({
    ...{ written, means, confirmedBy, confirmedOn: '', programmeId: programmeIdOf(ministry, means) },
    at: { written: `A${rowOf(index)}`, means: `B${rowOf(index)}` },
  })),
  budgets: ministry.budgets.map((budget, index) => budgetOf(ministry, budget, index)),
  waivers: ministry.waivers.map((waiver) => waiverOf(ministry, waiver)),
});
