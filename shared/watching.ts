import type { WatchPorts } from './ports/ports.ts';
import { rulesVersion } from './validate/rules-version.ts';
import type { Patience } from './watch/due.ts';
import { type Line, lineUp } from './watch/line-up.ts';
import { sendInTurn } from './watch/send-in-turn.ts';
import { assignSlots, type Pace } from './watch/slots.ts';

/** What a run of watch came to. */
export interface Watched {
  /** How many spreadsheets the drive has. */
  readonly listed: number;
  readonly sent: number;
  /** How many are due besides, whose turn is so late that a later run sends their messages. */
  readonly waiting: number;
  /** For how long the change that has waited longest has been in its spreadsheet unread; 0 where none waits. */
  readonly oldestUnreadMs: number;
  /** How many departments have a spreadsheet that could not be read the last time. */
  readonly unreachable: number;
}

/**
 * watch: finds what changed and sends one message for each, the framework first, for departments are weighed against it;
 * the others at a distance, so that Google's quota suffices for them. Sending one twice does no harm: ingest sees that it
 * has been done.
 */
export async function watch(ports: WatchPorts, patience: Patience, pace: Pace): Promise<Watched> {
  const { store, spreadsheets, now } = ports;
  const files = new Map((await spreadsheets.list()).map((file) => [file.spreadsheetId, file]));
  const lines: Line[] = [];
  for (const { id: cycle } of await store.cycles()) {
    const line = lineUp(cycle, await store.state(cycle), files, patience, rulesVersion, now());
    for (const [department, record] of line.pending) await store.notePending({ cycle, department }, record);
    lines.push(line);
  }
  // Together: the accounts read for every cycle.
  const waiting = lines.flatMap((line) => line.waiting);
  const queued = lines.flatMap((line) => line.queued);
  const slots = assignSlots(waiting, queued, pace, now());
  await sendInTurn(ports, slots);
  const unreachable = lines.reduce((sum, line) => sum + line.unreachable, 0);
  const changes = lines.flatMap(({ oldest }) => (oldest === undefined ? [] : new Date(oldest).getTime()));
  const oldestUnreadMs = Math.max(0, now().getTime() - Math.min(now().getTime(), ...changes));
  const left = waiting.length - slots.length;
  return { listed: files.size, sent: slots.length, waiting: left, oldestUnreadMs, unreachable };
}
