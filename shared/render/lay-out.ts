import { coverWords } from '../../templates/workbooks/cover.ts';
import type { PageEdge } from '../../templates/workbooks/workbook-look.ts';
import type { WorkbookTemplate } from '../../templates/workbooks/workbook-template.ts';
import type { Plan } from '../plan/plan.ts';
import { coverFacts, isApproved } from './cover-facts.ts';
import { planFacts } from './facts.ts';
import { type Facts, fillIn } from './fill-in.ts';
import { reportedFacts } from './finance/reported-facts.ts';
import { laidOutSheets } from './laid-out-sheets.ts';
import type { Reported } from './reported.ts';
import { sheetsOf, sheetToPrint } from './sheets.ts';
import type { WorkbookDescription } from './workbook-description.ts';

const footerOf = (edge: PageEdge, plan: Plan, ofPlan: Facts): PageEdge => {
  const facts = {
    ...ofPlan,
    draftMark: [isApproved(plan) ? '' : ` · ${coverWords.draft}`],
    page: ['{page}'],
    pages: ['{pages}'],
  };
  return Object.fromEntries(Object.entries(edge).map(([side, text]) => [side, fillIn(text, facts).join('')]));
};

/** A workbook of a plan, and of what is reported of it, laid out: every text, merge, width and height, and nothing of a file format. */
export const layOut = (template: WorkbookTemplate, plan: Plan, reported: Reported = {}): WorkbookDescription => {
  const { page, look, cover } = template;
  const ofPlan = { ...planFacts(plan), ...reportedFacts(reported, plan) };
  const sheets = sheetsOf(template, { plan, reported, facts: ofPlan });
  const facts = { ...ofPlan, ...coverFacts(template, plan, sheets) };
  const all = [sheetToPrint(cover, { plan, reported, facts }), ...sheets];
  return {
    title: template.title.ar,
    asOf: plan.asOf,
    look,
    page,
    footer: footerOf(page.footer, plan, ofPlan),
    sheets: laidOutSheets(all, template),
  };
};
