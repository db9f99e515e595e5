import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { runtime } from '../../infra/local/runtime.ts';
import type { DeliveryRecord } from '../../shared/ports/delivery-record.ts';
import type { Ports } from '../../shared/ports/ports.ts';
import { ingest } from '../../shared/pipeline.ts';
import { planOf, versionsAsOf } from '../../shared/plan-as-of.ts';
import { planOfVersions } from '../../shared/plan-of-versions.ts';
import { report } from '../../shared/report.ts';
import { DynamoPlanStore } from '../../shared/store/plan-store.dynamodb.ts';
import { messageOf } from '../faults/shared-spreadsheets.ts';
import { type ReadSheet, readWorkbook } from '../shared/render/read-workbook.ts';
import { openDelivering } from './delivering.ts';
import { editWorkbook } from './edit-workbook.ts';

const id = 'finance-report';
const department = 'department-2';
const late = 'نشاط قُبل قبيل الإرسال وسُجّل بعده';

const textsOf = ({ rowCount, textsIn }: ReadSheet): string[] =>
  Array.from({ length: rowCount }, (_, row) => textsIn(row)).flat();

/** The ports of a worker whose clock stands still at an instant. */
function portsAt(instant: string): Ports {
  const now = () => new Date(instant);
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { ...runtime().ports, now, store: new DynamoPlanStore(client, process.env['TABLE_NAME'] ?? '', now) };
}

describe('a version that a worker accepted just before a delivery’s instant, and put only after its mail', () => {
  const delivering = openDelivering();
  const { world, configure, deliver, mails } = delivering;
  let cycle: string;
  let sent: DeliveryRecord;
  /** The texts of the changes in the report of now, before that version and after it. */
  const changes: string[][] = [];

  // The hook before each test begins another cycle; all of this is done in the one before the first.
  beforeAll(async () => {
    configure({ report: id });
    await delivering.begin();
    cycle = delivering.cycle;
    sent = await deliver({ report: id });
    changes.push(await changesOfNow());
    await editWorkbook(await world.fileOf(department), 'الخطة', (sheet) => void (sheet.getCell('G3').value = late));
    const before = new Date(Date.parse(sent.scheduledAt) - 1).toISOString();
    await ingest(portsAt(before), await messageOf(runtime(), cycle, department));
    changes.push(await changesOfNow());
  });

  const changesOfNow = async (): Promise<string[]> => {
    const [record] = await report(runtime().ports, cycle, undefined, [id]);
    const sheets = readWorkbook(Buffer.from(await runtime().ports.files.get(record?.key ?? '')));
    return sheets.filter(({ name }) => name === 'التغييرات').flatMap(textsOf);
  };

  const numbers = async (instant?: string) => {
    const versions = await versionsAsOf(runtime().ports.store, cycle, new Date(), instant);
    return versions?.departments.map(({ department: one, version }) => [one.id, version.version]);
  };

  it('was in force at that instant, as is said now', async () => {
    expect(await numbers(sent.scheduledAt)).toContainEqual([department, 2]);
    expect(sent.file?.versions).toMatchObject({ [department]: 1 });
  });

  it('is a change since that report', () => {
    expect(changes.map((texts) => texts.includes(late))).toEqual([false, true]);
  });

  it('was preceded by a report of now that is held against the one that was sent since the plan last changed', () => {
    for (const texts of changes) expect(texts.join('\n')).toContain(sent.file?.number);
  });

  it('leaves that instant the file that was sent', async () => {
    const { ports } = runtime();
    expect(await report(ports, cycle, sent.scheduledAt, [id])).toEqual([sent.file]);
    const lost = { ...ports.files, has: async () => false, putOnce: async () => {} };
    const [anew] = await report({ ...ports, files: lost }, cycle, sent.scheduledAt, [id]);
    expect(anew?.versions, 'rendered only where that file is gone').toMatchObject({ [department]: 2 });
  });

  it('does not make another mail of the event that comes twice', async () => {
    configure({ report: id });
    const again = await deliver({ report: id, at: sent.scheduledAt, cycle });
    expect(again).toMatchObject({ state: 'sent', attempt: 1, file: sent.file });
    expect(await mails()).toEqual([]);
    // Nobody has it yet, and all the same it is the file that was rendered.
    const waiting = { ...sent, change: again.change + 1, state: 'waiting' } as const;
    await runtime().ports.deliveries.add(waiting);
    const sentThen = await deliver({ report: id, at: sent.scheduledAt, cycle });
    expect(sentThen).toMatchObject({ state: 'sent', attempt: 1, file: sent.file });
  });

  it('is no part of the plan of the versions that were sent, which is what the report said', async () => {
    const { store } = runtime().ports;
    const plan = await planOfVersions(store, cycle, { asOf: sent.scheduledAt, versions: sent.file?.versions ?? {} });
    const versions = await versionsAsOf(
      store,
      cycle,
      new Date(),
      new Date(Date.parse(sent.scheduledAt) - 2).toISOString(),
    );
    const then = versions && (await planOf(store, versions));
    expect(plan).toEqual({ ...then, asOf: sent.scheduledAt });
    const missing = { asOf: sent.scheduledAt, versions: { framework: 1, [department]: 9 } };
    await expect(planOfVersions(store, cycle, missing)).rejects.toThrow(/version 9 of department-2 is missing/);
  });
});
