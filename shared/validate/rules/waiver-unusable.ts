import { waivers } from '../../../templates/sheets/framework/waivers.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';
import { waiverFaults } from '../waiver-faults.ts';

/** A waiver holds for nothing, or nobody answers for it: what it was meant to set aside is still said. */
export const waiverUnusable = defineRule({
  code: 'waiver-unusable',
  scope: 'framework',
  reads: ['waivers'],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: 'هذا الاستثناء لا يسري. [{code} ليس رمز ملاحظة يجوز استثناؤها. ][الملاحظة {whole} تخص الخطة كلها لا جهة أو نشاطًا، فتُترك خانتا الجهة والنشاط فارغتين. ][{department} ليست من الجهات المسجلة. ][لعل المقصود {meant}. ][ينقصه {missing}. ][ينتهي في {until} قبل أن يبدأ في {from}. ]يُرجى تصحيح الخلية أو مسح الصف.',
    en: 'This waiver is not in force. [{code} is not the code of a finding that may be waived. ][{whole} speaks of the whole plan, not of a department or an activity: leave both of these cells empty. ][{department} is not a registered department. ][Perhaps {meant} is meant. ][It lacks {missing}. ][It ends on {until} before it begins on {from}. ]Please correct the cell or clear the row.',
  },
  source: 'Framework, tab of waivers: a rule is set aside for a time, by somebody named',
  *check({ waivers: all = [] }) {
    for (const waiver of all) {
      for (const { column, values } of waiverFaults(waiver))
        yield { ...inFramework(waivers.id, waiver.at[column], column), values };
    }
  },
});
