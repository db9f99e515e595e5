import { beforeAll, describe, expect, it } from 'vitest';
import { layOut } from '../../shared/render/lay-out.ts';
import type { WorkbookTemplate } from '../../templates/workbooks/workbook-template.ts';
import { workbooks } from '../../templates/workbooks/workbooks.ts';
import { everyWorkbook, fullSubject, reportedTo, type Subject, subjectOf } from '../lint/every-workbook.ts';
import { planOfMinistry } from '../ministries/plan-of-ministry.ts';
import { plantedMinistry } from '../ministries/planted-ministry.ts';
import { ministryPlan } from '../ministry-plan.ts';
import { planOfJson } from '../plan-of-json.ts';
import { openArial } from './arial.ts';
import { footerComplaints } from './footer-complaints.ts';
import { paperComplaints } from './paper-complaints.ts';
import { longBlocks, manyDepartments, oddTexts } from './paper-plans.ts';
import { partedBlocks } from './parted-blocks.ts';
import { type PrintedWorkbook, printInLibreOffice } from './print-in-libreoffice.ts';
import { withoutMarks } from './without-marks.ts';
import { printedSheets } from './printed-sheets.ts';
import type { PageOfCells } from './words-in-cells.ts';

const source = ministryPlan();

const plans = {
  ...(source ? { 'the ministry’s plan': planOfJson(source) } : {}),
  'long blocks': longBlocks(1),
  'many departments': manyDepartments(2),
  'odd texts': oddTexts(10),
};
const official = Object.entries(plans).flatMap(([name, plan]) =>
  workbooks.map((template) => ({ name, template, description: layOut(template, plan) })),
);

const subjects: Readonly<Record<string, Subject>> = {
  ...(source ? { 'the ministry’s plan': subjectOf(planOfJson(source)) } : {}),
  'a ministry with budgets': subjectOf(planOfMinistry(plantedMinistry(1).ministry)),
  'all that can be reported': fullSubject,
};
const reported = Object.entries(subjects).flatMap(([name, subject]) =>
  everyWorkbook
    .filter(({ reports }) => reports !== undefined)
    .map((template) => ({
      ...{ name, template },
      description: withoutMarks(layOut(template, subject.plan, reportedTo(template, subject))),
    })),
);

const cases = [...official, ...reported];

/** What stands on a page in the styles of those lines and headings that head every page. */
const headOf = ({ cells }: PageOfCells, { cover, sheets }: WorkbookTemplate): string[] => {
  const lines = [cover, ...sheets.map(({ sheet }) => sheet)]
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.block === 'line');
  const styles = ['heading', 'band', ...lines.filter((line) => line.onEveryPage).map(({ style }) => style)];
  return cells.flatMap(({ cell }) => (styles.includes(cell.style) ? [cell.text] : []));
};

describe('on paper', () => {
  const arial = openArial();
  const printed: PrintedWorkbook[] = [];

  beforeAll(async () => {
    const descriptions = cases.map(({ description }) => description);
    printed.push(...(await printInLibreOffice(descriptions, arial.environment)));
  }, 180_000);

  describe.each(cases.map((each, index) => ({ ...each, index })))('$template.id of $name', ({ index, template }) => {
    const workbook = (): PrintedWorkbook => {
      if (!printed[index]) throw new Error('it was not printed');
      return printed[index];
    };

    it('has the pages that it describes, on A4 on its side, each sheet one page wide', () => {
      const { description, sheets, pages } = workbook();
      const breaks = description.sheets.map(({ breaksAfter }) => breaksAfter);
      expect(sheets.map(({ breaksAfter }) => breaksAfter)).toEqual(breaks);
      expect(sheets.map(({ columnBreaks }) => columnBreaks)).toEqual(sheets.map(() => 0));
      const sizes = pages.map(({ widthPt, heightPt }) => `${Math.round(widthPt)} × ${Math.round(heightPt)}`);
      expect(sizes).toEqual(Array.from({ length: breaks.flat().length + sheets.length }, () => '842 × 595'));
    });

    it('says every word of every cell in its cell, in order and uncut, and no other', () => {
      expect(printedSheets(workbook()).flatMap(paperComplaints)).toEqual([]);
    });

    it('heads every page of a table as its first', () => {
      for (const { pages } of printedSheets(workbook())) {
        const heads = pages.map((page) => headOf(page, template));
        const first = heads.findIndex((head) => head.length > 0);
        if (first >= 0) expect(heads.slice(first)).toEqual(heads.slice(first).map(() => heads[first]));
      }
    });

    it('counts its pages at their foot, from the right', () => {
      expect(footerComplaints(workbook())).toEqual([]);
    });
  });

  it.each(source ? workbooks.map(({ id }, index) => [id, index] as const) : [])(
    'parts no block of the ministry’s %s for which a page has room and which could begin one',
    (_id, index) => {
      expect(printed[index] && partedBlocks(printed[index])).toEqual([]);
    },
  );
});
