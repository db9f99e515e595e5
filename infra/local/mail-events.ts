import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from 'aws-lambda';

/** The handler to which EventBridge brings SES's events. */
export type MailEventHandler = (event: unknown, context: Context) => Promise<unknown>;

/**
 * Brings the events that lie in a home to the handler, as EventBridge would, and takes away those that it took: killed in
 * between, the same event comes again. One that it cannot take stays, and keeps no other one waiting; what was thrown
 * first is thrown at the end.
 */
export async function bringMailEvents(home: string, handler: MailEventHandler): Promise<void> {
  const folder = join(home, 'mail', 'events');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const errors: unknown[] = [];
  for (const name of names) {
    try {
      await handler(JSON.parse(await readFile(join(folder, name), 'utf8')), {} as Context);
      await rm(join(folder, name), { force: true });
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}
