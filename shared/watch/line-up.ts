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
  for (const department of state.departments) {
    const { id, spreadsheetId = '' } = department;
    const due = dueOf(cycle, department, files.get(spreadsheetId), state, patience, rulesVersion, now);
    if (due && 'pendingSince' in due && due.pendingSince !== state.pending.get(id)?.pendingSince) pending.set(id, due);
    if (!due || !('message' in due)) continue;
    const [reading, queued] = [state.readings.get(id), state.queued.get(id)];
    if (isQueued(queued, due.message.kind, reading, patience, now)) continue;
    const deferrals = queued?.after === reading?.at ? queued?.deferrals : undefined;
    waiting.push({ message: { ...due.message, ...(deferrals ? { deferrals } : {}) }, lastAt: reading?.at });
  }
  return { waiting, pending, queued: [...state.queued.values()], unreachable: countUnreachable(state) };
}

const countUnreachable = ({ departments, readings }: CycleState): number =>
  departments.filter((one) => !isClosed(one) && readings.get(one.id)?.state === 'unreachable').length;
