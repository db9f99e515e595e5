import { unknownProgrammeInFramework } from '../../../../shared/validate/rules/unknown-programme-in-framework.ts';
import { describeRule } from '../describe-rule.ts';
import { diplomatic, framework, line } from '../known-framework.ts';

const alias = (means: string, programmeId: string | undefined) => ({
  ...{ written: 'برنامج العمل والتعاون', means, programmeId, at: { written: 'A3', means: 'B3' } },
  ...{ confirmedBy: 'وحدة التخطيط', confirmedOn: '2021-11-01' },
});

describeRule(unknownProgrammeInFramework, {
  passes: [
    ['alignment and aliases name known programmes', framework({ aliases: [alias('البرنامج القنصلي', 'consular')] })],
    ['there is neither alignment nor alias', framework({ alignment: [] })],
  ],
  breaks: [
    [
      'an alignment line misspells a programme, and the line below inherits it',
      framework({
        alignment: [
          line(3, 1, diplomatic),
          line(4, 3, { written: 'البرنامج القنصي' }),
          line(5, 3, { written: 'البرنامج القنصي', from: 4 }),
        ],
      }),
      ['alignment!D4', 'alignment!D5'],
      'لعل المقصود «البرنامج القنصلي».',
    ],
    [
      'an alias means a programme that is not there',
      framework({ aliases: [alias('الشؤون القانونية', undefined)] }),
      ['aliases!B3'],
      '«الشؤون القانونية» ليس في جدول برامج الموازنة. يُرجى',
    ],
  ],
});
