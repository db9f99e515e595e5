import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bringMailEvents } from '../../../infra/local/mail-events.ts';
import { SystemError } from '../../../shared/ports/errors.ts';
import { temporaryHome } from './temporary-home.ts';

const withEvents = async (...names: string[]) => {
  const home = await temporaryHome();
  const folder = join(home, 'mail', 'events');
  await mkdir(folder, { recursive: true });
  for (const name of names) await writeFile(join(folder, name), JSON.stringify({ name }));
  return { home, left: async () => (await readdir(folder)).sort() };
};

test('events are brought in order, each once, and are gone then', async () => {
  const { home, left } = await withEvents('b-0.json', 'a-1.json', 'a-0.json', 'half.json.1.part');
  const brought: unknown[] = [];
  const handler = async (event: unknown) => void brought.push(event);
  await bringMailEvents(home, handler);
  await bringMailEvents(home, handler);
  expect(brought).toEqual(['a-0.json', 'a-1.json', 'b-0.json'].map((name) => ({ name })));
  expect(await left()).toEqual(['half.json.1.part']);
});

test('an event that was not taken stays, comes again, and keeps no other one waiting', async () => {
  const { home, left } = await withEvents('a.json', 'b.json');
  const refusing = async (event: unknown) => {
    if ((event as { name: string }).name === 'a.json') throw new Error('not now');
  };
  await expect(bringMailEvents(home, refusing)).rejects.toThrow('not now');
  expect(await left()).toEqual(['a.json']);
  await bringMailEvents(home, async () => undefined);
  expect(await left()).toEqual([]);
});

test('what cannot be read as an event is put aside and said once, and keeps no other one waiting', async () => {
  const { home, left } = await withEvents('b.json', 'c.json');
  await writeFile(join(home, 'mail', 'events', 'a.json'), '{"half');
  const said: string[] = [];
  const brought: string[] = [];
  const handler = async (event: unknown) => {
    const { name } = event as { name: string };
    if (name === 'b.json') throw new SystemError('message-invalid', 'no time', { retry: false });
    brought.push(name);
  };
  for (const _ of [1, 2]) await bringMailEvents(home, handler, (line) => void said.push(line));
  expect(brought).toEqual(['c.json']);
  expect(await left()).toEqual(['unread']);
  expect((await readdir(join(home, 'mail', 'events', 'unread'))).sort()).toEqual(['a.json', 'b.json']);
  expect(said).toEqual([
    expect.stringMatching(/^a\.json is no event of a mail and lies in .*unread now: /),
    expect.stringMatching(/^b\.json is no event .*: no time$/),
  ]);
});
