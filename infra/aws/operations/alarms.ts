import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Deployment } from '../deployment.ts';
import type { Names } from '../names.ts';
import { type AlarmDefinition, runbookOf } from './alarm.ts';
import { machineAlarms } from './machine-alarms.ts';
import { mailAlarms } from './mail-alarms.ts';
import { pipelineAlarms } from './pipeline-alarms.ts';

const alarmDefinitions = (deployment: Deployment): AlarmDefinition[] => [
  ...pipelineAlarms(deployment),
  ...mailAlarms(deployment.names),
  ...machineAlarms(deployment.names),
];

/** The alarms, which tell a topic when they begin to ring and when they end. */
export class Alarms extends Construct {
  readonly all: readonly Alarm[];

  constructor(scope: Construct, deployment: Deployment, topic: ITopic) {
    super(scope, 'Alarms');
    const { names, chosen } = deployment;
    this.all = alarmDefinitions(deployment).map((definition) => {
      const alarm = new Alarm(this, definition.name, {
        ...propsOf(definition, names),
        actionsEnabled: chosen.watch.enabled || !definition.onlyWhileWatching,
      });
      const action = new SnsAction(topic);
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
      return alarm;
    });
  }
}

const propsOf = (definition: AlarmDefinition, names: Names) => {
  const { name, says, value, threshold, below, times = 1, silenceIsBad } = definition;
  return {
    alarmName: names.of(name),
    alarmDescription: `${says} What to do: ${runbookOf(definition)}`,
    ...{ metric: value, threshold, evaluationPeriods: times, datapointsToAlarm: times },
    comparisonOperator: below
      ? ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD
      : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: silenceIsBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
  };
};
