/** Of these each finding speaks of the plan or the framework as a whole: of no single department, and of no activity. */
export const codesOfWholePlan: readonly string[] = [
  'goal-without-alignment',
  'goal-wording-differs',
  'sdg-number-unknown',
  'sdg-name-differs',
  'programme-without-activity',
  'result-without-activity',
  'results-not-assessable',
  'programme-without-goal',
  'budget-line-repeated',
  'budget-without-source',
  'cost-over-budget',
  'budget-without-activity',
  'budget-without-cost',
];

/**
 * The findings that somebody may answer for setting aside. No errors, for what cannot be used as it stands is not mended by
 * a word; and nothing that another table settles: vanished activities are confirmed, aliases too.
 */
export const waivableCodes: readonly string[] = [
  'programme-not-listed-for-goal',
  'activity-without-programme',
  'activity-without-sub-objective',
  'activity-without-indicator',
  'repeated-activity',
  'row-copied',
  'date-outside-cycle',
  'date-missing',
  'cost-outside-cycle',
  'cost-outside-schedule',
  'cost-missing',
  'cost-without-financing',
  'financing-shares-differ',
  'target-missing',
  'target-without-unit',
  'target-without-baseline',
  'target-runs-wrong-way',
  'goal-text-differs',
  'indicator-is-target',
  'indicator-states-what-is-done',
  'indicator-restates-activity',
  'sector-differs',
  'cost-without-budget',
  ...codesOfWholePlan,
];
