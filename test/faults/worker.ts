/*
 * A program that tests start and kill: a function as AWS would run it, with its environment in the usual variables.
 *   node worker.ts <task as JSON>
 * It prints `working` when it begins, `rendering` when a pass comes so far, and the number of its outside calls when
 * it ends. Around the call that the task names it ends itself by SIGKILL, as a process that loses its machine does.
 */
import { randomUUID } from 'node:crypto';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { interfere } from '../../functions/outside-calls.ts';
import { runtime } from '../../infra/local/runtime.ts';
import type { DeliveryRequest } from '../../shared/delivery.ts';
import type { DeliverySettings } from '../../shared/deliver/delivery-settings.ts';
import type { IngestMessage } from '../../shared/ports/ports.ts';
import { leaseMs, type Task } from './task.ts';

process.stdin.resume().once('end', () => process.exit(1));

const task = JSON.parse(process.argv[2] ?? '') as Task;
const { kill } = task;
let calls = 0;

const dieAt = (when: 'before' | 'after') => (call: { number: number }) => {
  calls = Math.max(calls, call.number);
  if (kill?.when === when && kill.call === call.number) process.kill(process.pid, 'SIGKILL');
};
interfere({ before: dieAt('before'), after: dieAt('after') });

async function publish(cycles: readonly string[], departments: number): Promise<void> {
  const { publishCycle } = await import('../../shared/publication.ts');
  const { smallCycle } = await import('./small-cycle.ts');
  const { ports, publisher } = runtime();
  console.log('working');
  for (const id of cycles)
    await publishCycle(ports.store, publisher, smallCycle(id, departments), { owner: randomUUID(), leaseMs });
}

async function ingest(messages: readonly IngestMessage[]): Promise<void> {
  const { handler } = await import('../../functions/ingest.ts');
  console.log('working');
  for (const message of messages) {
    const Records = [{ messageId: '1', body: JSON.stringify(message) }];
    const { batchItemFailures } = (await handler({ Records } as SQSEvent, {} as Context)) as SQSBatchResponse;
    if (batchItemFailures.length > 0) throw new Error(`${message.department} of ${message.cycle} failed`);
  }
}

async function deliver(request: DeliveryRequest, settings: DeliverySettings): Promise<void> {
  const { handler } = await import('../../functions/deliver.ts');
  process.env['DELIVERIES'] = JSON.stringify(settings);
  console.log('working');
  await handler(request, {} as Context);
}

async function pass(cycle: string, times: number): Promise<void> {
  const { runPass } = await import('../../infra/local/pass.ts');
  console.log('working');
  const onRendering = () => console.log('rendering');
  for (let time = 0; time < times; time++) await runPass(cycle, { onRendering }, { always: true });
}

if (task.do === 'publish') await publish(task.cycles, task.departments);
else if (task.do === 'ingest') await ingest(task.messages);
else if (task.do === 'deliver') await deliver(task.request, task.settings);
else await pass(task.cycle, task.times);
console.log(calls);
process.exit();
