import { indicatorStatesWhatIsDone } from '../../../../shared/validate/rules/indicator-states-what-is-done.ts';
import { describeRule } from '../describe-rule.ts';
import { activity, department } from '../subjects.ts';

const measuredBy = (...indicators: readonly string[]) => department([activity({ row: 5, indicators })]);

describeRule(indicatorStatesWhatIsDone, {
  passes: [
    ['an activity has no indicator', measuredBy()],
    ...[
      'عدد الاتفاقيات التي تم توقيعها',
      'التفاهمات التي تم إنجازها',
      'تمكين المرأة',
      'تمثيل فلسطين',
      'عدد ما جرى عقده من ورش',
      'تم',
    ].map((text) => [`it says «${text}»`, measuredBy(text)] as const),
  ],
  breaks: [
    ...[
      'تم توقيع 15 اتفاقية',
      'تـمّ المشاركة في مهمة',
      'تمت زيارة ثلاث دول',
      'لقد جرى عقد اللقاء',
      'قمنا بعقد لقاءات',
    ].map((text) => [`it says «${text}»`, measuredBy(text), ['plan!H5'], `«${text}»`] as const),
    [
      'the second indicator of an activity does',
      measuredBy('عدد اللقاءات', 'تم عقد اللقاء'),
      ['plan!H5'],
      '«تم عقد اللقاء» وصف لما نُفذ',
    ],
  ],
});
