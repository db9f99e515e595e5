import { gunzipSync, gzipSync } from 'node:zlib';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { KeyedTable, recordOf } from './keyed-table.dynamodb.ts';
import { SystemError } from '../ports/errors.ts';
import type { Finding } from '../findings/finding.ts';
import { instantAfter } from '../language/instant-after.ts';
import { sha256Of } from '../plan/content-hash.ts';
import { canonical } from '../schema/canonical.ts';
import type { AcceptedSubmission } from '../ports/accepted-submission.ts';
import type { CycleState, DepartmentKey, PlanStore } from '../ports/plan-store.ts';
import type {
  Body,
  Closure,
  CycleRecord,
  DepartmentRecord,
  PendingRecord,
  QueuedRecord,
  ReadingRecord,
  StateRecord,
  VersionRecord,
} from '../ports/records.ts';

// DynamoDB holds 400 KB an item. Each part is cut before it is zipped: parts put by two workers, whose zlib may differ,
// still fit together, and one that does not shrink still fits into an item.
const partBytes = 350_000;

const cycleKey = (cycle: string): string => `CYCLE#${cycle}`;
const departmentKey = ({ cycle, department }: DepartmentKey): string => `DEPARTMENT#${cycle}#${department}`;
const versionKey = (version: number): string => `V#${String(version).padStart(10, '0')}`;
const statePrefix = 'STATE#';
const partKey = (sha256: string, part: number): string => `BODY#${sha256}#${String(part).padStart(3, '0')}`;
// What vanished is counted from the version in force: a body that comes back may stand beside another one.
const evaluationKey = (reading: ReadingRecord): string =>
  [
    ...['EVALUATION', reading.bodySha256, reading.versionInForce, reading.frameworkVersion, reading.rulesVersion],
    ...(reading.weighAgainAt ? [reading.weighAgainAt] : []),
  ].join('#');

/**
 * The store on one DynamoDB table with the string keys PK and SK.
 * `V#<version>`, put if absent, is the commit; the body is put before it, and HEAD is a cache that comes after.
 */
export class DynamoPlanStore implements PlanStore {
  readonly #table: KeyedTable;
  readonly #now: () => Date;
  readonly #readOnly: boolean;

  /** With `readOnly` a head that lags stays as it is: whoever only reads has no right to write, and needs no head. */
  constructor(client: DynamoDBDocumentClient, table: string, now: () => Date, { readOnly = false } = {}) {
    this.#readOnly = readOnly;
    this.#table = new KeyedTable(client, table);
    this.#now = now;
  }

  async cycles(): Promise<CycleRecord[]> {
    return (await this.#table.query('CYCLES')).map(recordOf<CycleRecord>);
  }

  async saveCycle(cycle: CycleRecord): Promise<void> {
    await this.#table.put('CYCLES', cycle.id, cycle);
  }

  async addDepartment(cycle: string, department: DepartmentRecord): Promise<void> {
    const record = { ...department, registeredAt: this.#now().toISOString() };
    await this.#table.putIfAbsent(cycleKey(cycle), `DEPARTMENT#${department.id}`, record);
  }

  async department({ cycle, department }: DepartmentKey): Promise<DepartmentRecord | undefined> {
    const item = await this.#table.get(cycleKey(cycle), `DEPARTMENT#${department}`);
    return item && recordOf<DepartmentRecord>(item);
  }

  async assignSpreadsheet(cycle: string, department: DepartmentRecord, spreadsheetId: string): Promise<boolean> {
    const record = { ...department, spreadsheetId };
    return this.#table.putIf(cycleKey(cycle), `DEPARTMENT#${department.id}`, record, {
      ConditionExpression: 'attribute_not_exists(spreadsheetId) OR spreadsheetId = :spreadsheetId',
      ExpressionAttributeValues: { ':spreadsheetId': spreadsheetId },
    });
  }

  async replaceClosures(cycle: string, department: DepartmentRecord, closures: readonly Closure[]): Promise<boolean> {
    const record = { ...department, closures };
    const sameFile = department.spreadsheetId ? 'spreadsheetId = :id' : 'attribute_not_exists(spreadsheetId)';
    return this.#table.putIf(cycleKey(cycle), `DEPARTMENT#${department.id}`, record, {
      // The leases of publishing keep two apart; one that outlived its own forgets no closure, and no spreadsheet.
      ConditionExpression: `${sameFile} AND (attribute_not_exists(closures) OR size(closures) <= :most)`,
      ExpressionAttributeValues: {
        ':most': closures.length,
        ...(department.spreadsheetId ? { ':id': department.spreadsheetId } : {}),
      },
    });
  }

  async state(cycle: string): Promise<CycleState> {
    const items = await this.#table.query(cycleKey(cycle));
    const byKind = <R>(prefix: string): Map<string, R> =>
      new Map(
        items
          .filter(({ SK }) => String(SK).startsWith(prefix))
          .map((item) => [String(item['SK']).slice(prefix.length), recordOf<R>(item)]),
      );
    return {
      departments: [...byKind<DepartmentRecord>('DEPARTMENT#').values()].sort((a, b) => a.order - b.order),
      heads: byKind('HEAD#'),
      readings: byKind('READING#'),
      pending: byKind('PENDING#'),
      queued: byKind('QUEUED#'),
    };
  }

  async notePending({ cycle, department }: DepartmentKey, pending: PendingRecord): Promise<void> {
    await this.#table.put(cycleKey(cycle), `PENDING#${department}`, pending);
  }

  async noteQueued({ cycle, department }: DepartmentKey, queued: QueuedRecord): Promise<void> {
    await this.#table.put(cycleKey(cycle), `QUEUED#${department}`, queued);
  }

  async latestVersion(key: DepartmentKey): Promise<VersionRecord | undefined> {
    const [item] = await this.#table.query(departmentKey(key), { prefix: 'V#', last: true });
    if (!item) return undefined;
    const version = recordOf<VersionRecord>(item);
    if (this.#readOnly) return version;
    const head = await this.#table.get(cycleKey(key.cycle), `HEAD#${key.department}`);
    if (head?.['version'] !== version.version) await this.#repairHead(key, version);
    return version;
  }

  async version(key: DepartmentKey, version: number): Promise<VersionRecord | undefined> {
    const item = await this.#table.get(departmentKey(key), versionKey(version));
    return item && recordOf<VersionRecord>(item);
  }

  // `acceptedAt` rises with the number, so halving finds it: 10 small reads among 1,000 versions.
  async versionAsOf(key: DepartmentKey, instant: string): Promise<VersionRecord | undefined> {
    let [low, high] = [0, (await this.latestVersion(key))?.version ?? 0];
    let found: VersionRecord | undefined;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const version = await this.version(key, middle);
      if (version && version.acceptedAt <= instant) {
        found = version;
        low = middle;
      } else high = middle - 1;
    }
    return found;
  }

  async history(key: DepartmentKey): Promise<VersionRecord[]> {
    return (await this.#table.query(departmentKey(key), { prefix: 'V#' })).map(recordOf<VersionRecord>);
  }

  async commit(
    key: DepartmentKey,
    submission: AcceptedSubmission,
    parent: VersionRecord | undefined,
  ): Promise<VersionRecord> {
    const last = await this.reading(key);
    const version: VersionRecord = {
      ...submission,
      version: (parent?.version ?? 0) + 1,
      parentSha256: parent?.contentSha256 ?? null,
      acceptedAt: instantAfter(this.#now().toISOString(), parent?.acceptedAt, last?.stateSince),
    };
    const committed = await this.#table.putIfAbsent(departmentKey(key), versionKey(version.version), version);
    const standing = committed ? version : await this.#sameCommit(key, version);
    await this.#repairHead(key, standing);
    return standing;
  }

  async putBody(key: DepartmentKey, body: Body): Promise<string> {
    const bodySha256 = sha256Of(body);
    const text = Buffer.from(canonical(body));
    const parts = Math.ceil(text.length / partBytes);
    for (let part = 0; part < parts; part++) {
      const bytes = gzipSync(text.subarray(part * partBytes, (part + 1) * partBytes));
      await this.#table.putIfAbsent(departmentKey(key), partKey(bodySha256, part), { bytes, parts });
    }
    return bodySha256;
  }

  async body(key: DepartmentKey, bodySha256: string): Promise<Body> {
    const items = await this.#table.query(departmentKey(key), { prefix: `BODY#${bodySha256}#` });
    if (items.length === 0 || items.length !== items[0]?.['parts']) {
      throw new SystemError('stored-body-missing', `the body ${bodySha256} of ${key.department} is incomplete`, {
        retry: true,
      });
    }
    return JSON.parse(Buffer.concat(items.map(({ bytes }) => gunzipSync(bytes as Uint8Array))).toString('utf8'));
  }

  async reading(key: DepartmentKey): Promise<ReadingRecord | undefined> {
    const item = await this.#table.get(cycleKey(key.cycle), `READING#${key.department}`);
    return item && recordOf<ReadingRecord>(item);
  }

  async saveReading(key: DepartmentKey, reading: ReadingRecord, last: ReadingRecord | undefined): Promise<boolean> {
    // Our own may be there already, where the answer to an attempt was lost.
    const isOwn = 'stateSince = :own AND #state = :state';
    const sameState = `attribute_not_exists(stateSince) OR stateSince = :last OR (${isOwn})`;
    return this.#table.putIf(cycleKey(key.cycle), `READING#${key.department}`, reading, {
      ConditionExpression: `attribute_not_exists(PK) OR (driveVersion <= :driveVersion AND (${sameState}))`,
      ExpressionAttributeValues: {
        ':driveVersion': reading.driveVersion,
        ':last': last?.stateSince ?? '',
        ':own': reading.stateSince ?? '',
        ':state': reading.state,
      },
      ExpressionAttributeNames: { '#state': 'state' },
    });
  }

  async keepState(key: DepartmentKey, ended: StateRecord): Promise<void> {
    await this.#table.putIfAbsent(departmentKey(key), `${statePrefix}${ended.since}`, ended);
  }

  async keptState(key: DepartmentKey, instant: string): Promise<StateRecord | undefined> {
    const [item] = await this.#table.query(departmentKey(key), { prefix: statePrefix, upTo: instant, last: true });
    return item && recordOf<StateRecord>(item);
  }

  async putEvaluation(key: DepartmentKey, reading: ReadingRecord, findings: readonly Finding[]): Promise<void> {
    await this.#table.putIfAbsent(departmentKey(key), evaluationKey(reading), {
      findings: gzipSync(JSON.stringify(findings)),
    });
  }

  async evaluation(key: DepartmentKey, reading: ReadingRecord): Promise<Finding[]> {
    const item = await this.#table.get(departmentKey(key), evaluationKey(reading));
    return item ? JSON.parse(gunzipSync(item['findings'] as Uint8Array).toString('utf8')) : [];
  }

  async lease(cycle: string, name: string, owner: string, ms: number): Promise<boolean> {
    const now = this.#now().getTime();
    return this.#table.putIf(
      cycleKey(cycle),
      `LEASE#${name}`,
      { owner, until: now + ms },
      {
        ConditionExpression: 'attribute_not_exists(PK) OR #owner = :owner OR #until < :now',
        ExpressionAttributeNames: { '#owner': 'owner', '#until': 'until' },
        ExpressionAttributeValues: { ':owner': owner, ':now': now },
      },
    );
  }

  async release(cycle: string, name: string, owner: string): Promise<void> {
    await this.#table.putIf(
      cycleKey(cycle),
      `LEASE#${name}`,
      { owner, until: 0 },
      {
        ConditionExpression: '#owner = :owner',
        ExpressionAttributeNames: { '#owner': 'owner' },
        ExpressionAttributeValues: { ':owner': owner },
      },
    );
  }

  // Our own commit, whose answer was lost, or another worker's of the very same content: both mean that it is done.
  async #sameCommit(key: DepartmentKey, mine: VersionRecord): Promise<VersionRecord> {
    const there = await this.version(key, mine.version);
    if (there?.contentSha256 === mine.contentSha256 && there.parentSha256 === mine.parentSha256) return there;
    throw new SystemError(
      'version-conflict',
      `version ${mine.version} of ${key.department} was taken by another reading`,
      { retry: true },
    );
  }

  async #repairHead(key: DepartmentKey, version: VersionRecord): Promise<void> {
    await this.#table.putIf(cycleKey(key.cycle), `HEAD#${key.department}`, version, {
      ConditionExpression: 'attribute_not_exists(PK) OR version < :version',
      ExpressionAttributeValues: { ':version': version.version },
    });
  }
}
