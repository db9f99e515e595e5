import type { PlanStore } from '../ports/plan-store.ts';
import type { DepartmentRecord } from '../ports/records.ts';
import type { CycleToPublish, DepartmentToPublish } from '../schema/entries.ts';
import type { Publisher } from './publisher.ts';
import type { SpreadsheetDesign } from './spreadsheet-design.ts';

/** Registers a cycle and those of its departments that are not registered yet. */
export async function registerCycle(store: PlanStore, cycle: CycleToPublish): Promise<void> {
  const { id, timeZone } = cycle;
  const registered = new Set((await store.state(id)).departments.map((department) => department.id));
  // All are registered before the first is published: the framework names them.
  for (const [order, department] of [cycle.framework, ...cycle.departments].entries()) {
    if (!registered.has(department.id)) await store.addDepartment(id, recordOf(department, order));
  }
  const known = (await store.cycles()).find((one) => one.id === id);
  if (known?.timeZone !== timeZone) await store.saveCycle({ id, timeZone });
}

/**
 * Gives a department its spreadsheet, or finds the one that a publisher made who died before it could say so. False
 * where another publisher was faster: ours had outlived its lease, and takes back what it made.
 */
export async function publishDepartment(
  store: PlanStore,
  publisher: Publisher,
  cycle: string,
  department: DepartmentRecord,
  design: SpreadsheetDesign,
): Promise<boolean> {
  const publication = `${cycle}/${department.id}`;
  const found = await publisher.find(publication);
  const spreadsheetId = found ?? (await publisher.create(design.title, publication));
  if (!(await publisher.isFilled(spreadsheetId))) await publisher.fill(spreadsheetId, design);
  const assigned = await store.assignSpreadsheet(cycle, department, spreadsheetId);
  if (!assigned && found === undefined) await publisher.discard(spreadsheetId);
  return assigned;
}

/** A department as it is registered, at its place among the others. */
export const recordOf = (
  { id, name, type }: Pick<DepartmentToPublish, 'id' | 'name' | 'type'>,
  order: number,
): DepartmentRecord => ({ id, name, type, order });
