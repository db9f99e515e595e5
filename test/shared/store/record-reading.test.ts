import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { startDynamodbServer } from '../../../infra/local/dynamodb/dynamodb-server.ts';
import type { DepartmentState } from '../../../shared/plan/department-state.ts';
import { type AcceptedSubmission, accept } from '../../../shared/ports/accepted-submission.ts';
import { SystemError } from '../../../shared/ports/errors.ts';
import type { DepartmentKey, PlanStore } from '../../../shared/ports/plan-store.ts';
import type { ReadingRecord, VersionRecord } from '../../../shared/ports/records.ts';
import { failedReading } from '../../../shared/store/failed-reading.ts';
import { DynamoPlanStore } from '../../../shared/store/plan-store.dynamodb.ts';
import { recordReading } from '../../../shared/store/record-reading.ts';
import { type Standing, standingOf } from '../../../shared/store/standing.ts';
import { stateAsOf } from '../../../shared/store/state-as-of.ts';
import { stateSince } from '../../../shared/store/state-since.ts';
import { createRandom, type Random } from '../../generated/random.ts';
import { clientOf, closing, temporaryHome } from '../../infra/local/temporary-home.ts';
import { readingOf } from '../watch/states.ts';

const seeds = Array.from({ length: 3 }, (_, seed) => seed + 1);
const steps = 12;
const gone = new SystemError('spreadsheet-not-found', '', { retry: false });

/** After what a worker dies: the commit of a version, or the keeping of the state that ends. */
const deaths = ['never', 'accepted', 'kept'] as const;
type Death = (typeof deaths)[number];

/** How a department stood, as a report of that moment printed it. */
interface Seen {
  readonly asOf: string;
  readonly state: DepartmentState;
  readonly version: VersionRecord | undefined;
}

const submissionOf = (content: string, readAt: Date): AcceptedSubmission =>
  accept({
    ...{ contentSha256: content, bodySha256: content, readAt: readAt.toISOString(), driveVersion: 7 },
    ...{ frameworkVersion: 1, rulesVersion: 'r', activities: 1, indicators: 1 },
  });

/** One department whose workers die, meet and trust clocks that go back. */
class Department {
  readonly #store: PlanStore;
  readonly #key: DepartmentKey;
  readonly #random: Random;
  readonly #now: () => Date;

  constructor(store: PlanStore, key: DepartmentKey, random: Random, now: () => Date) {
    this.#store = store;
    this.#key = key;
    this.#random = random;
    this.#now = now;
  }

  standing = (): Promise<Standing> => standingOf(this.#store, this.#key);

  /** What a worker does that began with this standing, unless it dies in between, or another one came first. */
  async work(standing: Standing, dies: Death): Promise<unknown> {
    const { last, parent } = standing;
    const state = this.#random.pick(['in-force', 'returned', 'held', 'filling', 'unreachable', 'accepted'] as const);
    const at = this.#now().toISOString();
    if (state === 'unreachable') return this.#record(standing, failedReading(standing, gone, 7, at), dies);
    const accepted = state === 'accepted' || (state === 'in-force' && !parent);
    const inForce = accepted ? await this.#commit(standing) : parent;
    if ((accepted && !inForce) || dies === 'accepted') return undefined;
    const stands = accepted ? 'in-force' : state;
    const since = stateSince(stands, at, last, inForce);
    const reading = readingOf({ state: stands, at, stateSince: since, versionInForce: inForce?.version ?? 0 });
    return this.#record(standing, reading, dies);
  }

  async #commit({ parent }: Standing): Promise<VersionRecord | undefined> {
    const submission = submissionOf(`content ${this.#random.int(0, 1e9)}`, this.#now());
    return this.#store.commit(this.#key, submission, parent).catch(() => undefined);
  }

  #record(standing: Standing, reading: ReadingRecord, dies: Death): Promise<boolean> {
    const store = Object.create(this.#store) as PlanStore;
    store.keepState = (...given) => this.#store.keepState(...given);
    store.saveReading = dies === 'kept' ? async () => true : (...given) => this.#store.saveReading(...given);
    return recordReading(store, this.#key, standing, reading);
  }

  /** How it stands now; undefined before anything is known of it. */
  async seen(): Promise<Seen | undefined> {
    const reading = await this.#store.reading(this.#key);
    const version = await this.#store.latestVersion(this.#key);
    const { state, since } = await stateAsOf(this.#store, this.#key, reading, version);
    const asOf = [version?.acceptedAt ?? '', since ?? ''].sort().at(-1);
    return asOf ? { asOf, state, version } : undefined;
  }

  /** How it stood when it was seen. */
  async seenAgain({ asOf }: Seen): Promise<Seen> {
    const version = await this.#store.versionAsOf(this.#key, asOf);
    const { state } = await stateAsOf(this.#store, this.#key, await this.#store.reading(this.#key), version, asOf);
    return { asOf, state, version };
  }
}

describe('how a department stands', () => {
  let time = Date.UTC(2026, 0, 1);
  const now = () => new Date(time);
  let store: PlanStore;

  beforeEach(async () => {
    const { url } = closing(
      await startDynamodbServer({ home: await temporaryHome(), port: 0, tables: [{ name: 'plan' }] }),
    );
    const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientOf(url)), {
      marshallOptions: { removeUndefinedValues: true },
    });
    store = new DynamoPlanStore(client, 'plan', now);
  });

  it('is kept once another state follows, unless its version tells it', async () => {
    const key = { cycle: '2024-2026', department: 'europe' };
    const comeTo = async (state: DepartmentState, parent: VersionRecord | undefined, last?: ReadingRecord) => {
      time += 1_000;
      const at = now().toISOString();
      const since = stateSince(state, at, last, parent);
      const reading = readingOf({ state, at, stateSince: since, versionInForce: parent?.version ?? 0 });
      expect(await recordReading(store, key, { last, parent }, reading)).toBe(true);
      return reading;
    };
    const kept = () => store.keptState(key, '2999-01-01T00:00:00.000Z');
    const version = await store.commit(key, submissionOf('first', now()), undefined);
    const accepted = await comeTo('in-force', version);
    const returned = await comeTo('returned', version, accepted);
    const again = await comeTo('returned', version, returned);
    expect([accepted.stateSince, again.stateSince]).toEqual([version.acceptedAt, returned.stateSince]);
    expect(await kept()).toBeUndefined();
    const mended = await comeTo('in-force', version, again);
    expect(await kept()).toEqual({ state: 'returned', since: returned.stateSince, versionInForce: 1 });
    await comeTo('held', version, mended);
    expect(await kept()).toEqual({ state: 'in-force', since: mended.stateSince, versionInForce: 1 });
  });

  it.each(seeds)(
    'is known of every moment for ever, whoever died and whatever the clocks said (seed %i)',
    async (seed) => {
      const random = createRandom(seed);
      const department = new Department(store, { cycle: '2024-2026', department: `department-${seed}` }, random, now);
      const everSeen: Seen[] = [];
      for (let step = 0; step < steps; step++) {
        time += random.chance(0.2) ? -random.int(1, 5_000) : random.int(0, 2_000);
        const standing = await department.standing();
        // Sometimes another worker does its work, or a part of it, between what this one saw and what it does.
        if (random.chance(0.3)) {
          time += random.int(0, 10);
          await department.work(await department.standing(), random.pick(deaths));
          everSeen.push(...[(await department.seen()) ?? []].flat());
          time += random.int(1, 10);
        }
        await department.work(standing, random.chance(0.3) ? random.pick(deaths) : 'never');
        everSeen.push(...[(await department.seen()) ?? []].flat());
      }
      expect(everSeen.map(({ asOf }) => asOf)).toEqual(everSeen.map(({ asOf }) => asOf).toSorted());
      for (const seen of everSeen) expect(await department.seenAgain(seen), seen.asOf).toEqual(seen);
      expect(new Set(everSeen.map(({ state }) => state)).size).toBeGreaterThan(1);
    },
  );
});
