import type { Configuration } from './configuration/schema.ts';
import type { StageConfiguration, StageName } from './configuration/read-configuration.ts';
import { Names } from './names.ts';

/** What every stack is made from: one ministry's choices for one stage, and the names that follow from them. */
export interface Deployment {
  readonly stage: StageName;
  /** In English: CloudFormation and CloudWatch take ASCII only in places. */
  readonly ministry: string;
  readonly chosen: StageConfiguration;
  readonly names: Names;
  readonly tags: Readonly<Record<string, string>>;
}

/** Of what product every resource is, and how its names begin. */
export const product = 'ministry-plan';

/** Puts together what the stacks of a stage are made from. */
export const deploymentOf = (
  { ministry, owner, costCentre, dataClass }: Pick<Configuration, 'ministry' | 'owner' | 'costCentre' | 'dataClass'>,
  stage: StageName,
  chosen: StageConfiguration,
): Deployment => ({
  ...{ stage, ministry: ministry.en, chosen },
  names: new Names(`${product}-${stage}`, chosen),
  tags: { app: product, stage, owner, 'cost-centre': costCentre, 'data-class': dataClass },
});
