import { isClosed } from '../ports/closures.ts';
import type { CycleState } from '../ports/plan-store.ts';
import type { ListedSpreadsheet } from '../ports/ports.ts';
import type { PendingRecord, QueuedRecord } from '../ports/records.ts';
import { dueOf, type Patience } from './due.ts';
import { isQueued } from './is-queued.ts';
import type { Waiting } from './slots.ts';

/** What watch finds in one cycle. */
export interface Line {
  /** What is due and has no message that is still to come. */
  readonly waiting: readonly Waiting[];
  /** Since when others have been waiting to become quiet, where that is not noted yet; by department. */
  readonly pending: ReadonlyMap<string, PendingRecord>;
  /** What was sent before. */
  readonly queued: readonly QueuedRecord[];
  /** When the change was made that has waited longest for its reading; undefined where none waits. */
  readonly oldest: string | undefined;
  /** How many departments have a spreadsheet that could not be read the last time. */
  readonly unreachable: number;
}

/** Lines up the departments of a cycle whose spreadsheets are due. */
export function lineUp(
  cycle: string,
  state: CycleState,
  files: ReadonlyMap<string, ListedSpreadsheet>,
  patience: Patience,
  rulesVersion: string,
  now: Date,
): Line {
  const waiting: Waiting[] = [];
  const pending = new Map<string, PendingRecord>();
  let oldest: string | undefined;
  for (const department of state.departments) {
    const { id, spreadsheetId = '' } = department;
    const due = dueOf(cycle, department, files.get(spreadsheetId), state, patience, rulesVersion, now);
    if (due && 'pendingSince' in due && due.pendingSince !== state.pending.get(id)?.pendingSince) pending.set(id, due);
    if (!due || !('message' in due)) continue;
    const { changedAt } = due.message;
    if (changedAt && !(oldest && oldest <= changedAt)) oldest = changedAt;
    const [reading, queued] = [state.readings.get(id), state.queued.get(id)];
    if (isQueued(queued, due.message.kind, reading, patience, now)) continue;
    const deferrals = queued?.after === reading?.at ? queued?.deferrals : undefined;
    waiting.push({ message: { ...due.message, ...(deferrals ? { deferrals } : {}) }, lastAt: reading?.at });
  }
  return { waiting, pending, queued: stillToCome(state, patience, now), unreachable: countUnreachable(state), oldest };
}

/** The marks of messages that are still in the queue: one that is over takes nobody's turn. */
const stillToCome = ({ departments, queued, readings }: CycleState, patience: Patience, now: Date): QueuedRecord[] =>
  departments.flatMap((department) => {
    const mark = queued.get(department.id);
    if (!mark || isClosed(department) || mark.deferrals) return [];
    return isQueued(mark, mark.kind, readings.get(department.id), patience, now) ? [mark] : [];
  });

const countUnreachable = ({ departments, readings }: CycleState): number =>
  departments.filter((one) => !isClosed(one) && readings.get(one.id)?.state === 'unreachable').length;
