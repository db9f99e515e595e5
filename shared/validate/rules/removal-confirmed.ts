import { writtenDay } from '../../language/written-day.ts';
import { inWholePlan } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** Much of the version in force is gone, and the planning unit said that it is meant. */
export const removalConfirmed = defineRule({
  code: 'removal-confirmed',
  scope: 'department',
  reads: [],
  severity: 'remark',
  tells: 'department',
  message: {
    ar: 'حُذفت أنشطة كانت في النسخة رقم {version} (عددها {vanished} من {of})، ووحدة التخطيط على علم بحذفها. أكّد الحذف: {by}[، بتاريخ {on}]. لا حاجة إلى أي إجراء.',
    en: 'Activities of version {version} are gone ({vanished} of {of}), as the planning unit knows. Confirmed by {by}[ on {on}]. Nothing to do.',
  },
  source: 'Framework, tab of confirmed removals',
  *check({ vanished: { activities: vanished, of }, removal }) {
    if (!removal) return;
    const { version, confirmedBy: by, confirmedOn } = removal;
    const on = writtenDay(confirmedOn);
    yield { ...inWholePlan, values: { version, vanished, of, by, on } };
  },
});
