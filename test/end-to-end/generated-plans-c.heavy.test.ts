import { describeGeneratedPlans } from './generated-plans.ts';

describeGeneratedPlans(35, 50);
