import { type App, Tags } from 'aws-cdk-lib';
import { DataStack } from './data-stack.ts';
import type { Deployment } from './deployment.ts';
import { OperationsStack } from './operations-stack.ts';
import { PipelineStack } from './pipeline-stack.ts';

/** The stacks of a stage. */
export interface Stacks {
  readonly data: DataStack;
  readonly pipeline: PipelineStack;
  readonly operations: OperationsStack;
}

/** Makes the stacks of a stage, which are deployed in this order; another one, such as a portal, takes the same `Deployment`. */
export function makeStacks(app: App, deployment: Deployment): Stacks {
  const data = new DataStack(app, deployment);
  const pipeline = new PipelineStack(app, deployment);
  const operations = new OperationsStack(app, deployment);
  pipeline.addStackDependency(data);
  operations.addStackDependency(pipeline);
  for (const [key, value] of Object.entries(deployment.tags)) Tags.of(app).add(key, value);
  return { data, pipeline, operations };
}
