import { join } from 'node:path';
import { openSpreadsheet } from '../../infra/local/validate-spreadsheet.ts';
import { fileNameFor } from '../../infra/local/google/file-name.ts';
import type { Framework } from '../../shared/plan/framework.ts';
import type { CycleToPublish, DepartmentToPublish, EntryRow } from '../../shared/schema/entries.ts';
import { departmentSubmission } from '../../shared/department-submission.ts';
import { frameworkSubmission } from '../../shared/framework-submission.ts';
import type { Former, Submission } from '../../shared/submission.ts';
import { generateCycle } from '../generated/plan-generator.ts';
import { createRandom } from '../generated/random.ts';
import { withFigures } from '../mutations/with-figures.ts';
import type { World } from '../world.ts';

/** A generated cycle with figures, under an id of its own: several stand in one world. */
export const generatedCycle = (seed: number): CycleToPublish => ({
  ...withFigures(generateCycle(seed), createRandom(seed)),
  id: `generated-${seed}`,
});

/** A department's spreadsheet as it was published, and what it says as long as nobody touches it. */
export interface PublishedSpreadsheet {
  readonly department: string;
  readonly rows: readonly EntryRow[];
  readonly file: string;
  readonly framework: Framework;
  readonly untouched: Submission;
}

/** Publishes a cycle and reads what every department's spreadsheet says then. */
export async function publishSpreadsheets(world: World, cycle: CycleToPublish): Promise<PublishedSpreadsheet[]> {
  await world.publish(cycle);
  const framework = await frameworkOf(world, cycle);
  return Promise.all(
    cycle.departments.map(async ({ id, name, entries }) => {
      const file = fileOf(world, cycle, { name });
      const untouched = departmentSubmission(await openSpreadsheet(file), id, nothing(id), framework);
      return { department: id, rows: entries['plan'] ?? [], file, framework, untouched };
    }),
  );
}

/** Where a spreadsheet of a cycle lies. */
export const fileOf = ({ home }: World, { id }: CycleToPublish, { name }: Pick<DepartmentToPublish, 'name'>): string =>
  join(home, 'sheets', fileNameFor(`${name} ${id}`, []));

async function frameworkOf(world: World, cycle: CycleToPublish): Promise<Framework> {
  const raw = await openSpreadsheet(fileOf(world, cycle, cycle.framework));
  const { body } = frameworkSubmission(raw, cycle.departments);
  if (body.kind !== 'framework') throw new Error(`the framework of ${cycle.id} is read as a ${body.kind}`);
  return body.framework;
}

const seed = (department: string): string => `${department}@first`;

const nothing = (department: string): Former => ({ version: 0, activities: [], seed: seed(department) });

/** What a file says where the untouched spreadsheet's submission is the version in force. */
export async function readAfter(
  { department, framework, untouched }: PublishedSpreadsheet,
  file: string,
): Promise<Submission> {
  const activities = untouched.body.kind === 'department' ? untouched.body.activities : [];
  const former = { version: 1, activities, seed: seed(department) };
  return departmentSubmission(await openSpreadsheet(file), department, former, framework);
}
