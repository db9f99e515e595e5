import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Lets findings of cdk-nag stand at a construct and beneath it, by the rule's id, each with the reason why. A test takes
 * each one away and expects the finding: what is no longer needed does not stay.
 */
export function acknowledge(construct: IConstruct, reasons: Readonly<Record<string, string>>): void {
  const rules = Object.entries(reasons).map(([id, reason]) => ({ id, reason }));
  Validations.of(construct).acknowledge(...rules);
}
