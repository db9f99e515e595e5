import { aliasUsed } from '../../../../shared/validate/rules/alias-used.ts';
import { describeRule } from '../describe-rule.ts';
import { diplomatic } from '../known-framework.ts';
import { activity, department } from '../subjects.ts';

const alias = { written: 'برنامج العمل والتعاون الدبلوماسي', resolvedId: 'diplomatic', via: 'alias' } as const;

describeRule(aliasUsed, {
  passes: [
    ['the programme is named as the framework names it', department([activity({ row: 5, programme: diplomatic })])],
    ['only its spelling differs', department([activity({ row: 5, programme: { ...diplomatic, via: 'folded' } })])],
    ['no programme is named', department([activity({ row: 5 })])],
  ],
  breaks: [
    [
      'a confirmed alias stands in one cell and holds for the activity below',
      department([activity({ row: 5, programme: alias }), activity({ row: 6, programme: { ...alias, from: 5 } })]),
      ['plan!I5', 'plan!I6'],
      'على أنها «برنامج العمل الدبلوماسي والتعاون الدولي»',
    ],
  ],
});
