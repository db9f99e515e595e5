import type { Runtime } from '../../infra/local/runtime.ts';
import { watch } from '../../shared/watching.ts';
import type { IngestMessage } from '../../shared/ports/ports.ts';

/**
 * Registers one more cycle on the spreadsheets of a published one: what happens to it in the store happens to no other,
 * and nothing has to be published for it.
 */
export async function registerBeside({ ports: { store } }: Runtime, published: string, cycle: string): Promise<void> {
  const { departments } = await store.state(published);
  for (const department of departments) await store.addDepartment(cycle, department);
  await store.saveCycle({ id: cycle, timeZone: 'Asia/Hebron' });
}

/** The message that watch would send of a department now. */
export async function messageOf({ ports }: Runtime, cycle: string, department: string): Promise<IngestMessage> {
  const { departments } = await ports.store.state(cycle);
  const spreadsheetId = departments.find(({ id }) => id === department)?.spreadsheetId ?? '';
  const file = (await ports.spreadsheets.list()).find((listed) => listed.spreadsheetId === spreadsheetId);
  return { kind: 'read', cycle, department, spreadsheetId, driveVersion: file?.driveVersion ?? 0 };
}

/** How many messages watch sends now, without waiting for what it sent before. */
export const leftToDo = async ({ ports, patience, pace }: Runtime): Promise<number> =>
  (await watch(ports, { ...patience, retryMs: 0 }, pace)).sent;
