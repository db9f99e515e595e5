import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import {
  ConfigurationError,
  readConfiguration,
  stageOf,
  type StageName,
} from './aws/configuration/read-configuration.ts';
import { deploymentOf } from './aws/deployment.ts';
import { makeStacks } from './aws/stacks.ts';

/*
 * What `npx cdk` runs: the stacks of one stage of one ministry.
 *   npx cdk synth                                        the example, dev
 *   npx cdk deploy --all -c configuration=NAME -c stage=prod
 * NAME is that of a file in infra/configuration; docs/configuration.md says what is in it.
 */

function synthesize(): void {
  const app = new App({ analyticsReporting: false });
  // Only cdk.json sets it; without its flags the CDK makes other stacks, or fails far from here.
  if (app.node.tryGetContext('@aws-cdk/core:target-partitions') === undefined)
    throw new ConfigurationError(
      'infra/app.ts is run by the CDK, which brings the settings of cdk.json: npx cdk synth',
    );
  const name: string | undefined = app.node.tryGetContext('configuration');
  const stage: string = app.node.tryGetContext('stage') ?? 'dev';
  if (name === undefined)
    console.error('No configuration is named (-c configuration=NAME): this is the example, whose account is nobody’s.');
  const configuration = readConfiguration(name ?? 'example');
  makeStacks(app, deploymentOf(configuration, stage as StageName, stageOf(configuration, stage)));
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  app.synth();
}

try {
  synthesize();
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
