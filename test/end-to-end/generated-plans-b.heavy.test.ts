import { describeGeneratedPlans } from './generated-plans.ts';

describeGeneratedPlans(8, 28);
