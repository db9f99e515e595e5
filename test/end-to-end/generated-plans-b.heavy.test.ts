import { describeGeneratedPlans } from './generated-plans.ts';

describeGeneratedPlans(18, 34);
