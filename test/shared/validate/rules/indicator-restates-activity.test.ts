import { indicatorRestatesActivity } from '../../../../shared/validate/rules/indicator-restates-activity.ts';
import { describeRule } from '../describe-rule.ts';
import { activity, department } from '../subjects.ts';

const measured = (text: string, ...indicators: readonly string[]) =>
  department([activity({ row: 5, text, indicators })]);

describeRule(indicatorRestatesActivity, {
  passes: [
    ['an activity has no indicator', measured('انشاء بنك معلومات')],
    ['it counts what the activity brings', measured('توقيع اتفاقيات تعاون', 'عدد اتفاقيات التعاون')],
    ['it names what the activity brings', measured('إنشاء بنك معلومات', 'بنك المعلومات')],
    ['it is another deed', measured('عقد مشاورات حول الأولويات', 'تحديث الأولويات')],
    ['it is the same deed about something else', measured('إطلاق حملات تعريفية', 'إطلاق حملة توعية')],
    ['it repeats only one word', measured('تدريب الكادر القنصلي', 'تدريب')],
    ['neither says anything', measured('…', '…')],
  ],
  breaks: [
    ['it repeats the activity to the letter', measured('عقد لقاءات', 'عقد لقاءات'), ['plan!H5'], '«عقد لقاءات» يكرر'],
    ['it repeats it in another spelling', measured('إنشاء بنك المعلومات.', '- انشاء بنك المعلومات'), ['plan!H5']],
    [
      'it repeats a part of it behind words that say nothing',
      measured('انشاء بنك معلومات لحصر الخبرات', 'العمل على انشاء بنك المعلومات'),
      ['plan!H5'],
    ],
    ['one of several does', measured('عقد لقاءات مع الجاليات', 'عدد اللقاءات', 'عقد اللقاءات'), ['plan!H5']],
  ],
});
