import { readFile } from 'node:fs/promises';
import { writeDurably } from '../durable-file.ts';
import type { CronExpression } from './cron-expression.ts';
import { runsBetween } from './next-run.ts';

/** Something that runs again and again, known by its name. */
export interface Schedule<Payload> {
  readonly name: string;
  readonly expression: CronExpression;
  readonly payload: Payload;
}

/** A schedule's time that has come. */
export interface DueRun<Payload> {
  readonly name: string;
  readonly payload: Payload;
  readonly scheduledAt: Date;
}

/** By a schedule's name the instant up to which its runs were handed over. */
type Looked = Readonly<Record<string, string>>;

const minuteMs = 60_000;

/**
 * Hands over what came due since the last look, schedule by schedule, and keeps in a file how far each has got. A schedule
 * that is looked at for the first time begins now. Of several runs that nobody was there for only the latest is handed
 * over, however late: AWS tries every one for a day, but a report that is late speaks of now, and one says it all.
 * `run` says whether it took a run over; where it did not, the next look hands it over again. So does one after a crash
 * between the run and the file: `run` must know what it has done.
 */
export async function runDue<Payload>(
  path: string,
  schedules: readonly Schedule<Payload>[],
  { timeZone, now }: { readonly timeZone: string; readonly now: Date },
  run: (due: DueRun<Payload>) => Promise<boolean>,
): Promise<void> {
  const before = await readLooked(path);
  // Nothing runs between whole minutes, and not every look is worth a write.
  const until = new Date(Math.floor(now.getTime() / minuteMs) * minuteMs);
  const looked: Record<string, string> = {};
  for (const { name, expression, payload } of schedules) {
    const after = new Date(before[name] ?? until);
    const scheduledAt = after < until ? runsBetween(expression, timeZone, after, until).at(-1) : undefined;
    const isDone = scheduledAt === undefined || (await run({ name, payload, scheduledAt }));
    // A clock that went back does not bring back what was handed over.
    looked[name] = (isDone && after < until ? until : after).toISOString();
  }
  if (JSON.stringify(looked) === JSON.stringify(before)) return;
  await writeDurably(path, `${JSON.stringify(looked, null, 1)}\n`);
}

async function readLooked(path: string): Promise<Looked> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  return JSON.parse(text) as Looked;
}
