import { expectSameByOpenpyxl } from '../system/read-by-openpyxl.ts';
import { describeGeneratedPlans } from './generated-plans.ts';

describeGeneratedPlans(5, 28, expectSameByOpenpyxl);
