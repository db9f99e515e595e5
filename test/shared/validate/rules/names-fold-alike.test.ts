import { namesFoldAlike } from '../../../../shared/validate/rules/names-fold-alike.ts';
import { describeRule } from '../describe-rule.ts';
import { framework, goal, programme, section } from '../known-framework.ts';

const alias = (written: string, programmeId: string, row: number) => ({
  ...{ written, means: programmeId, programmeId, at: { written: `A${row}`, means: `B${row}` } },
  ...{ confirmedBy: 'وحدة التخطيط', confirmedOn: '2021-11-01' },
});

describeRule(namesFoldAlike, {
  passes: [
    ['all names differ', framework()],
    [
      'two names differ in one letter that folding keeps',
      framework({
        sections: [section({ id: 'a', title: 'الشؤون القنصلية' }), section({ id: 'b', title: 'الشؤون القانونية' })],
      }),
    ],
    [
      'a goal and a section have the same name',
      framework({
        goals: [goal(1, 'الدبلوماسية العامة')],
        sections: [section({ title: 'الدبلوماسية العامة' })],
      }),
    ],
    [
      'an alias folds onto the programme that it means',
      framework({ aliases: [alias('البرنامج القنصلى', 'consular', 3)] }),
    ],
  ],
  breaks: [
    [
      'two programmes differ in hamza and taa marbuta only',
      framework({
        programmes: [programme('a', 'برنامج الإدارة', 3), programme('b', 'برنامج الاداره', 4)],
      }),
      ['programmes!B4'],
      '«برنامج الاداره»',
    ],
    [
      'two goals have one title',
      framework({ goals: [goal(1, 'تعزيز الحضور'), goal(2, 'تعزيز الحضور.')] }),
      ['goals!B4'],
    ],
    [
      'two sections differ in spaces only',
      framework({
        sections: [
          section({ id: 'a', title: 'آسيا والمحيط' }),
          section({ id: 'b', title: 'آسيا  والمحيط ', at: { goal: 'B4', title: 'C4', contributors: 'H4' } }),
        ],
      }),
      ['sections!C4'],
    ],
    [
      'two aliases that fold to one mean different programmes',
      framework({
        aliases: [alias('برنامج الخدمات', 'consular', 3), alias('برنامج  الخدمات', 'administrative', 4)],
      }),
      ['aliases!A4'],
    ],
    [
      'an alias folds onto the name of another programme',
      framework({
        aliases: [alias('البرنامج القنصلى', 'administrative', 3)],
      }),
      ['aliases!A3'],
    ],
  ],
});
