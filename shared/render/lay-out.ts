import { coverWords } from '../../templates/workbooks/cover.ts';
import type { PageEdge } from '../../templates/workbooks/workbook-look.ts';
import type { WorkbookTemplate } from '../../templates/workbooks/workbook-template.ts';
import type { Plan } from '../plan/plan.ts';
import { coverFacts, isApproved } from './cover-facts.ts';
import { planFacts } from './facts.ts';
import { type Facts, fillIn } from './fill-in.ts';
import { sheetName } from './sheet-name.ts';
import { sheetOf } from './sheet.ts';
import { sheetsOf, sheetToPrint } from './sheets.ts';
import type { SheetDescription, WorkbookDescription } from './workbook-description.ts';

const footerOf = (edge: PageEdge, plan: Plan, ofPlan: Facts): PageEdge => {
  const facts = {
    ...ofPlan,
    draftMark: [isApproved(plan) ? '' : ` · ${coverWords.draft}`],
    page: ['{page}'],
    pages: ['{pages}'],
  };
  return Object.fromEntries(Object.entries(edge).map(([side, text]) => [side, fillIn(text, facts).join('')]));
};

const withOwnNames = (sheets: readonly SheetDescription[]): SheetDescription[] => {
  const taken: string[] = [];
  return sheets.map((sheet) => {
    const name = sheetName(sheet.name, taken);
    taken.push(name);
    return { ...sheet, name };
  });
};

/** An official workbook of a plan, laid out: every text, merge, width and height, and nothing of a file format. */
export const layOut = (template: WorkbookTemplate, plan: Plan): WorkbookDescription => {
  const { page, look, cover } = template;
  const ofPlan = planFacts(plan);
  const sheets = sheetsOf(template, plan, ofPlan);
  const facts = { ...ofPlan, ...coverFacts(template, plan, sheets) };
  const all = [sheetToPrint(cover, { plan, facts }), ...sheets];
  return {
    title: template.title.ar,
    asOf: plan.asOf,
    look,
    page,
    footer: footerOf(page.footer, plan, ofPlan),
    sheets: withOwnNames(all.map((each) => sheetOf(each, page, look))),
  };
};
