import { aliasUnconfirmed } from '../../../../shared/validate/rules/alias-unconfirmed.ts';
import { describeRule } from '../describe-rule.ts';
import { framework } from '../known-framework.ts';

const alias = (confirmedBy: string) => ({
  ...{ written: 'الخدمات القنصلية', means: 'البرنامج القنصلي', programmeId: 'consular' },
  ...{ confirmedBy, confirmedOn: '2021-11-01', at: { written: 'A3', means: 'B3' } },
});

describeRule(aliasUnconfirmed, {
  passes: [
    ['somebody vouches for every alias', framework({ aliases: [alias('وحدة التخطيط')] })],
    ['there is no alias', framework()],
  ],
  breaks: [
    [
      'nobody vouches for an alias',
      framework({ aliases: [alias('')] }),
      ['aliases!A3'],
      'لم يؤكد أحد التسمية البديلة «الخدمات القنصلية»',
    ],
  ],
});
