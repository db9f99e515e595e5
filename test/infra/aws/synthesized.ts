import { rmSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import cdkJson from '../../../cdk.json' with { type: 'json' };
import example from '../../../infra/configuration/example.json' with { type: 'json' };
import {
  checkConfiguration,
  type StageConfiguration,
  type StageName,
  stageOf,
} from '../../../infra/aws/configuration/read-configuration.ts';
import { type Deployment, deploymentOf } from '../../../infra/aws/deployment.ts';
import { makeStacks, type Stacks } from '../../../infra/aws/stacks.ts';

/** One resource of a template. */
export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** The templates of a stage: resources by the stack's part and their logical id. */
export type Templates = Record<keyof Stacks, Record<string, Resource>>;

/** What synthesis gives. */
export interface Synthesized {
  readonly app: App;
  readonly stacks: Stacks;
  readonly deployment: Deployment;
  readonly templates: Templates;
}

/**
 * Synthesizes a stage of the example, changed as a test wants it. Functions are bundled only where there is a folder to
 * keep them in.
 */
export function synthesize(
  stage: StageName,
  change: (chosen: StageConfiguration) => StageConfiguration,
  keepIn?: string,
): Synthesized {
  const configuration = checkConfiguration(example, 'example.json');
  const deployment = deploymentOf(configuration, stage, change(stageOf(configuration, stage)));
  const app = new App({
    ...{ analyticsReporting: false, builtinCloudFormationValidation: false },
    context: { ...cdkJson.context, ...(keepIn ? {} : { 'aws:cdk:bundling-stacks': [] }) },
    ...(keepIn ? { outdir: keepIn } : {}),
  });
  const stacks = makeStacks(app, deployment);
  const assembly = app.synth();
  const resources = (part: keyof Stacks): Record<string, Resource> =>
    assembly.getStackByName(stacks[part].stackName).template.Resources;
  const templates = { data: resources('data'), pipeline: resources('pipeline'), operations: resources('operations') };
  if (!keepIn) rmSync(assembly.directory, { recursive: true });
  return { app, stacks, deployment, templates };
}

const made = new Map<StageName, Synthesized>();

/** A stage of the example as it is, made once for all suites of a process: nothing of it may be changed. */
export function synthesized(stage: StageName): Synthesized {
  const known = made.get(stage) ?? synthesize(stage, (chosen) => chosen);
  made.set(stage, known);
  return known;
}

/** The resources of one type in all stacks, with their logical ids. */
export const ofType = (templates: Templates, type: string): [string, Resource][] =>
  Object.values(templates).flatMap((resources) => Object.entries(resources).filter(([, { Type }]) => Type === type));
