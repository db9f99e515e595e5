import { inActivity } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** An activity is on a budget programme that its goal's alignment table does not list. */
export const programmeNotListedForGoal = defineRule({
  code: 'programme-not-listed-for-goal',
  scope: 'department',
  reads: ['section', 'programme'],
  severity: 'warning', // finance must see it: it is reported, not refused
  tells: 'planning-unit',
  message: {
    ar: '{activities} على {programme}، وهذا البرنامج غير مدرج للهدف ({goal}). البرامج المدرجة: {listed}. يُرجى تصحيح البرنامج في الخطة أو إضافته إلى جدول المواءمة.',
    en: '{activities} on {programme}, which is not listed for goal {goal}. Listed: {listed}. Please correct the programme in the plan, or add it to the alignment.',
  },
  source: 'Sector strategy 2021-2023, alignment of the plan with the budget programmes',
  *check({ activities, sections, framework }) {
    const listedFor = new Map<number | undefined, Set<string>>();
    for (const { goal, programmeId } of framework.alignment)
      if (programmeId) listedFor.set(goal, (listedFor.get(goal) ?? new Set()).add(programmeId));
    const nameOf = new Map(framework.programmes.map(({ id, name }) => [id, name]));
    for (const activity of activities) {
      const goal = sections.find(({ id }) => id === activity.sectionId)?.goal;
      const programme = activity.programme?.resolvedId;
      const listed = listedFor.get(goal) ?? new Set();
      // A goal without any alignment is one finding of the framework, not one for each activity.
      if (goal === undefined || programme === undefined || listed.size === 0 || listed.has(programme)) continue;
      const names = [...listed].map((id) => nameOf.get(id) ?? id);
      yield {
        ...inActivity(activity, 'programme'),
        values: { programme: nameOf.get(programme) ?? programme, goal, listed: names },
      };
    }
  },
});
