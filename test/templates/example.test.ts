import { describe, expect, it } from 'vitest';
import type { EntryRow } from '../../shared/schema/entries.ts';
import type { Column, SpreadsheetTemplate } from '../../shared/schema/table.ts';
import { loadExample } from '../../templates/example/example.ts';
import { departmentSpreadsheet } from '../../templates/sheets/department-spreadsheet.ts';
import { frameworkSpreadsheet } from '../../templates/sheets/framework-spreadsheet.ts';
import { ministryPlan } from '../ministry-plan.ts';
import { byActivity, readDown } from './read-down.ts';

const example = loadExample();
const planRows = example.departments.map(({ entries }) => entries['plan'] ?? []);
const frameworkRows = (table: string): readonly EntryRow[] => example.framework.entries[table] ?? [];
const values = (table: string) => frameworkRows(table).map((row) => row.values);

const typeOf = ({ kind }: Column) => (kind === 'integer' ? 'number' : kind === 'tick' ? 'boolean' : 'string');

/** What is wrong with the values of a spreadsheet's rows by the declaration of their columns. */
const strangers = ({ tables }: SpreadsheetTemplate, entries: Readonly<Record<string, readonly EntryRow[]>>) =>
  Object.entries(entries).flatMap(([id, rows]) => {
    const columns: readonly Column[] = tables.find((table) => table.id === id)?.columns ?? [];
    return rows.flatMap((row) =>
      [...Object.entries(row.values), ...Object.entries(row.notes ?? {})].filter(([key, value]) => {
        const column = columns.find((candidate) => candidate.key === key);
        const labels = column?.choices?.map(({ label }) => label.ar);
        return (
          !column ||
          (row.values[key] === value && typeof value !== typeOf(column)) ||
          (labels && !labels.includes(String(value)))
        );
      }),
    );
  });

describe('the example', () => {
  it('fills in only columns that the spreadsheets have, each with its kind of value', () => {
    for (const { entries } of example.departments) expect(strangers(departmentSpreadsheet, entries)).toEqual([]);
    expect(strangers(frameworkSpreadsheet, example.framework.entries)).toEqual([]);
    expect(Object.keys(example.framework.entries)).toEqual(frameworkSpreadsheet.tables.map(({ id }) => id));
  });

  it('has 295 activities and 300 indicators in 305 rows, and 30 programme cells', () => {
    const rows = planRows.flat();
    const count = (column: string) => rows.filter((row) => row.values[column] !== undefined).length;
    expect(rows).toHaveLength(305);
    expect([count('activity'), count('indicator'), count('programme'), count('section')]).toEqual([295, 300, 30, 12]);
  });

  it('has a department for each section that is ready to submit', () => {
    const names = example.departments.map(({ name }) => name);
    expect(values('sections').map((section) => section['contributors'])).toEqual(names);
    expect(planRows.map((rows) => rows[0]?.values['section'])).toEqual(values('sections').map(({ title }) => title));
    for (const { entries } of example.departments) {
      expect(entries['summary']).toEqual([{ values: { ready: true, readyBy: 'مسؤول التخطيط في الجهة' } }]);
    }
  });
});

const source = ministryPlan();
if (source) {
  describe("the example beside the ministry's plan", () => {
    it.each(source.executivePlan.map((section, index) => ({ section, index })))(
      'has every activity of section $index, value for value, and none besides',
      ({ section, index }) => {
        const rows = planRows[index] ?? [];
        const seen = {
          intervention: readDown(rows, 'intervention'),
          goalText: readDown(rows, 'goalText'),
          subObjective: readDown(rows, 'subObjective'),
          programme: readDown(rows, 'programme'),
        };
        const activities = byActivity(rows).map((group) => {
          const at = rows.indexOf(group[0] as EntryRow);
          return {
            activity: group[0]?.values['activity'],
            indicators: group.flatMap((row) => row.values['indicator'] ?? []),
            intervention: seen.intervention[at],
            goalText: seen.goalText[at],
            subObjective: seen.subObjective[at],
            programme: seen.programme[at],
          };
        });
        expect(activities).toEqual(
          section.rows.map((row) => ({
            activity: `${row.activityDashed ? '- ' : ''}${row.activity}`,
            indicators: row.indicators,
            intervention: { text: row.intervention, written: row.interventionPrinted ?? false },
            goalText: { text: row.strategicGoalColumn, written: row.strategicGoalColumnPrinted ?? false },
            subObjective: { text: row.subObjective, written: row.subObjectivePrinted },
            programme: { text: row.programme, written: row.programmePrinted },
          })),
        );
      },
    );
  });
}
