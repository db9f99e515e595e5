import { describe, expect, it } from 'vitest';
import { executivePlan } from '../../../templates/workbooks/executive-plan.ts';
import type { WorkbookTemplate } from '../../../templates/workbooks/workbook-template.ts';
import { expectNoInjection } from '../../lint/expect-no-injection.ts';
import { expectSaid } from '../../lint/expect-said.ts';
import { everyWorkbook, fullSubject, reportedTo } from '../../lint/every-workbook.ts';
import { withTexts } from '../../lint/with-texts.ts';

const textsOf = async (
  templates: readonly WorkbookTemplate[],
  text: (typed: string, path: string) => string,
): Promise<(string | number)[]> => {
  const subject = withTexts(fullSubject, text);
  const sheets = await Promise.all(
    templates.map((template) => expectSaid(template, subject.plan, reportedTo(template, subject))),
  );
  return sheets.flat().flatMap(({ cells }) => Object.values(cells));
};

describe('a text of a plan', () => {
  it('reaches the official tables from every place', async () => {
    const places = new Set<string>();
    const texts = await textsOf(everyWorkbook, (_, path) => {
      places.add(path);
      return `«${path}»`;
    });
    const printed = [...places].filter((path) => texts.some((text) => String(text).includes(`«${path}»`)));
    expect(printed).toEqual(expect.arrayContaining(printedPlaces));
  });

  it('is a text in every workbook, to the letter, whatever it holds and wherever it stands', () =>
    expectNoInjection(40));
});

/** Where the official tables, and what stands around them, take their texts from. */
const printedPlaces = [
  ...['plan.cycle', 'plan.framework.planTitle', 'plan.framework.goals.title', 'plan.framework.goals.wordings.wording'],
  ...['plan.framework.sections.title', 'plan.framework.sections.subHeading.text', 'plan.framework.sections.footnotes'],
  ...[
    'plan.framework.sections.unknownContributors',
    'plan.departments.name',
    'plan.missing.name',
    'plan.departments.approval.by',
  ],
  ...[
    'plan.waivers.department',
    'plan.waivers.reason',
    'plan.waivers.by',
    'plan.departments.activities.indicators.text.written',
  ],
  ...['intervention', 'goalText', 'subObjective', 'activity', 'programme'].map(
    (column) => `plan.departments.activities.${column}.written`,
  ),
  ...['programme', 'policyAims', 'programmeObjectives', 'results', 'responsibleSector'].map(
    (column) => `plan.framework.alignment.${column}.written`,
  ),
  ...['nationalGoal', 'nationalPolicy', 'policyInterventions', 'strategicGoal'].map(
    (column) => `plan.framework.nationalAgenda.${column}.written`,
  ),
  ...['goalLabel', 'goalTitle', 'policyInterventions', 'text'].map(
    (column) => `plan.framework.sdgLinks.${column}.written`,
  ),
  ...['message.ar', 'causes.values.programme', 'cases.departmentName', 'cases.subject', 'cases.written'].map(
    (place) => `reported.finance.figures.misalignments.${place}`,
  ),
  ...[
    ...['matrices.programmes.name', 'matrices.rows.title', 'coverage.subject.name', 'budgets.programme'],
    ...['budgets.centre', 'budgets.sources.document', 'budgets.sources.enteredBy'],
  ].map((place) => `reported.finance.figures.${place}`),
  ...['departmentName', 'entry', 'before', 'now'].map((place) => `reported.comparison.changes.${place}`),
];

const alif = (length: number): string => 'ا'.repeat(length);

/** Texts at the edge of what a file can hold, and what is printed of them. */
const edges: Readonly<Record<string, readonly [typed: string, printed: string]>> = {
  'nine hundred letters': ['نص عربي '.repeat(112).trimEnd(), 'نص عربي '.repeat(112).trimEnd()],
  'an apostrophe': ["قطاع 'الشؤون'", "قطاع 'الشؤون'"],
  'an ampersand': ['الخطة & الموازنة &amp; &P', 'الخطة & الموازنة &amp; &P'],
  'a tag': ['</t></si><f>1+1</f>', '</t></si><f>1+1</f>'],
  'what Excel decodes': ['_x0041_', '_x0041_'],
  'what hides what Excel decodes': ['_x005F_x0041_', '_x005F_x0041_'],
  'two of them in one': ['_x0041_x0042_', '_x0041_x0042_'],
  'so many of them that a footer is cut': ['_x0041_'.repeat(10), '_x0041_'.repeat(10)],
  'so many signs of two units that a tab’s name and a footer are cut': [`a${'😀'.repeat(40)}`, `a${'😀'.repeat(40)}`],
  'so many ampersands that a footer is cut': [`a${'&'.repeat(60)}`, `a${'&'.repeat(60)}`],
  'what Excel does not decode': ['_X0041_ _x41_', '_X0041_ _x41_'],
  'marks of direction': ['\u200Fنص\u202E (1)\u202C\u2066x\u2069', '\u200Fنص\u202E (1)\u202C\u2066x\u2069'],
  'marks that join and part': ['می\u200Cخواهم 👨\u200D👩\u200D👧', 'می\u200Cخواهم 👨\u200D👩\u200D👧'],
  'line breaks': ['سطر\r\nسطر\rسطر\nسطر', 'سطر\nسطر\nسطر\nسطر'],
  'spaces around it': ['  نص \u00A0\t', '  نص \u00A0\t'],
  'signs that XML forbids': ['\u0000أ\u0008\uFFFEب\uFFFF', 'أب'],
  'half a sign': ['أ\uD800ب\uDC00', 'أب'],
  'a formula': ["=cmd|'/c calc'!A1", "=cmd|'/c calc'!A1"],
  'the name of a fact': ['{planTitle} {page}', '{planTitle} {page}'],
  'as many letters as a cell holds': [alif(32_767), alif(32_767)],
  'one letter more': [alif(32_768), `${alif(32_766)}…`],
  'so many signs of two units': ['😀'.repeat(16_383), '😀'.repeat(16_383)],
  'as many at odd places': [`a${'😀'.repeat(16_383)}`, `a${'😀'.repeat(16_383)}`],
};

/** A merged block: a long text in every place would only take time. */
const blockPath = 'plan.departments.activities.programme.written';

describe('every text of a plan', () => {
  it.each(Object.entries(edges))('comes back if it is %s', async (_name, [edge, printed]) => {
    const texts = await textsOf([executivePlan], (typed, path) =>
      edge.length < 1_000 || path === blockPath ? edge : typed,
    );
    expect(texts.filter((text) => text === printed)).not.toEqual([]);
  });
});
