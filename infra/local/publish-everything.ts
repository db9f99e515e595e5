import type { Context } from 'aws-lambda';
import { handler } from '../../functions/publish.ts';
import { runtime } from './runtime.ts';
import { frameworkId } from '../../shared/plan/framework-id.ts';
import type { ToPublish } from '../../shared/press.ts';
import type { Published } from '../../shared/publication.ts';
import { publishInRuns, together } from '../publish-in-runs.ts';

// One owner for every start and command: the lock of the home keeps two apart, and what one of them was killed at the
// other one goes on with at once.
const context = { awsRequestId: 'npm start' } as Context;

/**
 * Publishes what is asked for, or, where nothing is, what a home lacks, the example where it has no cycle yet; and upgrades
 * what it has. Gives what came of it by cycle.
 */
export async function publishEverything(only?: ToPublish): Promise<Map<string, Published>> {
  const published = new Map<string, Published>();
  for (const asked of only ? [only] : await cyclesToPublish()) {
    const id = 'cycle' in asked ? asked.cycle : asked.id;
    published.set(id, await publishHere(asked));
  }
  return published;
}

/** Publishes a cycle by the function of this machine, which goes on at once where it stopped. */
export async function publishHere(asked: ToPublish): Promise<Published> {
  const run = (from: string | undefined) => handler({ ...asked, ...(from === undefined ? {} : { from }) }, context);
  const done: Published[] = [];
  for await (const one of publishInRuns({ run })) done.push(one);
  return together(done);
}

async function cyclesToPublish(): Promise<ToPublish[]> {
  const { store } = runtime().ports;
  const cycles = await store.cycles();
  const whole = await Promise.all(cycles.map(({ id }) => isWhole(id)));
  if (cycles.length > 0 && whole.every(Boolean)) return cycles.map(({ id }) => ({ cycle: id }));
  const { loadExample } = await import('../../templates/example/example.ts');
  const example = loadExample();
  if (cycles.length === 0) return [example];
  return cycles.map(({ id }, index) => (!whole[index] && id === example.id ? example : { cycle: id }));
}

/** Whether all that was first to be published is, and its lists are in force: then the first entries say nothing more. */
async function isWhole(cycle: string): Promise<boolean> {
  const { store } = runtime().ports;
  const { departments, heads } = await store.state(cycle);
  return heads.has(frameworkId) && departments.every(({ spreadsheetId }) => spreadsheetId);
}
