import { appendFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openMessageLog } from '../../../../infra/local/sqs/message-log.ts';
import { closing, temporaryHome } from '../temporary-home.ts';

const open = async (path: string, compactAtBytes?: number) =>
  closing(await openMessageLog<string>(path, compactAtBytes));

test('a line that a kill cut is dropped, and writing goes on behind whole lines', async () => {
  const path = join(await temporaryHome(), 'log');
  await writeFile(path, '["a","one"]\n["b","two"]\n["c","thr');
  const log = await open(path);
  await log.write([['d', 'four']]);
  expect([...(await open(path)).found]).toEqual([
    ['a', 'one'],
    ['b', 'two'],
    ['d', 'four'],
  ]);
});

test('a broken line within the file is an error, not a loss', async () => {
  const path = join(await temporaryHome(), 'log');
  await writeFile(path, '["a","one"]\n["b",\n["c","three"]\n');
  await expect(openMessageLog(path)).rejects.toThrow(SyntaxError);
  expect(await readFile(path, 'utf8')).toContain('["c","three"]');
});

test('the file is rewritten when it has grown, while writes go on, and keeps exactly what is', async () => {
  const path = join(await temporaryHome(), 'log');
  const log = await open(path, 2_000);
  await log.write([['keep', 'kept']]);
  const writes = Array.from({ length: 200 }, async (_, n) => {
    await log.write([[`m${n}`, 'x'.repeat(50)]]);
    await log.write([[`m${n}`, n === 7 ? 'stays' : null]]);
  });
  await Promise.all(writes);
  for (let n = 0; n < 60; n += 1)
    await log.write([
      ['keep', 'x'.repeat(50)],
      ['keep', 'kept'],
    ]);
  expect((await stat(path)).size).toBeLessThan(2_500);
  expect([...(await open(path)).found]).toEqual([
    ['keep', 'kept'],
    ['m7', 'stays'],
  ]);
});

test('what was appended by hand is read again', async () => {
  const path = join(await temporaryHome(), 'log');
  await (await open(path)).write([['a', 'سطر\nثان']]);
  await appendFile(path, '["a",null]\n["b","x"]\n');
  expect([...(await open(path)).found]).toEqual([['b', 'x']]);
});
