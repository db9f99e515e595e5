import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment.ts';

/**
 * What the account may cost in a month, told to those who read the alarms. Of the whole account: a budget of one tag stays
 * at nothing, without a word, until somebody activates that tag for billing. It has no name of ours: with other readers
 * CloudFormation makes another budget before it deletes this one, and two cannot have the same name.
 */
export function monthlyBudget(scope: Construct, { chosen, tags }: Deployment): CfnBudget {
  const subscribers = chosen.alarms.to.map((address) => ({ subscriptionType: 'EMAIL', address }));
  const told = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
    subscribers,
  });
  return new CfnBudget(scope, 'Budget', {
    budget: {
      ...{ budgetType: 'COST', timeUnit: 'MONTHLY' },
      budgetLimit: { amount: chosen.monthlyBudgetUsd, unit: 'USD' },
    },
    notificationsWithSubscribers: [told('ACTUAL', 80), told('ACTUAL', 100), told('FORECASTED', 100)],
    resourceTags: Object.entries(tags).map(([key, value]) => ({ key, value })),
  });
}
