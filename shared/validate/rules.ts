import type { Rule, Subjects } from './define-rule.ts';
import { activitiesVanished } from './rules/activities-vanished.ts';
import { activityWithoutIndicator } from './rules/activity-without-indicator.ts';
import { activityWithoutProgramme } from './rules/activity-without-programme.ts';
import { activityWithoutSubObjective } from './rules/activity-without-sub-objective.ts';
import { aliasUnconfirmed } from './rules/alias-unconfirmed.ts';
import { aliasUsed } from './rules/alias-used.ts';
import { approvalUnusable } from './rules/approval-unusable.ts';
import { budgetCurrenciesDiffer } from './rules/budget-currencies-differ.ts';
import { budgetLineRepeated } from './rules/budget-line-repeated.ts';
import { budgetLineUnusable } from './rules/budget-line-unusable.ts';
import { budgetNegative } from './rules/budget-negative.ts';
import { budgetWithoutActivity } from './rules/budget-without-activity.ts';
import { budgetWithoutCost } from './rules/budget-without-cost.ts';
import { budgetWithoutSource } from './rules/budget-without-source.ts';
import { costMissing } from './rules/cost-missing.ts';
import { costNegative } from './rules/cost-negative.ts';
import { costOutsideCycle } from './rules/cost-outside-cycle.ts';
import { costOutsideSchedule } from './rules/cost-outside-schedule.ts';
import { costOverBudget } from './rules/cost-over-budget.ts';
import { costWithoutBudget } from './rules/cost-without-budget.ts';
import { costWithoutFinancing } from './rules/cost-without-financing.ts';
import { dateMissing } from './rules/date-missing.ts';
import { dateOutsideCycle } from './rules/date-outside-cycle.ts';
import { endBeforeStart } from './rules/end-before-start.ts';
import { financingSharesDiffer } from './rules/financing-shares-differ.ts';
import { frameworkIncomplete } from './rules/framework-incomplete.ts';
import { goalNumberRepeated } from './rules/goal-number-repeated.ts';
import { goalTextDiffers } from './rules/goal-text-differs.ts';
import { goalWithoutAlignment } from './rules/goal-without-alignment.ts';
import { goalWordingDiffers } from './rules/goal-wording-differs.ts';
import { indicatorIsTarget } from './rules/indicator-is-target.ts';
import { indicatorRestatesActivity } from './rules/indicator-restates-activity.ts';
import { indicatorStatesWhatIsDone } from './rules/indicator-states-what-is-done.ts';
import { namesFoldAlike } from './rules/names-fold-alike.ts';
import { programmeNotListedForGoal } from './rules/programme-not-listed-for-goal.ts';
import { programmeWithoutActivity } from './rules/programme-without-activity.ts';
import { programmeWithoutGoal } from './rules/programme-without-goal.ts';
import { removalConfirmed } from './rules/removal-confirmed.ts';
import { repeatedActivity } from './rules/repeated-activity.ts';
import { resultWithoutActivity } from './rules/result-without-activity.ts';
import { resultsNotAssessable } from './rules/results-not-assessable.ts';
import { sdgNameDiffers } from './rules/sdg-name-differs.ts';
import { sdgNumberUnknown } from './rules/sdg-number-unknown.ts';
import { rowCopied } from './rules/row-copied.ts';
import { sectionMissing } from './rules/section-missing.ts';
import { sectorDiffers } from './rules/sector-differs.ts';
import { targetMissing } from './rules/target-missing.ts';
import { targetRunsWrongWay } from './rules/target-runs-wrong-way.ts';
import { targetWithoutBaseline } from './rules/target-without-baseline.ts';
import { targetWithoutUnit } from './rules/target-without-unit.ts';
import { unknownContributor } from './rules/unknown-contributor.ts';
import { unknownDepartment } from './rules/unknown-department.ts';
import { unknownGoal } from './rules/unknown-goal.ts';
import { unknownProgramme } from './rules/unknown-programme.ts';
import { unknownProgrammeInFramework } from './rules/unknown-programme-in-framework.ts';
import { unknownSection } from './rules/unknown-section.ts';
import { waiverUnusable } from './rules/waiver-unusable.ts';

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
    rowCopied,
    endBeforeStart,
    dateOutsideCycle,
    dateMissing,
    costNegative,
    costOutsideCycle,
    costOutsideSchedule,
    costMissing,
    costWithoutFinancing,
    financingSharesDiffer,
    targetMissing,
    targetWithoutUnit,
    targetWithoutBaseline,
    goalTextDiffers,
    indicatorIsTarget,
    indicatorStatesWhatIsDone,
    indicatorRestatesActivity,
    targetRunsWrongWay,
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
    programmeWithoutGoal,
    goalWordingDiffers,
    sdgNumberUnknown,
    sdgNameDiffers,
    aliasUnconfirmed,
    waiverUnusable,
    approvalUnusable,
    budgetLineUnusable,
    budgetNegative,
    budgetCurrenciesDiffer,
    budgetLineRepeated,
    budgetWithoutSource,
  ],
  plan: [
    programmeWithoutActivity,
    resultWithoutActivity,
    sectorDiffers,
    resultsNotAssessable,
    costOverBudget,
    costWithoutBudget,
    budgetWithoutActivity,
    budgetWithoutCost,
  ],
};
