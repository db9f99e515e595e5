import type { OutsideCalls } from '../../functions/outside-calls.ts';
import { files } from '../../functions/world/files.ts';
import { type Ground, groundOf, inProcess } from '../../functions/world/ground.ts';
import { listing } from '../../functions/world/listing.ts';
import { mail } from '../../functions/world/mail.ts';
import { pace } from '../../functions/world/pace.ts';
import { patience } from '../../functions/world/patience.ts';
import { publisher } from '../../functions/world/publisher.ts';
import { queue } from '../../functions/world/queue.ts';
import { spreadsheets } from '../../functions/world/spreadsheets.ts';
import { stores } from '../../functions/world/stores.ts';
import type { Ports } from '../../shared/ports/ports.ts';
import type { Publisher } from '../../shared/publish/publisher.ts';
import type { Patience } from '../../shared/watch/due.ts';
import type { Pace } from '../../shared/watch/slots.ts';

/** The whole world at once, which no deployed function has: for the commands of this machine, and for tests. */
export interface Runtime {
  readonly ports: Ports;
  readonly publisher: Publisher;
  readonly patience: Patience;
  readonly pace: Pace;
  readonly outside: OutsideCalls;
  /** How long an outside call takes at most. */
  readonly deadlineMs: number;
}

const wholeOf = (ground: Ground): Runtime => ({
  ports: {
    ...stores(ground),
    spreadsheets: { ...listing(ground), ...spreadsheets(ground) },
    ...queue(ground),
    ...files(ground),
    ...mail(ground),
  },
  publisher: publisher(ground),
  patience: patience(ground),
  pace: pace(ground),
  outside: ground.outside,
  deadlineMs: ground.deadlineMs,
});

/** Makes a runtime with a seam of its own. Throws `environment-invalid`. */
export const makeRuntime = (variables: NodeJS.ProcessEnv): Runtime => wholeOf(groundOf(variables));

/** The runtime of this process: its calls are counted with those of the handlers. Throws `environment-invalid`. */
export const runtime = inProcess(wholeOf);
