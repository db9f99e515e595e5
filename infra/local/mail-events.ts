import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from 'aws-lambda';
import { SystemError } from '../../shared/ports/errors.ts';

/** The handler to which EventBridge brings SES's events. */
export type MailEventHandler = (event: unknown, context: Context) => Promise<unknown>;

/**
 * Brings the events that lie in a home to the handler, as EventBridge would, and takes away those that it took: killed in
 * between, the same event comes again. What cannot be read as an event is put aside, and that is said. One that is not
 * taken for another reason stays, and keeps no other one waiting; what was thrown first is thrown at the end.
 */
export async function bringMailEvents(
  home: string,
  handler: MailEventHandler,
  complain: (line: string) => void = (line) => console.error(line),
): Promise<void> {
  const folder = join(home, 'mail', 'events');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const errors: unknown[] = [];
  for (const name of names) {
    try {
      await handler(JSON.parse(await readFile(join(folder, name), 'utf8')), {} as Context);
      await rm(join(folder, name), { force: true });
    } catch (error) {
      if (isUnreadable(error)) complain(await putAside(folder, name, error));
      else errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}

const isUnreadable = (error: unknown): error is Error =>
  error instanceof SyntaxError || (error instanceof SystemError && error.code === 'message-invalid');

async function putAside(folder: string, name: string, { message }: Error): Promise<string> {
  const aside = join(folder, 'unread');
  await mkdir(aside, { recursive: true });
  await rename(join(folder, name), join(aside, name));
  return `${name} is no event of a mail and lies in ${aside} now: ${message}`;
}
