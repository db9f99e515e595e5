import { readFile } from 'node:fs/promises';
import { writeDurably } from '../durable-file.ts';
import type { CronExpression } from '../../../shared/deliver/cron/cron-expression.ts';
import { runsBetween } from '../../../shared/deliver/cron/next-run.ts';

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
const dayMs = 86_400_000;

/** Where a look stands in time, and to whom it tells what it passes over. */
export interface Look {
  /** IANA name. */
  readonly timeZone: string;
  readonly now: Date;
  readonly say: (line: string) => void;
}

/**
 * Hands over what came due since the last look, schedule by schedule, and keeps in a file how far each has got. A schedule
 * that is looked at for the first time begins now. Of several runs that nobody was there for only the latest is handed
 * over, however late, and that is said: AWS tries every one for a day. A period that was passed over is made up for by
 * hand, with `--at`.
 * `run` says whether it took a run over; where it did not, the next look hands it over again. So does one after a crash
 * between the run and the file: `run` must know what it has done.
 */
export async function runDue<Payload>(
  path: string,
  schedules: readonly Schedule<Payload>[],
  look: Look,
  run: (due: DueRun<Payload>) => Promise<boolean>,
): Promise<void> {
  const before = await readLooked(path);
  const looked: Record<string, string> = {};
  for (const schedule of schedules) {
    const upTo = await runSchedule(schedule, before[schedule.name], look, run);
    looked[schedule.name] = upTo.toISOString();
  }
  if (JSON.stringify(looked) === JSON.stringify(before)) return;
  await writeDurably(path, `${JSON.stringify(looked, null, 1)}\n`);
}

/** Gives the instant up to which a schedule's runs are handed over then. */
async function runSchedule<Payload>(
  { name, expression, payload }: Schedule<Payload>,
  lookedAt: string | undefined,
  look: Look,
  run: (due: DueRun<Payload>) => Promise<boolean>,
): Promise<Date> {
  // Nothing runs between whole minutes, and not every look is worth a write.
  const until = new Date(Math.floor(look.now.getTime() / minuteMs) * minuteMs);
  const after = begunAt(name, lookedAt, until, look);
  // A clock that went back does not bring back what was handed over.
  if (after >= until) return after;
  const runs = runsBetween(expression, look.timeZone, after, until);
  const scheduledAt = runs.pop();
  if (scheduledAt && !(await run({ name, payload, scheduledAt }))) return after;
  if (runs.length > 0) look.say(missed(name, runs, scheduledAt));
  return until;
}

/** A file that lies ahead by more than clocks ever do would keep the schedule silent until then. */
function begunAt(name: string, lookedAt: string | undefined, now: Date, { say }: Look): Date {
  const after = new Date(lookedAt ?? now);
  if (after.getTime() - now.getTime() <= dayMs) return after;
  say(`${name} was looked at up to ${lookedAt}, which has not been: it begins now`);
  return now;
}

const missed = (name: string, runs: readonly Date[], latest: Date | undefined): string => {
  const times = [...new Set([runs[0], runs.at(-1)])].map((run) => run?.toISOString()).join(' to ');
  return `${name}: ${runs.length} missed before that of ${latest?.toISOString()} and not made up for (${times})`;
};

async function readLooked(path: string): Promise<Looked> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  return JSON.parse(text) as Looked;
}
