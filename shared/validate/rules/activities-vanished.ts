import { removals } from '../../../templates/sheets/framework/removals.ts';
import { isTooMuch } from '../../plan/vanished.ts';
import { inWholePlan } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** So much of the version in force is gone that it is held, until the planning unit says that it is meant. */
export const activitiesVanished = defineRule({
  code: 'activities-vanished',
  scope: 'department',
  reads: [],
  severity: 'warning',
  tells: 'department',
  message: {
    ar: 'لم نجد كل أنشطة النسخة السارية رقم {version}: المفقود {vanished} من {of}، وهو أكثر من ربعها أو محور كامل منها. لم يُحذف شيء، وما زالت تلك النسخة سارية. يُرجى إعادة الأنشطة. وإن كان حذفها مقصودًا فيُرجى إبلاغ وحدة التخطيط لتؤكده في جدول {table}: رقم النسخة {version}، وعدد الأنشطة {vanished}.',
    en: 'Not all activities of version {version}, which is in force, were found: {vanished} of {of} are missing, which is more than a quarter or all of a section. Nothing was deleted; that version stands. Please bring them back. If they are meant to go, please tell the planning unit, which confirms it in the table {table}: version {version}, activities {vanished}.',
  },
  source: 'More than a quarter of the activities in force, or a whole section, gone at once',
  *check({ vanished, versionInForce: version, removal }) {
    if (removal || !isTooMuch(vanished)) return;
    const { activities, of } = vanished;
    yield { ...inWholePlan, values: { vanished: activities, of, version, table: removals.title.ar } };
  },
});
