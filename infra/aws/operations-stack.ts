import type { Construct } from 'constructs';
import type { Deployment } from './deployment.ts';
import { alarmTopic } from './operations/alarm-topic.ts';
import { Alarms } from './operations/alarms.ts';
import { monthlyBudget } from './operations/budget.ts';
import { makeDashboard } from './operations/dashboard.ts';
import { StageStack } from './stage-stack.ts';

/** What tells people: alarms, the page that shows how things stand, and the budget. */
export class OperationsStack extends StageStack {
  readonly alarms: Alarms;

  constructor(scope: Construct, deployment: Deployment) {
    super(scope, 'operations', deployment, 'alarms, dashboard and budget');
    this.alarms = new Alarms(this, deployment, alarmTopic(this, deployment));
    makeDashboard(this, deployment, this.alarms.all);
    monthlyBudget(this, deployment);
  }
}
