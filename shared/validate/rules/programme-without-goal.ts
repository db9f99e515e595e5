import { programmes } from '../../../templates/sheets/framework/programmes.ts';
import { knownNames } from '../../language/known-names.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** A budget programme is listed for no strategic goal. */
export const programmeWithoutGoal = defineRule({
  code: 'programme-without-goal',
  scope: 'framework',
  reads: ['programmes', 'alignment'],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: '{programme} غير مدرج لأي هدف في جدول المواءمة مع الموازنة. يُرجى إضافته إلى سطور الهدف الذي يخدمه، أو مراجعة قائمة البرامج.',
    en: '{programme} is listed for no goal in the budget alignment. Please add it to the lines of the goal that it serves, or review the list of programmes.',
  },
  source: 'Framework, tab of budget alignment: each programme serves a goal',
  *check({ programmes: all, alignment }) {
    if (alignment.length === 0) return;
    const listed = new Set(alignment.map(({ programmeId }) => programmeId));
    // A misspelt name is a finding of its own, of which this would only be the shadow.
    const { suggest } = knownNames(all);
    const unknown = alignment.filter(({ programmeId }) => programmeId === undefined);
    const meant = new Set(unknown.map(({ programme }) => suggest(programme.value)));
    for (const { id, name, at } of all) {
      if (listed.has(id) || meant.has(name)) continue;
      yield { ...inFramework(programmes.id, at.name, 'name'), values: { programme: name } };
    }
  },
});
