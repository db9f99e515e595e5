import { SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventSource } from '../../infra/local/event-source.ts';
import { bringMailEvents } from '../../infra/local/mail-events.ts';
import type { ComparedPlan } from '../../shared/compare.ts';
import type { LinkedWorkbook } from '../../shared/linking.ts';
import type { DeliveryRecord } from '../../shared/ports/delivery-record.ts';
import type { ReportRecord } from '../../shared/ports/records.ts';
import type { Published } from '../../shared/publication.ts';
import { smallCycle } from '../faults/small-cycle.ts';
import { enter, publishedFiles } from '../faults/sheet-edits.ts';
import { mailsIn } from '../mail/read-mail.ts';
import { knownCalls } from '../permissions/known-calls.ts';
import { type DeployedWorld, openDeployedWorld } from './deployed-world.ts';

describe('what synthesis made, in the environment that its templates say', () => {
  const cycle = '2021-2023';
  let world: DeployedWorld;
  beforeAll(async () => {
    world = await openDeployedWorld();
    // The test itself plays what Lambda does with a queue.
    Object.assign(process.env, {
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'TEST',
      AWS_SECRET_ACCESS_KEY: 'test',
    });
  }, 120_000);
  afterAll(() => world.close());

  const invoke = <Answer>(name: string, event: unknown): Promise<Answer> =>
    (world.functions[name] as (typeof world.functions)[string]).invoke<Answer>(event);

  it('publishes', async () => {
    expect(await invoke<Published>('publish', smallCycle(cycle, 2))).toEqual({
      published: ['framework', 'department-1', 'department-2'],
      upgraded: [],
    });
  });
});
