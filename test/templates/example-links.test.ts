import { describe, expect, it } from 'vitest';
import { loadExample } from '../../templates/example/example.ts';
import { ministryPlan, type SourceListColumn } from '../ministry-plan.ts';
import { readDown } from './read-down.ts';

const { entries } = loadExample().framework;
const rowsOf = (table: string) => entries[table] ?? [];
const values = (table: string) => rowsOf(table).map((row) => row.values);

const lines = (texts: readonly string[], dashed: readonly boolean[] = []) =>
  texts.map((text, index) => `${dashed[index] ? '- ' : ''}${text}`).join('\n');

const source = ministryPlan();
describe("the example's alignment tables", () => {
  it('follow the goals 1, 4 and 3, as the source prints them', () => {
    expect(values('alignment').flatMap(({ goal }) => goal ?? [])).toEqual([1, 4, 3]);
  });

  if (source) {
    it('has every alignment row with what is printed in it and what it takes from above', () => {
      const printed = source.budgetAlignment.flatMap((table) =>
        table.rows.map((row, index) => {
          const cell = (key: SourceListColumn) => ({
            text: lines(row[key], row.dashed[key]),
            written: !(row.filledDown ?? []).includes(key),
          });
          return {
            goal: { text: String(table.strategicGoalNumber), written: index === 0 },
            tableNumber: { text: String(table.tableNumber), written: index === 0 },
            programme: { text: row.programme, written: !(row.filledDown ?? []).includes('programme') },
            policyAims: cell('policyAims'),
            programmeObjectives: cell('programmeObjectives'),
            results: cell('results'),
            responsibleSector: cell('responsibleSector'),
          };
        }),
      );
      const rows = rowsOf('alignment');
      const keys = Object.keys(printed[0] ?? {});
      const seen = keys.map((key) => [key, readDown(rows, key)] as const);
      expect(rows.map((_, index) => Object.fromEntries(seen.map(([key, cells]) => [key, cells[index]])))).toEqual(
        printed,
      );
    });

    it('has the national agenda, its blocks written once', () => {
      expect(values('nationalAgenda')).toEqual(
        source.nationalAgendaAlignment.rows.map(({ printed, dashed, ...row }) => ({
          ...(printed.nationalGoal ? { nationalGoal: row.nationalGoal } : {}),
          nationalPolicy: row.nationalPolicy,
          policyInterventions: lines(row.policyInterventions, dashed),
          ...(printed.strategicGoal ? { strategicGoal: row.strategicGoal } : {}),
        })),
      );
    });

    it('has the links with the Sustainable Development Goals', () => {
      expect(values('sdgLinks')).toEqual(
        source.sdgLinkage.rows.map(({ goalLabel, goalTitle, policyInterventions, sdgText, sdgNumbers }) => ({
          goalLabel,
          goalTitle,
          policyInterventions: lines(policyInterventions),
          sdgText,
          ...(sdgNumbers.length > 0 ? { sdgNumbers: sdgNumbers.join('، ') } : {}),
        })),
      );
    });
  }
});
