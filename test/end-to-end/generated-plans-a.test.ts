import { describeGeneratedPlans } from './generated-plans.ts';

describeGeneratedPlans(1, 4);
