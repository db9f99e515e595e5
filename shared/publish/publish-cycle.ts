import { SystemError } from '../ports/errors.ts';
import type { CycleToPublish, DepartmentToPublish } from '../schema/entries.ts';
import type { PlanStore } from '../ports/plan-store.ts';
import type { DepartmentRecord } from '../ports/records.ts';
import { designSpreadsheet } from './design-spreadsheet.ts';
import type { SpreadsheetDesign } from './spreadsheet-design.ts';

/** What publishing asks of Google. */
export interface Publisher {
  /** The file that was created for a publication, if any: a crash may have come before it was registered. */
  find(publication: string): Promise<string | undefined>;
  create(title: string, publication: string): Promise<string>;
  /** Whether a spreadsheet has its tables: from then on only people write entries into it. */
  isFilled(spreadsheetId: string): Promise<boolean>;
  /** Lays the whole design, at once or not at all. */
  fill(spreadsheetId: string, design: SpreadsheetDesign): Promise<void>;
  /** Deletes a spreadsheet that this publisher has just made and that nobody was ever told of. */
  discard(spreadsheetId: string): Promise<void>;
}

/** Who publishes, and how long a publisher that died keeps others waiting. */
export interface Publication {
  readonly owner: string;
  readonly leaseMs: number;
}

/**
 * publish: registers a cycle and its departments, and gives each a spreadsheet from the templates. What is already
 * there is left alone, so a second run, or one after a crash, only adds what is missing. Gives the ids published now.
 * Throws `publishing-in-progress` while another publisher is at work.
 */
export async function publishCycle(
  store: PlanStore,
  publisher: Publisher,
  cycle: CycleToPublish,
  { owner, leaseMs }: Publication,
): Promise<string[]> {
  if (!(await store.lease(cycle.id, 'publish', owner, leaseMs))) {
    throw new SystemError('publishing-in-progress', `another publisher is at work on ${cycle.id}`, { retry: true });
  }
  try {
    return await publishMissing(store, publisher, cycle);
  } finally {
    await store.release(cycle.id, 'publish', owner);
  }
}

async function publishMissing(store: PlanStore, publisher: Publisher, cycle: CycleToPublish): Promise<string[]> {
  const registered = new Map(
    (await store.state(cycle.id)).departments.map((department) => [department.id, department]),
  );
  const all = [cycle.framework, ...cycle.departments];
  // All are registered before the first is published: the framework names them.
  for (const [order, department] of all.entries()) {
    if (!registered.has(department.id)) await store.addDepartment(cycle.id, recordOf(department, order));
  }
  await store.saveCycle({ id: cycle.id, timeZone: cycle.timeZone });
  const published: string[] = [];
  for (const [order, department] of all.entries()) {
    if (registered.get(department.id)?.spreadsheetId) continue;
    if (!(await publishOne(store, publisher, cycle, department, order))) continue;
    published.push(department.id);
  }
  return published;
}

/** False where another publisher was faster: ours had outlived its lease, and takes back what it made. */
async function publishOne(
  store: PlanStore,
  publisher: Publisher,
  cycle: CycleToPublish,
  department: DepartmentToPublish,
  order: number,
): Promise<boolean> {
  const design = designSpreadsheet(cycle, department);
  const publication = `${cycle.id}/${department.id}`;
  const found = await publisher.find(publication);
  const spreadsheetId = found ?? (await publisher.create(design.title, publication));
  if (!(await publisher.isFilled(spreadsheetId))) await publisher.fill(spreadsheetId, design);
  const assigned = await store.assignSpreadsheet(cycle.id, recordOf(department, order), spreadsheetId);
  if (!assigned && found === undefined) await publisher.discard(spreadsheetId);
  return assigned;
}

const recordOf = ({ id, name, type }: DepartmentToPublish, order: number): DepartmentRecord => ({
  id,
  name,
  type,
  order,
});
