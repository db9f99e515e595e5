import { designSpreadsheet } from '../../shared/publish/design-spreadsheet.ts';
import type { Framework } from '../../shared/plan/framework.ts';
import { contentSha256 } from '../../shared/plan/content-hash.ts';
import type { CycleToPublish, DepartmentToPublish } from '../../shared/schema/entries.ts';
import type { RawSpreadsheet } from '../../shared/schema/raw-spreadsheet.ts';
import { departmentSubmission } from '../../shared/department-submission.ts';
import { frameworkSubmission } from '../../shared/framework-submission.ts';
import type { Former, Submission } from '../../shared/submission.ts';
import { generateCycle } from '../generated/plan-generator.ts';
import { createRandom } from '../generated/random.ts';
import { rawOfDesign } from '../shared/publish/raw-of-design.ts';
import { withFigures } from './with-figures.ts';

/** A department's spreadsheet as it was published and came into force. */
export interface PublishedDepartment {
  readonly name: string;
  readonly raw: RawSpreadsheet;
  /** What it says while nobody has touched it. */
  readonly untouched: Submission;
  /** Reads a spreadsheet after a version in force; after the published one, where none is given. */
  readonly read: (raw: RawSpreadsheet, inForce?: Submission) => Submission;
}

/** The departments of a generated cycle that have activities. */
export function publishedDepartments(seed: number): PublishedDepartment[] {
  const cycle = withFigures(generateCycle(seed), createRandom(seed));
  const rawOf = (owner: DepartmentToPublish): RawSpreadsheet => rawOfDesign(designSpreadsheet(cycle, owner));
  const framework = frameworkOf(cycle, rawOf(cycle.framework));
  return cycle.departments.flatMap((department) => {
    const published = publishedDepartment(
      `plan ${seed}, ${department.id}`,
      rawOf(department),
      department.id,
      framework,
    );
    return published.untouched.activities > 0 ? [published] : [];
  });
}

function frameworkOf({ departments }: CycleToPublish, raw: RawSpreadsheet): Framework {
  const { body } = frameworkSubmission(raw, departments);
  if (body.kind !== 'framework') throw new Error('the framework was read as something else');
  return body.framework;
}

function publishedDepartment(name: string, raw: RawSpreadsheet, id: string, framework: Framework): PublishedDepartment {
  const first = departmentSubmission(raw, id, { version: 0, activities: [], seed: `${id}@first` }, framework);
  const read: PublishedDepartment['read'] = (other, inForce = first) =>
    departmentSubmission(other, id, formerOf(id, inForce), framework);
  return { name, raw, untouched: first, read };
}

const formerOf = (id: string, { body, content }: Submission): Former => ({
  version: 1,
  activities: body.kind === 'department' ? body.activities : [],
  seed: `${id}@${contentSha256(content)}`,
});
