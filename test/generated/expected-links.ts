import type { EntryRow } from '../../shared/schema/entries.ts';
import { cellsOf, type ExpectedRows, spansOf, text } from './expected-rows.ts';

const agendaBlocks = ['nationalGoal', 'strategicGoal'];

/** The national agenda's table: its goals are printed once over their policies. */
export const expectedAgenda = (rows: readonly EntryRow[]): ExpectedRows => {
  const spans = agendaBlocks.flatMap((column) => spansOf(rows, column, 0));
  return {
    rows: rows.map((row, index) => ({
      ...cellsOf(spans, agendaBlocks, index),
      nationalPolicy: text(row, 'nationalPolicy'),
      policyInterventions: text(row, 'policyInterventions'),
    })),
    spans,
  };
};

/** The table of SDG links: one row per goal, nothing merged, and the bare numbers not printed. */
export const expectedSdgLinks = (rows: readonly EntryRow[]): ExpectedRows => ({
  rows: rows.map((row) => ({
    goalLabel: text(row, 'goalLabel'),
    goalTitle: text(row, 'goalTitle'),
    policyInterventions: text(row, 'policyInterventions'),
    sdgText: text(row, 'sdgText'),
  })),
  spans: [],
});
