import { removalConfirmed } from '../../../../shared/validate/rules/removal-confirmed.ts';
import { describeRule } from '../describe-rule.ts';
import { removal } from '../known-framework.ts';
import { department } from '../subjects.ts';

const confirmed = (changes: Parameters<typeof removal>[0] = {}) => ({
  ...department([]),
  vanished: { activities: 6, of: 20, wholeSection: false },
  removal: removal(changes),
});

describeRule(removalConfirmed, {
  passes: [
    ['nothing is gone', department([])],
    ['nobody says that it is meant', { ...confirmed(), removal: undefined }],
  ],
  breaks: [
    [
      'the planning unit says who confirmed it, and when',
      confirmed(),
      ['plan!A1'],
      'النسخة رقم 3 (عددها 6 من 20)، ووحدة التخطيط على علم بحذفها. أكّد الحذف: «ليلى»، بتاريخ «01/02/2022».',
    ],
    ['it says who alone', confirmed({ confirmedOn: '' }), ['plan!A1'], 'أكّد الحذف: «ليلى». لا حاجة'],
  ],
});
