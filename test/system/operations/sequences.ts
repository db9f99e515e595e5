import type { EntryRow } from '../../../shared/schema/entries.ts';
import { createRandom, type Random } from '../../generated/random.ts';
import type { Alteration } from '../../mutations/mutation.ts';
import type { Call } from '../libreoffice.ts';
import { blockOperations } from './block-operations.ts';
import { cellOperations } from './cell-operations.ts';
import { columnOperations } from './column-operations.ts';
import type { Operation } from './operation.ts';
import { type PlanTab, publishedTab, withRemains } from './plan-tab.ts';
import { rowOperations } from './row-operations.ts';
import { tabOperations } from './tab-operations.ts';

/** Everything that people do to a spreadsheet without meaning the plan. */
export const harmlessOperations: readonly Operation[] = [
  ...rowOperations,
  ...blockOperations,
  ...columnOperations,
  ...cellOperations,
  ...tabOperations,
];

/** One operation that was chosen, and by which calls it is done. */
export interface Step extends Pick<Operation, 'name'> {
  readonly calls: readonly Call[];
}

/** All calls of some steps, in order. */
export const callsOf = (steps: readonly Step[]): Call[] => steps.flatMap(({ calls }) => calls);

/** Operations on one spreadsheet, one after another, each on what the ones before it left. */
export interface Sequence {
  readonly steps: readonly Step[];
  readonly alters: ReadonlySet<Alteration>;
}

/** Three to six different operations on a published tab with these entries; the wanted one is likely to be among them. */
export function someSequence(rows: readonly EntryRow[], random: Random, wanted?: string): Sequence {
  let tab = publishedTab(rows);
  const done: Operation[] = [];
  const steps: Step[] = [];
  for (let left = random.int(3, 6); left > 0; left--) {
    const possible = harmlessOperations.filter((one) => !done.includes(one) && mayFollow(one, tab));
    const preferred = possible.filter(({ name }) => name === wanted && random.chance(0.3));
    const operation = random.pick(preferred.length > 0 ? preferred : possible);
    const { calls, tab: next } = operation.perform(tab, random);
    tab = withRemains(next, operation.leaves);
    done.push(operation);
    steps.push({ name: operation.name, calls });
  }
  return { steps, alters: new Set(done.flatMap(({ alters }) => alters ?? [])) };
}

/**
 * A sequence with the named operation on one of these spreadsheets; the same for the same seed. Throws where none of
 * them has what it takes.
 */
export function sequenceWith<Of extends { readonly rows: readonly EntryRow[] }>(
  name: string,
  seed: number,
  spreadsheets: readonly Of[],
): Sequence & { readonly spreadsheet: Of } {
  const random = createRandom(seed);
  const filledIn = spreadsheets.filter(({ rows }) => rows.length > 2);
  for (let tries = 0; tries < 1000; tries++) {
    const spreadsheet = random.pick(filledIn);
    const sequence = someSequence(spreadsheet.rows, random, name);
    if (sequence.steps.some((step) => step.name === name)) return { ...sequence, spreadsheet };
  }
  throw new Error(`no spreadsheet has what it takes to “${name}”`);
}

const mayFollow = ({ notAfter = [], mayFollow: hasWhatItTakes = () => true }: Operation, tab: PlanTab): boolean =>
  hasWhatItTakes(tab) && !notAfter.some((left) => tab.remains.has(left));
