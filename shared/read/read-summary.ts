import { summary } from '../../templates/sheets/summary.ts';
import { aboutOf } from '../findings/answer-key.ts';
import type { Breach } from '../findings/breach.ts';
import type { RawSpreadsheet } from '../schema/raw-spreadsheet.ts';
import type { Row } from '../schema/row.ts';
import { readTable } from './read-table.ts';

/** What a department says beside its plan. */
export interface SummaryReading {
  readonly ready: boolean;
  /** Who says so; '' where nobody is named. */
  readonly readyBy: string;
  /** The keys of the guesses about wording that somebody does not want to see again. */
  readonly silenced: ReadonlySet<string>;
  readonly breaches: readonly Breach[];
  readonly understood: readonly Breach[];
}

/** Reads the tab of the summary; what the pipeline wrote there is passed over. */
export function readSummary(raw: RawSpreadsheet): SummaryReading {
  const { rows, breaches, understood } = readTable(raw, summary);
  const [ready] = rows.flatMap(({ cells }) => cells.ready ?? []);
  const [readyBy] = rows.flatMap(({ cells }) => cells.readyBy ?? []);
  return {
    ready: ready?.ticked ?? false,
    readyBy: readyBy?.value ?? '',
    silenced: new Set(rows.flatMap(silencedKeys)),
    ...{ breaches, understood },
  };
}

const silencedKeys = ({ cells: { silenced, key } }: Row<typeof summary>): string[] =>
  silenced?.ticked && key ? [aboutOf(key.value)] : [];
