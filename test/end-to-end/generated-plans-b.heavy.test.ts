import { describeGeneratedPlans } from './generated-plans.ts';

describeGeneratedPlans(5, 28);
