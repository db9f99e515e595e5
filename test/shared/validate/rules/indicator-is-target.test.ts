import { indicatorIsTarget } from '../../../../shared/validate/rules/indicator-is-target.ts';
import { describeRule } from '../describe-rule.ts';
import { activity, department } from '../subjects.ts';

const measuredBy = (...indicators: readonly string[]) => department([activity({ row: 5, indicators })]);

describeRule(indicatorIsTarget, {
  passes: [
    ['an activity has no indicator', measuredBy()],
    ...[
      'عدد السفارات الجديدة',
      'عدد اللجان المنعقدة سنويا',
      'عدد الاجتماعات: 12 اجتماعا',
      'نسبة زيادة الصادرات',
      'ارتفاع نسبة الدعم المقدم',
      'زيادة الدعم من 3 صناديق',
      'رفع مستوى الرضا حتى نهاية 2023',
      'استبيان سنوي لتقييم الرضا',
      'لجان سنوية',
      'زيارات متبادلة',
      'زيارة الوفود السنوية',
      'اجتماع اللجنة المشتركة',
      'ثلاثي الأطراف',
      '1. عدد السفارات',
      '(2) عدد السفارات',
      '3 - نسبة الحضور',
      '1. التقارير الدورية',
      '2 عدد السفارات',
      '2023',
      '',
    ].map((text) => [`it says «${text}»`, measuredBy(text)] as const),
  ],
  breaks: [
    ...[
      '4 خلال 6 سنوات',
      '٣ ممثليات',
      '20%',
      '- 1500',
      'ثلاث ورش عمل',
      'أربعة تقارير سنويًا',
      'اجتماعين سنويا',
      'زيارتان',
      'مؤتمر سفراء سنوي',
      'زيارة سنوية لكل دولة مستهدفة',
      'تقرير كل شهر',
      'زيادة عدد المنح بنسبة 20%',
      'رفع نسبة الحضور إلى 90%',
    ].map((text) => [`it says «${text}»`, measuredBy(text), ['plan!H5'], `«${text}»`] as const),
    [
      'one of two indicators is a target, and stands in its own row',
      department([
        {
          ...activity({ row: 5 }),
          indicators: [
            ...activity({ row: 5 }).indicators,
            ...activity({ row: 6, indicators: ['3 ورش عمل'] }).indicators,
          ],
        },
      ]),
      ['plan!H6'],
      'يبدو أن «3 ورش عمل» قيمة مستهدفة',
    ],
    [
      'two activities have the same target',
      department([activity({ row: 5, indicators: ['3 ورش'] }), activity({ row: 7, indicators: ['3 ورش'] })]),
      ['plan!H5', 'plan!H7'],
    ],
  ],
});
