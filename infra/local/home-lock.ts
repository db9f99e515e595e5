import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bornAt, type Holder, holderOf, isLiving } from './lock-holder.ts';

/** Thrown where another process has the home open; `address` is where it serves, if it said so. */
export class HomeInUseError extends Error {
  readonly code = 'home-in-use';
  readonly address: string | null;

  constructor(home: string, holder: Holder) {
    super(`${home} is in use by process ${holder.pid}${holder.address ? ` at ${holder.address}` : ''}`);
    this.name = 'HomeInUseError';
    this.address = holder.address;
  }
}

/** A home that is ours until `release` or the end of the process. */
export interface HomeLock {
  /** Tells later starters where this one serves. */
  announce(address: string): Promise<void>;
  release(): Promise<void>;
}

const patienceMs = 5_000;
const pollMs = 50;

const createExclusively = (path: string, holder: Holder): boolean => {
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

const overwrite = async (path: string, holder: Holder): Promise<void> => {
  const temporary = `${path}.${randomUUID()}.part`;
  await writeFile(temporary, JSON.stringify(holder));
  await rename(temporary, path);
};

/**
 * Takes the lock file, or gives who holds it and lives.
 * A dead holder is inherited by one taker only: the one who takes the lock file named after the dead (itself a lock,
 * should that taker die too), and who still finds the dead in place then.
 */
const take = async (path: string, self: Holder): Promise<Holder | undefined> => {
  for (;;) {
    if (createExclusively(path, self)) return undefined;
    const holder = await holderOf(path);
    if (holder === undefined) continue;
    if (isLiving(holder)) return holder;
    const claim = `${path}.${holder.id}`;
    // A claim names no address: who claims may yet find that another was faster, and serve nowhere.
    const rival = await take(claim, { ...self, address: null });
    if (rival) return rival;
    const still = (await holderOf(path))?.id === holder.id;
    if (still) await overwrite(path, self);
    await rm(claim, { force: true });
    if (still) return undefined;
  }
};

/**
 * Takes `home` for this process, over from a process that died.
 * Throws `HomeInUseError` where its holder lives, after waiting up to 5 s for the holder's address.
 */
export const lockHome = async (home: string, address: string | null = null): Promise<HomeLock> => {
  const path = join(home, 'home.lock');
  const { pid } = process;
  let self: Holder = { id: randomUUID(), pid, bornAt: bornAt(pid), address, startedAt: new Date().toISOString() };
  await mkdir(home, { recursive: true });
  const giveUpMs = Date.now() + patienceMs;
  for (let holder = await take(path, self); holder; holder = await take(path, self)) {
    if (holder.address || Date.now() > giveUpMs) throw new HomeInUseError(home, holder);
    await sleep(pollMs);
  }
  return {
    announce: (announced) => {
      self = { ...self, address: announced };
      return overwrite(path, self);
    },
    release: async () => {
      if ((await holderOf(path))?.id === self.id) await rm(path, { force: true });
    },
  };
};
