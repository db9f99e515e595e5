import { departmentSubmission } from '../../shared/department-submission.ts';
import { frameworkSubmission } from '../../shared/framework-submission.ts';
import type { Framework } from '../../shared/plan/framework.ts';
import type { DepartmentPlan, Plan } from '../../shared/plan/plan.ts';
import { designSpreadsheet } from '../../shared/publish/design-spreadsheet.ts';
import type { CycleToPublish, DepartmentToPublish } from '../../shared/schema/entries.ts';
import type { RawSpreadsheet } from '../../shared/schema/raw-spreadsheet.ts';
import { loadExample } from '../../templates/example/example.ts';
import { rawOfDesign } from '../shared/publish/raw-of-design.ts';

const [acceptedAt, asOf] = ['2022-01-20T07:15:00.000Z', '2022-03-15T08:30:00.000Z'];

/** A spreadsheet of the example as it is read back when nobody has touched it since it was published. */
export const publishedSpreadsheet = (cycle: CycleToPublish, owner: DepartmentToPublish): RawSpreadsheet =>
  rawOfDesign(designSpreadsheet(cycle, owner));

function departmentPlan(cycle: CycleToPublish, owner: DepartmentToPublish, framework: Framework): DepartmentPlan {
  const former = { version: 0, activities: [], seed: owner.id };
  const { body } = departmentSubmission(publishedSpreadsheet(cycle, owner), owner.id, former, framework);
  const { id, name } = owner;
  return {
    ...{ id, name, version: 1, sha256: '', acceptedAt, readAt: acceptedAt, state: 'in-force' },
    activities: body.kind === 'department' ? body.activities : [],
  };
}

/** The example's plan, published and read back without a server: every department in force. */
export function examplePlan(): Plan {
  const cycle = loadExample();
  const { body } = frameworkSubmission(publishedSpreadsheet(cycle, cycle.framework), cycle.departments);
  if (body.kind !== 'framework') throw new Error('the framework was read as something else');
  const { framework } = body;
  return {
    ...{ cycle: cycle.id, asOf, timeZone: cycle.timeZone, framework, frameworkVersion: 1, frameworkSha256: '' },
    ...{ frameworkAcceptedAt: acceptedAt, frameworkReadAt: acceptedAt },
    departments: cycle.departments.map((owner) => departmentPlan(cycle, owner, framework)),
    missing: [],
  };
}
