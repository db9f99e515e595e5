import { changedDelivery } from './deliver/changed-delivery.ts';
import { isFresh } from './deliver/next-step.ts';
import type { DeliveryChange, DeliveryRecord } from './ports/delivery-record.ts';
import { SystemError } from './ports/errors.ts';
import type { SendOutcome } from './ports/mail.ts';
import type { DeliveryPorts } from './ports/ports.ts';
import type { PreparedMail } from './prepared-mail.ts';
import { refuseOther } from './refuse-other.ts';
import { canonical } from './schema/canonical.ts';

/** Who sends: one run of the function. */
export interface DeliveryWorker {
  /** Nobody else's, ever. */
  readonly id: string;
  /** How long one call to the outside takes at most. */
  readonly deadlineMs: number;
}

/**
 * Claims a delivery's next mail, sends it, and records what came of that. Gives how the delivery stands then: where
 * somebody else claimed it first, that is their claim, and nothing was sent.
 * Throws `delivery-differs` where what they claimed is another mail.
 */
export async function claimAndSend(
  ports: DeliveryPorts,
  worker: DeliveryWorker,
  former: DeliveryRecord | undefined,
  prepared: PreparedMail,
  settledBy?: string,
): Promise<DeliveryRecord> {
  const claim = claimAfter(former, prepared, worker, ports.now().toISOString(), settledBy);
  // Put together before the claim: what can fail in it must not leave a claim behind.
  const message = prepared.message(claim);
  if (!(await ports.deliveries.add(claim))) {
    const there = await ports.deliveries.latest(claim);
    if (!there) throw new SystemError('version-conflict', 'a claim came and went', { retry: true });
    refuseOther(there, prepared);
    // The claim may be ours, where the answer to an attempt to put it was lost.
    if (there.claimedBy !== claim.claimedBy || there.change !== claim.change) return there;
  }
  // One call later the claim must still be too young to be given up by others, or there would be two mails.
  if (!isFresh(claim, ports.now(), worker.deadlineMs))
    return follow(ports, claim, (latest) => (isOpen(latest, claim) ? tooLate : undefined));
  const outcome = await ports.mail.send(message);
  return follow(ports, claim, (latest) => changeBy(outcome, claim, latest));
}

const tooLate: DeliveryChange = {
  state: 'waiting',
  failure: { code: 'claim-too-slow', message: 'claiming it took so long that it was not sent' },
};

const nothingYet: Pick<DeliveryRecord, 'attempt' | 'state' | 'change' | 'mayBeSecond' | 'cameBack'> = {
  attempt: 0,
  state: 'failed',
  change: 0,
};

function claimAfter(
  former: DeliveryRecord | undefined,
  { facts }: PreparedMail,
  { id }: DeliveryWorker,
  now: string,
  settledBy: string | undefined,
): DeliveryRecord {
  const { attempt, state, change, mayBeSecond, cameBack } = former ?? nothingYet;
  return {
    ...facts,
    ...{ change: change + 1, state: 'claimed', at: now, claimedAt: now, claimedBy: id },
    // What surely was not sent is no attempt.
    attempt: state === 'waiting' ? attempt : attempt + 1,
    ...(mayBeSecond || state === 'unknown' ? { mayBeSecond: true as const } : {}),
    ...(cameBack ? { cameBack } : {}),
    ...(settledBy === undefined ? {} : { settledBy }),
  };
}

/** Whether a delivery still waits for what came of this claim: nobody claimed it again, and no event ended it. */
const isOpen = ({ state, claimedBy, attempt }: DeliveryRecord, claim: DeliveryRecord): boolean =>
  claimedBy === claim.claimedBy && attempt === claim.attempt && (state === 'claimed' || state === 'unknown');

/** What an outcome makes of a delivery, however it stands by now: an event may have come before the answer. */
function changeBy(result: SendOutcome, claim: DeliveryRecord, latest: DeliveryRecord): DeliveryChange | undefined {
  if (!isOpen(latest, claim)) return undefined;
  if (result.outcome === 'accepted') return { state: 'sent', messageId: result.messageId };
  const failure = { code: result.code, message: result.message };
  if (result.outcome === 'refused') return { state: 'failed', failure };
  if (result.outcome === 'not-now') return { state: 'waiting', failure };
  return latest.state === 'claimed' ? { state: 'unknown', failure } : undefined;
}

// Every conflict means that somebody else changed the delivery: more than a few in a row would mean a fault.
const mostConflicts = 10;

/**
 * Adds the state that follows from how a delivery stands, until that takes or nothing follows any more. Gives how it
 * stands then.
 */
export async function follow(
  { deliveries, now }: Pick<DeliveryPorts, 'deliveries' | 'now'>,
  from: DeliveryRecord,
  changeOf: (latest: DeliveryRecord) => DeliveryChange | undefined,
): Promise<DeliveryRecord> {
  let latest = from;
  for (let conflicts = 0; conflicts < mostConflicts; conflicts++) {
    const change = changeOf(latest);
    if (!change) return latest;
    const next = changedDelivery(latest, change, now().toISOString());
    if (await deliveries.add(next)) return next;
    latest = (await deliveries.latest(latest)) ?? latest;
    // Our own, where the answer to an attempt to add it was lost.
    if (canonical(latest) === canonical(next)) return latest;
  }
  throw new SystemError('version-conflict', `${from.report} ${from.period} is changed by many`, { retry: true });
}
