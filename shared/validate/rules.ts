import type { Rule, Subjects } from './define-rule.ts';
import { activitiesVanished } from './rules/activities-vanished.ts';
import { activityWithoutIndicator } from './rules/activity-without-indicator.ts';
import { activityWithoutProgramme } from './rules/activity-without-programme.ts';
import { activityWithoutSubObjective } from './rules/activity-without-sub-objective.ts';
import { aliasUnconfirmed } from './rules/alias-unconfirmed.ts';
import { aliasUsed } from './rules/alias-used.ts';
import { frameworkIncomplete } from './rules/framework-incomplete.ts';
import { goalNumberRepeated } from './rules/goal-number-repeated.ts';
import { goalWithoutAlignment } from './rules/goal-without-alignment.ts';
import { namesFoldAlike } from './rules/names-fold-alike.ts';
import { programmeNotListedForGoal } from './rules/programme-not-listed-for-goal.ts';
import { programmeWithoutActivity } from './rules/programme-without-activity.ts';
import { removalConfirmed } from './rules/removal-confirmed.ts';
import { repeatedActivity } from './rules/repeated-activity.ts';
import { sectionMissing } from './rules/section-missing.ts';
import { unknownContributor } from './rules/unknown-contributor.ts';
import { unknownDepartment } from './rules/unknown-department.ts';
import { unknownGoal } from './rules/unknown-goal.ts';
import { unknownProgramme } from './rules/unknown-programme.ts';
import { unknownProgrammeInFramework } from './rules/unknown-programme-in-framework.ts';
import { unknownSection } from './rules/unknown-section.ts';

/** Every rule by the scope of what it looks at; within a scope, findings come in this order. */
export const rules: { readonly [Scope in keyof Subjects]: readonly Rule<Scope>[] } = {
  department: [
    activitiesVanished,
    removalConfirmed,
    sectionMissing,
    unknownSection,
    unknownProgramme,
    programmeNotListedForGoal,
    activityWithoutProgramme,
    activityWithoutSubObjective,
    activityWithoutIndicator,
    repeatedActivity,
    aliasUsed,
  ],
  framework: [
    frameworkIncomplete,
    goalNumberRepeated,
    namesFoldAlike,
    unknownGoal,
    unknownProgrammeInFramework,
    unknownContributor,
    unknownDepartment,
    goalWithoutAlignment,
    aliasUnconfirmed,
  ],
  plan: [programmeWithoutActivity],
};
