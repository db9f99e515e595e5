import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from 'aws-lambda';
import { handler as publish } from '../functions/publish.ts';
import { runtime } from '../infra/local/runtime.ts';
import { runPass } from '../infra/local/pass.ts';
import { startServers } from '../infra/local/servers.ts';
import { planOf, versionsAsOf } from '../shared/plan-as-of.ts';
import type { Plan } from '../shared/plan/plan.ts';
import { loadExample } from '../templates/example/example.ts';

/** The ministry's plan as the pipeline holds it after one pass over the published example. */
export async function examplePlan(): Promise<Plan> {
  const home = await mkdtemp(join(tmpdir(), 'bench-'));
  const servers = await startServers(home, 0);
  Object.assign(process.env, servers.variables);
  const cycle = loadExample();
  await publish(cycle, { awsRequestId: 'bench' } as Context);
  await runPass(cycle.id, {}, { always: true });
  const { store, now } = runtime().ports;
  const versions = await versionsAsOf(store, cycle.id, now());
  if (!versions) throw new Error('the example’s framework is not in force');
  const plan = await planOf(store, versions);
  await servers.close();
  await rm(home, { recursive: true });
  return plan;
}
