import { describeGeneratedPlans } from './generated-plans.ts';

describeGeneratedPlans(29, 50);
