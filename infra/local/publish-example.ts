import { publishHere } from './publish-everything.ts';
import { runtime } from './runtime.ts';

/**
 * The first time, registers and publishes the example; gives the cycle's id. Once everything is published the example
 * is not even read: what counts is what stands in the spreadsheets.
 */
export async function publishExample(): Promise<string> {
  const { store } = runtime().ports;
  const [cycle] = await store.cycles();
  if (cycle) {
    const { departments } = await store.state(cycle.id);
    if (departments.every(({ spreadsheetId }) => spreadsheetId)) return cycle.id;
  }
  const { loadExample } = await import('../../templates/example/example.ts');
  const example = loadExample();
  console.log(`Publishing ${example.departments.length + 1} spreadsheets …`);
  await publishHere(example);
  return example.id;
}
