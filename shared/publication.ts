import { isClosed } from './ports/closures.ts';
import { SystemError } from './ports/errors.ts';
import type { PlanStore } from './ports/plan-store.ts';
import type { DepartmentRecord } from './ports/records.ts';
import { type Press, pressOf, publishOne, type ToPublish, type UpgradedSpreadsheet, upgrade } from './press.ts';
import type { Templates } from './publish/design-spreadsheet.ts';
import { registerCycle } from './publish/publish-department.ts';
import type { Publisher } from './publish/publisher.ts';
import { type WhyStopped, whyStopped } from './publish/why-stopped.ts';

/** Who publishes, and how long a publisher that died keeps others waiting. */
export interface Lease {
  readonly owner: string;
  readonly leaseMs: number;
}

/** How a cycle is published: by whom, from which templates, and which part of it. */
export interface Publication extends Lease {
  readonly templates?: Templates;
  /** The department to go on with; where none is named, all are published. */
  readonly from?: string | undefined;
  /** Whether too little time is left for another department; never, where nobody says so. */
  readonly isTimeUp?: () => boolean;
}

/** Where publishing is to go on, and why it stopped there. */
export interface Stop {
  readonly department: string;
  readonly why: WhyStopped;
}

/** What publishing came to. */
export interface Published {
  /** The departments whose spreadsheet was made now. */
  readonly published: readonly string[];
  /** The spreadsheets that were changed, or ought to be; none that is as it is meant to be. */
  readonly upgraded: readonly UpgradedSpreadsheet[];
  /** Absent once nothing is left to do. */
  readonly next?: Stop;
}

/**
 * publish: registers a cycle and its departments, gives each of them a spreadsheet from the templates, and makes those
 * that are there already as the templates and the framework in force have them now, every entry kept. A second run, or
 * one after a crash, only does what is missing. Where Google's quota or the time ends, it stops and says where to go on.
 * Throws `publishing-in-progress` while another publisher is at work, `message-invalid` where there is no such cycle or
 * department to go on with.
 */
export async function publishCycle(
  store: PlanStore,
  publisher: Publisher,
  asked: ToPublish,
  publication: Publication,
): Promise<Published> {
  const id = 'cycle' in asked ? asked.cycle : asked.id;
  return underLease(store, id, publication, async (renew) => {
    if (!('cycle' in asked)) await registerCycle(store, asked);
    const press = await pressOf(store, publisher, asked, publication.templates);
    const { departments } = await store.state(id);
    return publishAll(press, openFrom(departments, publication.from), publication, renew);
  });
}

/** Those of the departments that are open, from one on that may have been closed meanwhile. Throws `message-invalid`. */
function openFrom(departments: readonly DepartmentRecord[], from: string | undefined): DepartmentRecord[] {
  const at = from === undefined ? 0 : departments.findIndex(({ id }) => id === from);
  if (at < 0)
    throw new SystemError('message-invalid', `there is no department ${from} to go on with`, { retry: false });
  return departments.slice(at).filter((one) => !isClosed(one));
}

// A lease is long enough for more, even of spreadsheets with which Google takes its time.
const renewEvery = 3;

/**
 * Publishes one department after the other. Where Google is away, the run stops; but what it cannot do for one
 * spreadsheet while it does the next one is that spreadsheet's fault, which is told and holds up nobody.
 */
async function publishAll(
  press: Press,
  departments: readonly DepartmentRecord[],
  { isTimeUp = () => false }: Publication,
  renew: () => Promise<void>,
): Promise<Published> {
  const [published, upgraded]: [string[], UpgradedSpreadsheet[]] = [[], []];
  // Google's fault with the department before this one; whose it is, this one shows.
  let fault: UpgradedSpreadsheet | undefined;
  const stopAt = (department: string, why: WhyStopped): Published => ({
    ...{ published, upgraded, next: { department: fault?.department ?? department, why } },
  });
  for (const [index, department] of departments.entries()) {
    const { id } = department;
    if (isTimeUp()) return stopAt(id, 'time');
    if (index % renewEvery === renewEvery - 1 && !(await isRenewed(renew))) return stopAt(id, 'unavailable');
    try {
      const isPassing = (error: unknown): boolean => whyStopped(error, isTimeUp) !== undefined;
      if (department.spreadsheetId) upgraded.push(...(await upgrade(press, department, isPassing)));
      else if (await publishOne(press, department)) published.push(id);
    } catch (error) {
      const why = whyStopped(error, isTimeUp);
      if (!why) throw error;
      if (why !== 'unavailable' || fault) return stopAt(id, why);
      const { code, message } = error as SystemError;
      fault = { department: id, changes: [], leftAlone: [], failure: { code, message } };
      continue;
    }
    if (fault) upgraded.push(fault);
    fault = undefined;
  }
  return { published, upgraded: fault ? [...upgraded, fault] : upgraded };
}

/** Whether the lease is ours still; false where that cannot be known for the moment. */
async function isRenewed(renew: () => Promise<void>): Promise<boolean> {
  try {
    await renew();
    return true;
  } catch (error) {
    if (error instanceof SystemError && error.retry) return false;
    throw error;
  }
}

/** Does something that no other publisher of the cycle does meanwhile. Throws `publishing-in-progress`. */
export async function underLease<T>(
  store: PlanStore,
  cycle: string,
  { owner, leaseMs }: Lease,
  work: (renew: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const renew = async (): Promise<void> => {
    if (await store.lease(cycle, 'publish', owner, leaseMs)) return;
    throw new SystemError('publishing-in-progress', `another publisher is at work on ${cycle}`, { retry: true });
  };
  await renew();
  try {
    return await work(renew);
  } finally {
    await store.release(cycle, 'publish', owner).catch(letRunOut);
  }
}

// No time was left to give a lease back: it ends by itself, and what was done has to be told all the same.
function letRunOut(error: unknown): void {
  if (!(error instanceof SystemError && error.code === 'outside-call-timed-out')) throw error;
}
