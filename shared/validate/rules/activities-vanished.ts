import { plan } from '../../../templates/sheets/plan.ts';
import { isTooMuch } from '../../plan/vanished.ts';
import { defineRule } from '../define-rule.ts';

/** So much of the version in force is gone that it is held, until somebody says that it is meant. */
export const activitiesVanished = defineRule({
  code: 'activities-vanished',
  scope: 'department',
  reads: [],
  severity: 'warning',
  tells: 'department',
  message: {
    ar: 'لم نجد عددًا كبيرًا من أنشطة النسخة السارية ({vanished} من {of}). لم يُحذف شيء، وما زالت النسخة السارية كما هي. يُرجى إعادة الأنشطة، أو إبلاغ وحدة التخطيط إن كان حذفها مقصودًا.',
    en: 'Many activities of the version in force were not found ({vanished} of {of}). Nothing was deleted; that version stands. Please bring them back, or tell the planning unit if they are meant to go.',
  },
  source: 'More than a quarter of the activities in force, or a whole section, gone at once',
  *check({ vanished }) {
    if (!isTooMuch(vanished)) return;
    const cell = { sheet: plan.id, a1: 'A1', activityId: null, column: '' };
    yield { cell, writtenAt: 'A1', values: { vanished: vanished.activities, of: vanished.of } };
  },
});
