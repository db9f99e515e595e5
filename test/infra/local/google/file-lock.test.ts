import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockedMessage, lockOf } from '../../../../infra/local/google/file-lock.ts';
import { cellRequest, type PersonsFile, personsFile } from './persons-file.ts';
import { listFiles, refusalOf } from './running-server.ts';

/** What LibreOffice writes into its lock. */
const libreOffice = (time: string, host = 'pc-7'): string =>
  `سعاد\\, القنصلية,suad,${host},${time},file:///home/suad/.config/libreoffice/4;`;

const time = (ms: number): string => {
  const at = new Date(ms);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(at.getDate())}.${two(at.getMonth() + 1)}.${at.getFullYear()} ${two(at.getHours())}:${two(at.getMinutes())}`;
};

const hours = 60 * 60 * 1000;

/** Who holds a file, as Excel writes it. */
function excel(name: string): Buffer {
  const lock = Buffer.alloc(165, ' ');
  lock.writeUInt8(name.length, 0);
  lock.writeUInt16LE(name.length, 55);
  lock.write(name, 57, 'utf16le');
  return lock;
}

const lockBeside = ({ path }: PersonsFile, name: string, content: string | Buffer): Promise<void> =>
  writeFile(join(dirname(path), name), content);

describe('a spreadsheet that another program has open', () => {
  it('is not written to, and is still read, until it is closed there', async () => {
    const file = await personsFile();
    const before = await readFile(file.path);
    const [listed] = await listFiles(file.server);
    await lockBeside(file, '.~lock.plan.xlsx#', libreOffice(time(Date.now())));
    const write = () => file.batch(cellRequest(0, 0, 'note', { note: 'x' }));
    const { status, error } = await refusalOf(write());
    expect(status).toBe(503);
    expect(error).toMatchObject({
      status: 'UNAVAILABLE',
      message: expect.stringMatching(
        /^The file plan\.xlsx is open in LibreOffice, by سعاد, القنصلية on pc-7, since \d{4}-\d\d-\d\d \d\d:\d\d; it can be written once it is closed there\.$/,
      ),
    });
    expect(await readFile(file.path)).toEqual(before);
    expect((await file.cells('formattedValue'))[0]?.[0]?.formattedValue).toBe('النشاط');
    expect(await listFiles(file.server)).toEqual([listed]);
    await rm(join(dirname(file.path), '.~lock.plan.xlsx#'));
    await write();
    expect((await file.cells('note'))[0]?.[0]?.note).toBe('x');
  });

  it('is not written to while Excel has it open, by whom it says', async () => {
    const file = await personsFile();
    await lockBeside(file, '~$plan.xlsx', excel('سعاد'));
    const call = file.server.sheets().spreadsheets.values.clear({ spreadsheetId: file.id, range: 'A1' });
    expect(await refusalOf(call)).toMatchObject({
      status: 503,
      error: { message: expect.stringContaining('open in Excel, by سعاد, since') },
    });
  });

  it.each([
    ['is older than half a day', libreOffice(time(Date.now() - 13 * hours)), true],
    ['is younger', libreOffice(time(Date.now() - 11 * hours)), false],
    [
      'was made on this computer before it was started',
      libreOffice(time(Date.now() - 11 * hours), hostname()),
      undefined,
    ],
    ['says nothing', '', false],
  ])('names the way out where the lock %s', async (_what, content, stale) => {
    const file = await personsFile();
    await lockBeside(file, '.~lock.plan.xlsx#', content);
    const lock = await lockOf(file.path);
    if (!lock) throw new Error('the lock is not seen');
    // How long ago this computer was started is for it to say: half a minute.
    const message = lockedMessage('plan.xlsx', lock, Date.now(), 30);
    const way = 'the lock looks stale: close the program, or delete the file .~lock.plan.xlsx# beside it.';
    expect(message.endsWith(way)).toBe(stale ?? true);
  });
});
