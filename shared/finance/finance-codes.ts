/** The findings that finance reads, in the order in which it reads them: what parts plan and budget first, money last. */
export const financeCodes: readonly string[] = [
  'programme-not-listed-for-goal',
  'unknown-programme',
  'goal-without-alignment',
  'programme-without-goal',
  'programme-without-activity',
  'result-without-activity',
  'results-not-assessable',
  'activity-without-programme',
  'sector-differs',
  'alias-unconfirmed',
  'cost-over-budget',
  'cost-without-budget',
  'budget-without-cost',
  'cost-missing',
];
