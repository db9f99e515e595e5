import { describe, expect, it } from 'vitest';
import { designSpreadsheet } from '../../../shared/publish/design-spreadsheet.ts';
import { ownerOfEntries, ownerOfFramework } from '../../../shared/publish/tab-owner.ts';
import { frameworkSubmission } from '../../../shared/framework-submission.ts';
import type { CycleToPublish } from '../../../shared/schema/entries.ts';
import { loadExample } from '../../../templates/example/example.ts';
import { plan } from '../../../templates/sheets/plan.ts';
import { generateCycle } from '../../generated/plan-generator.ts';
import { rawOfDesign } from './raw-of-design.ts';

const frameworkOf = (cycle: CycleToPublish) => {
  const { body } = frameworkSubmission(rawOfDesign(designSpreadsheet(cycle, cycle.framework)), cycle.departments);
  if (body.kind !== 'framework') throw new Error('the framework was read as something else');
  return body.framework;
};

describe('what a department’s tabs need to know', () => {
  it('is the same from the framework in force as from the entries that became it', () => {
    for (const cycle of [loadExample(), ...[1, 2, 3, 4].map(generateCycle)]) {
      const framework = frameworkOf(cycle);
      for (const department of cycle.departments) {
        const [written, inForce] = [
          ownerOfEntries(cycle, department),
          ownerOfFramework(framework, department, cycle.id),
        ];
        const facts = ({ prints, ...owner }: typeof written) => ({
          ...owner,
          printed: plan.columns.filter(({ key }) => prints(key) && ['intervention', 'goalText'].includes(key)),
        });
        expect(facts(inForce)).toEqual(facts(written));
      }
    }
  });
});
