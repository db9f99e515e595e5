import { readFile, stat } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** A file that a program puts beside a spreadsheet while it has it open. */
export interface FileLock {
  /** The lock's own name. */
  readonly fileName: string;
  readonly program: string;
  /** Who has it open, where the lock says so. */
  readonly holder: string | undefined;
  readonly host: string | undefined;
  readonly sinceMs: number;
}

/** The lock of LibreOffice or Excel that lies beside a spreadsheet, if one does. */
export async function lockOf(path: string): Promise<FileLock | undefined> {
  const places = [
    [`.~lock.${basename(path)}#`, readLibreOfficeLock],
    [`~$${basename(path)}`, readExcelLock],
  ] as const;
  for (const [fileName, read] of places) {
    const lock = join(dirname(path), fileName);
    const found = await stat(lock).catch(() => undefined);
    if (!found) continue;
    const content = await readFile(lock).catch(() => Buffer.alloc(0));
    const told = read(content);
    return { fileName, ...told, sinceMs: told.sinceMs ?? found.mtimeMs };
  }
  return undefined;
}

type Told = Pick<FileLock, 'program' | 'holder' | 'host'> & { readonly sinceMs: number | undefined };

/** Name, account, computer, time, profile; a comma or backslash within one stands behind a backslash. */
function readLibreOfficeLock(content: Buffer): Told {
  const parts = [...content.toString('utf8').matchAll(/((?:\\.|[^,;\\])*)[,;]/g)].map(([, part = '']) =>
    part.replace(/\\(.)/g, '$1').trim(),
  );
  const [name, account, host, time = ''] = parts;
  const [, day, month, year, hours, minutes] = /^(\d\d)\.(\d\d)\.(\d{4}) (\d\d):(\d\d)$/.exec(time) ?? [];
  const at = new Date(Number(year), Number(month) - 1, Number(day), Number(hours), Number(minutes)).getTime();
  return {
    program: 'LibreOffice',
    holder: name || account || undefined,
    host: host || undefined,
    sinceMs: Number.isNaN(at) ? undefined : at,
  };
}

/** The name's length, the name in the computer's own letters in 54 bytes, and the same once more in UTF-16. */
function readExcelLock(content: Buffer): Told {
  const length = content.length >= 57 ? content.readUInt16LE(55) : 0;
  const holder = content
    .subarray(57, 57 + 2 * length)
    .toString('utf16le')
    .trim();
  return { program: 'Excel', holder: holder || undefined, host: undefined, sinceMs: undefined };
}

const staleAfterMs = 12 * 60 * 60 * 1000;

/** Whether nobody may hold a lock any more: it is old, or this computer has been started since. */
const looksStale = ({ host, sinceMs }: FileLock, nowMs: number, upSeconds: number): boolean =>
  nowMs - sinceMs > staleAfterMs || (host === hostname() && sinceMs < nowMs - upSeconds * 1000);

/** Why a spreadsheet cannot be written now, in a sentence; `upSeconds` ago this computer was started. */
export function lockedMessage(fileName: string, lock: FileLock, nowMs: number, upSeconds = uptime()): string {
  const { program, holder, host } = lock;
  const by = holder ? `, by ${holder}${host ? ` on ${host}` : ''}` : host ? `, on ${host}` : '';
  const open = `The file ${fileName} is open in ${program}${by}, since ${localTime(lock.sinceMs)}`;
  if (!looksStale(lock, nowMs, upSeconds)) return `${open}; it can be written once it is closed there.`;
  return `${open}; the lock looks stale: close the program, or delete the file ${lock.fileName} beside it.`;
}

function localTime(ms: number): string {
  const minutes = new Date(ms).getTimezoneOffset();
  return new Date(ms - minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}
