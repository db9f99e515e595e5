import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Deployment } from './deployment.ts';

/** One of the stacks of a stage: in its account and region, tagged, and guarded against an accidental deletion. */
export abstract class StageStack extends Stack {
  readonly deployment: Deployment;

  constructor(scope: Construct, part: string, deployment: Deployment, holds: string) {
    const { chosen, names, tags, stage, ministry } = deployment;
    super(scope, names.of(part), {
      env: { account: chosen.account, region: chosen.region },
      description: `${ministry}, strategic plan (${stage}): ${holds}`,
      terminationProtection: stage === 'prod',
      tags,
    });
    this.deployment = deployment;
  }
}
