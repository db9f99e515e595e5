import { financeWords } from '../../../templates/workbooks/finance-words.ts';
import type { PlanComparison } from '../../changes/plan-comparison.ts';
import type { Matrix } from '../../finance/figures.ts';
import type { ChangesSince, FinanceReport } from '../../finance/finance-report.ts';
import { shownTime } from '../../language/local-time.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Facts } from '../fill-in.ts';
import type { Reported } from '../reported.ts';
import { measureTitle } from './matrix-rows.ts';

/** When the spreadsheets were read of which the plan is made: the first and the last of them. */
const readingFacts = (plan: Plan): Facts => {
  const instants = [plan.frameworkReadAt, ...plan.departments.map(({ readAt }) => readAt)].toSorted();
  const shown = (instant: string | undefined) => (instant ? [shownTime(instant, plan.timeZone)] : []);
  return { oldestReading: shown(instants[0]), newestReading: shown(instants.at(-1)) };
};

const sinceFacts = (since: ChangesSince | undefined, plan: Plan): Facts => {
  if (!since) return { neverSent: [financeWords.neverSent] };
  const { report, data, framework, rules, waivers } = since;
  const isUnchanged = data.length + framework.length + rules.length + waivers.length === 0;
  return {
    sinceNumber: [report.number],
    sinceDay: [shownTime(report.asOf, plan.timeZone)],
    otherRules: rules.length > 0 ? [financeWords.otherRules] : [],
    nothingChanged: isUnchanged ? [financeWords.nothingChanged] : [],
    whoUnknown: data.length + framework.length > 0 ? [financeWords.whoUnknown] : [],
  };
};

const financeFacts = ({ stamp, figures, since }: FinanceReport, plan: Plan): Facts => {
  const { misalignments } = figures;
  const concerned = misalignments.flatMap(({ cases }) => cases.flatMap(({ activityId }) => activityId ?? []));
  const waived = misalignments.filter((each) => each.waived).length;
  return {
    reportNumber: [stamp.number],
    reportSha256: [stamp.sha256],
    misalignmentCount: [String(misalignments.length)],
    concernedActivities: [String(new Set(concerned).size)],
    waivedMisalignments: waived > 0 ? [String(waived)] : [],
    ...readingFacts(plan),
    ...sinceFacts(since, plan),
  };
};

const comparisonFacts = ({ from, to, changes }: PlanComparison, plan: Plan): Facts => ({
  comparedFrom: [from.asOf === '' ? financeWords.beforePlan : shownTime(from.asOf, plan.timeZone)],
  comparedTo: [shownTime(to.asOf, plan.timeZone)],
  comparedChanges: [String(changes.length)],
  whoUnknown: changes.length > 0 ? [financeWords.whoUnknown] : [],
});

/** What may be said of what a workbook reports beside the plan. */
export const reportedFacts = ({ finance, comparison }: Reported, plan: Plan): Facts => ({
  ...(finance ? financeFacts(finance, plan) : {}),
  ...(comparison ? comparisonFacts(comparison, plan) : {}),
});

/** What may be said of one matrix. */
export const matrixFacts = ({ measure }: Matrix): Facts => ({
  matrixTitle: [measureTitle(measure)],
  matrixNote: [financeWords.matrixNotes[measure.of]],
});
