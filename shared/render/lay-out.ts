import type { PageEdge } from '../../templates/workbooks/workbook-look.ts';
import type { WorkbookTemplate } from '../../templates/workbooks/workbook-template.ts';
import type { Plan } from '../plan/plan.ts';
import { planFacts } from './facts.ts';
import { type Facts, fillIn } from './fill-in.ts';
import { emptySheet, goalSheet } from './sheet.ts';
import { sheetName } from './sheet-name.ts';
import type { SheetDescription, WorkbookDescription } from './workbook-description.ts';

const footerOf = (edge: PageEdge, facts: Facts): PageEdge => {
  const numbered = { ...facts, page: ['{page}'], pages: ['{pages}'] };
  return Object.fromEntries(Object.entries(edge).map(([side, text]) => [side, fillIn(text, numbered).join('')]));
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
  const facts = planFacts(plan);
  const goals = plan.framework.goals.toSorted((a, b) => a.number - b.number);
  const sheets = goals.map((goal) => goalSheet(goal, template, plan));
  return {
    title: template.title.ar,
    asOf: plan.asOf,
    look: template.look,
    page: template.page,
    footer: footerOf(template.page.footer, facts),
    sheets: withOwnNames(sheets.length > 0 ? sheets : [emptySheet(template, plan)]),
  };
};
