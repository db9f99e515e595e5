import { targetRunsWrongWay } from '../../../../shared/validate/rules/target-runs-wrong-way.ts';
import { describeRule } from '../describe-rule.ts';
import { address, department, indicator, measuredBy } from '../subjects.ts';

type Figure = string | number;
/** An indicator with its baseline and the targets of its first years; '' where nothing is written. */
const planned = (written: string, baseline: Figure, targets: readonly Figure[], unit: Figure = '') => {
  const years = targets.map((target, index) => [`target${index + 1}`, target]);
  const typed = Object.fromEntries(
    [['unit', unit], ['baseline', baseline], ...years].filter(([, said]) => said !== ''),
  );
  return department([measuredBy(indicator(5, typed, written))], { asks: ['targets'] });
};
const turned = measuredBy(indicator(5, { baseline: 10, target1: 12, target2: 9, target3: 15 }));

describeRule(targetRunsWrongWay, {
  passes: [
    ['the cycle asks for nothing', department([turned])],
    ['nothing is written', planned('عدد السفارات', '', [])],
    ['there is one figure', planned('خفض عدد الشكاوى', '', [12])],
    ['the figures rise', planned('عدد السفارات', 10, [12, 12, 15])],
    ['they fall throughout', planned('عدد الشكاوى', 100, [80, 60, 60])],
    ['they stay', planned('عدد السفارات', 10, [10, 10])],
    ['they fall to nothing', planned('عدد الشكاوى', 10, [5, 0, 0])],
    ['they begin from nothing', planned('عدد السفارات', 0, [5, 7])],
    ['something happens in every other year', planned('عدد المؤتمرات', 1, [0, 1, 0, 1])],
    ['a reduction is said, and the figures fall', planned('خفض عدد الشكاوى', 100, [80, 60])],
    ['the rise itself is measured', planned('نسبة الزيادة في الصادرات', '20%', ['15%', '18%'])],
    ['the reduction itself is measured', planned('نسبة خفض النفقات', '5%', ['10%', '15%'])],
    ['it is said by how much', planned('خفض عدد الشكاوى بنسبة', '', ['5%', '10%'])],
    ['what is reduced is not said to be a figure', planned('الحد من الشكاوى', 5, [10, 15])],
    ['each year is counted alone', planned('عدد اللقاءات السنوية', 10, [12, 9, 15])],
    ['the unit says so', planned('عدد اللقاءات', 10, [12, 9, 15], 'لقاء سنويًا')],
    ['the baseline may be of another scale', planned('نسبة الحضور', 60, ['70%', '80%'])],
  ],
  breaks: [
    [
      'the figures turn back: the year in which they do is named',
      department([turned], { asks: ['targets'] }),
      [`plan!${address('target2', 5)}`],
      'قيم المؤشر «عدد اللقاءات» لا تسير في الاتجاه المتوقع: خط الأساس «10»، ثم «12»، «9»، «15»',
    ],
    [
      'they turn back without a baseline',
      planned('نسبة الحضور', '', ['60%', '٨٠٪', '70%']),
      [`plan!${address('target3', 5)}`],
      'الاتجاه المتوقع: «60%»، «٨٠٪»، «70%»',
    ],
    ['they fall, and then rise', planned('عدد الشكاوى', 100, [80, 90]), [`plan!${address('target2', 5)}`]],
    [
      'a reduction is said, and they rise',
      planned('خفض عدد الشكاوى', 100, [120, 150]),
      [`plan!${address('target1', 5)}`],
    ],
    [
      'a shorter time is said, and it grows',
      planned('تقليص مدة الإنجاز', '', [6, 8]),
      [`plan!${address('target2', 5)}`],
    ],
    ['a rise is said, and they fall', planned('زيادة عدد السفارات', 90, [90, 80]), [`plan!${address('target2', 5)}`]],
    [
      'the second indicator goes wrong, in its own row',
      department([measuredBy(indicator(5, { target1: 1 }), indicator(6, { target1: 5, target2: 7, target4: 6 }))], {
        asks: ['targets'],
      }),
      [`plan!${address('target4', 6)}`],
    ],
  ],
});
