import type { EntryRow } from '../../shared/schema/entries.ts';
import { cellsOf, type ExpectedRows, type ExpectedSpan, spansOf, text } from './expected-rows.ts';

const blocksWithinGoal = ['nationalPolicy', 'strategicGoal'];
const agendaBlocks = ['nationalGoal', ...blocksWithinGoal];

/** Where another national goal begins: one that is only written again goes on, though it is printed again. */
const goalStarts = (rows: readonly EntryRow[]): number[] => {
  const written = rows.flatMap((row, index) => (text(row, 'nationalGoal') === '' ? [] : [index]));
  return written.filter(
    (start, index) => text(rows[start], 'nationalGoal') !== text(rows[written[index - 1] ?? -1], 'nationalGoal'),
  );
};

/** The blocks of the rows under each national goal, and of those above the first one: none reaches into the next one's. */
const spansWithinGoals = (rows: readonly EntryRow[]): ExpectedSpan[] => {
  const starts = [0, ...goalStarts(rows)];
  return blocksWithinGoal.flatMap((column) =>
    starts.flatMap((start, index) => spansOf(rows.slice(start, starts[index + 1]), column, start)),
  );
};

/** The national agenda's table: its goals are printed once over their policies, and these over their interventions. */
export const expectedAgenda = (rows: readonly EntryRow[]): ExpectedRows => {
  const spans = [...spansOf(rows, 'nationalGoal', 0), ...spansWithinGoals(rows)];
  return {
    rows: rows.map((row, index) => ({
      ...cellsOf(spans, agendaBlocks, index),
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
