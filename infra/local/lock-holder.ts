import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** The process that a lock file names. */
export interface Holder {
  readonly id: string;
  readonly pid: number;
  /** When the process began, in the kernel's count: a later process with the same pid has another. */
  readonly bornAt: string | null;
  readonly address: string | null;
  readonly startedAt: string;
}

/** When a process began (`zombie`: it ended, and only its parent has not noticed); null where the system does not say. */
export const bornAt = (pid: number): string | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Fields 3 and 22; the second may hold spaces and brackets, so count after its end.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'zombie' : (fields[19] ?? null);
  } catch {
    return null;
  }
};

const lives = ({ pid, bornAt: then }: Holder): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = bornAt(pid);
  return then === null || now === null || now === then;
};

const nobody: Holder = { id: 'nobody', pid: 0, bornAt: null, address: null, startedAt: '' };

/** Who holds a lock file: undefined where there is none, `nobody` where its writer was killed before the first byte. */
export const holderOf = async (path: string): Promise<Holder | undefined> => {
  for (let tries = 20; ; tries -= 1) {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text) as Holder;
    } catch {
      if (tries === 0) return nobody;
    }
    await sleep(50);
  }
};

/** Whether that very process still runs. */
export const isLiving = (holder: Holder): boolean => holder.id !== nobody.id && lives(holder);
