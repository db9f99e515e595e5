import { describe, expect, it } from 'vitest';
import type { CycleToPublish, EntryRow } from '../../shared/schema/entries.ts';
import { loadExample } from '../../templates/example/example.ts';
import { expectedPlan } from './expected-plan.ts';
import { generateCycle } from './plan-generator.ts';

const sheet = (...plan: EntryRow['values'][]) => ({ plan: plan.map((values) => ({ values })) });
const framework = {
  cycle: [{ values: { title: 'الخطة' } }],
  goals: [{ values: { number: 1, title: 'هدف' } }, { values: { number: 2, title: 'آخر' } }],
  goalWordings: [{ values: { goal: 1, table: 'الخطة التنفيذية', wording: 'الهدف الأول: هدف' } }],
  alignment: [
    { values: { goal: 1, tableNumber: 3, programme: 'ب', results: 'ن١' } },
    { values: { policyAims: 'غ', results: 'ن٢' } },
    { values: { results: '- ن٣\nن٤' } },
  ],
  nationalAgenda: [
    { values: { nationalPolicy: 'س١', policyInterventions: '- ت١\nت٢' } },
    { values: { nationalGoal: 'و١', policyInterventions: 'ت٣', strategicGoal: 'هـ١' } },
    { values: { nationalPolicy: 'س٣' } },
    { values: { nationalGoal: 'و١', policyInterventions: 'ت٤' } },
    { values: { nationalGoal: 'و٢', policyInterventions: 'ت٥' } },
    { values: { nationalPolicy: 'س٤' } },
    { values: { policyInterventions: 'ت٦', strategicGoal: 'هـ٢' } },
  ],
  sdgLinks: [
    { values: { goalLabel: 'الأول', goalTitle: 'هدف', policyInterventions: 'ت١\nت٢', sdgNumbers: '16' } },
    { values: { goalTitle: 'آخر', sdgText: 'الهدف رقم (16)' } },
  ],
  sections: [
    {
      values: {
        id: 's01',
        goal: 1,
        title: 'محور',
        titlePlace: 'داخل الجدول',
        columnSet: 'من الهدف الفرعي',
        contributors: 'ثانية\nأولى',
        footnote: 'ح١\nح٢',
      },
    },
  ],
};
const cycle: CycleToPublish = {
  id: '2024-2026',
  timeZone: 'Asia/Hebron',
  framework: { id: 'framework', name: 'إطار', type: 'planning-unit', entries: framework },
  departments: [
    {
      id: 'first',
      name: 'أولى',
      type: 'sector',
      entries: sheet(
        { section: 'غيره', activity: 'ليس هنا', programme: 'ب' },
        { section: 'محور', activity: 'أ٣' },
        { activity: 'أ٤', programme: 'ب', indicator: 'م' },
      ),
    },
    {
      id: 'second',
      name: 'ثانية',
      type: 'unit',
      entries: sheet(
        { section: 'محور', subObjective: 'ف', activity: '- أ١', indicator: 'م١', programme: 'ب' },
        { indicator: 'م٢\nم٣' },
        { activity: 'أ٢' },
      ),
    },
  ],
};

describe('expectedPlan', () => {
  const { sections, alignment, goalsWithoutAlignment, nationalAgenda, sdgLinks } = expectedPlan(cycle);

  it('prints one row per activity, by contributor, and lets no block reach into the next one', () => {
    expect(sections[0]?.rows).toEqual([
      { subObjective: 'ف', programme: 'ب', activity: '- أ١', indicators: 'م١\nم٢\nم٣' },
      { subObjective: 'ف', programme: 'ب', activity: 'أ٢', indicators: '' },
      { subObjective: '', programme: '', activity: 'أ٣', indicators: '' },
      { subObjective: '', programme: 'ب', activity: 'أ٤', indicators: 'م' },
    ]);
    expect(sections[0]?.spans).toEqual([
      { column: 'subObjective', firstRow: 0, rows: 2, text: 'ف' },
      { column: 'programme', firstRow: 0, rows: 2, text: 'ب' },
      { column: 'programme', firstRow: 3, rows: 1, text: 'ب' },
    ]);
  });

  it("gives a section's surroundings", () => {
    expect(sections).toMatchObject([
      {
        goal: 1,
        goalLine: 'الهدف الأول: هدف',
        titlePlace: 'inside',
        columnSet: 'sub-objective-first',
        contributors: ['ثانية', 'أولى'],
        footnotes: ['ح١', 'ح٢'],
      },
    ]);
  });

  it('gives the alignment by goal, with its blocks', () => {
    const empty = { programmeObjectives: '', responsibleSector: '' };
    expect(alignment).toMatchObject([{ goal: 1, tableNumber: 3, goalLine: undefined }]);
    expect(alignment[0]?.rows).toEqual([
      { programme: 'ب', policyAims: '', results: 'ن١', ...empty },
      { programme: 'ب', policyAims: 'غ', results: 'ن٢', ...empty },
      { programme: 'ب', policyAims: 'غ', results: '- ن٣\nن٤', ...empty },
    ]);
    expect(alignment[0]?.spans).toEqual([
      { column: 'programme', firstRow: 0, rows: 3, text: 'ب' },
      { column: 'policyAims', firstRow: 1, rows: 2, text: 'غ' },
    ]);
    expect(goalsWithoutAlignment).toEqual([2]);
  });

  it('gives the national agenda, its blocks over the rows that follow them, under their own national goal', () => {
    expect(nationalAgenda).toEqual({
      rows: [
        { nationalGoal: '', nationalPolicy: 'س١', policyInterventions: '- ت١\nت٢', strategicGoal: '' },
        { nationalGoal: 'و١', nationalPolicy: '', policyInterventions: 'ت٣', strategicGoal: 'هـ١' },
        { nationalGoal: 'و١', nationalPolicy: 'س٣', policyInterventions: '', strategicGoal: 'هـ١' },
        { nationalGoal: 'و١', nationalPolicy: 'س٣', policyInterventions: 'ت٤', strategicGoal: 'هـ١' },
        { nationalGoal: 'و٢', nationalPolicy: '', policyInterventions: 'ت٥', strategicGoal: '' },
        { nationalGoal: 'و٢', nationalPolicy: 'س٤', policyInterventions: '', strategicGoal: '' },
        { nationalGoal: 'و٢', nationalPolicy: 'س٤', policyInterventions: 'ت٦', strategicGoal: 'هـ٢' },
      ],
      spans: [
        { column: 'nationalGoal', firstRow: 1, rows: 2, text: 'و١' },
        { column: 'nationalGoal', firstRow: 3, rows: 1, text: 'و١' },
        { column: 'nationalGoal', firstRow: 4, rows: 3, text: 'و٢' },
        { column: 'nationalPolicy', firstRow: 0, rows: 1, text: 'س١' },
        { column: 'nationalPolicy', firstRow: 2, rows: 2, text: 'س٣' },
        { column: 'nationalPolicy', firstRow: 5, rows: 2, text: 'س٤' },
        { column: 'strategicGoal', firstRow: 1, rows: 3, text: 'هـ١' },
        { column: 'strategicGoal', firstRow: 6, rows: 1, text: 'هـ٢' },
      ],
    });
  });

  it('gives the SDG links without their bare numbers', () => {
    expect(sdgLinks).toEqual({
      rows: [
        { goalLabel: 'الأول', goalTitle: 'هدف', policyInterventions: 'ت١\nت٢', sdgText: '' },
        { goalLabel: '', goalTitle: 'آخر', policyInterventions: '', sdgText: 'الهدف رقم (16)' },
      ],
      spans: [],
    });
  });

  it("counts the ministry's plan", () => {
    const example = expectedPlan(loadExample());
    const rows = example.sections.flatMap((section) => section.rows);
    const spans = example.sections.flatMap((section) => section.spans);
    expect(rows).toHaveLength(295);
    expect(spans.filter(({ column }) => column === 'programme')).toHaveLength(30);
    expect(rows.filter(({ programme }) => !programme)).toHaveLength(25);
    expect(example.goalsWithoutAlignment).toEqual([2]);
    // Seven cells of strategic goals, for one covers two policies, five national goals, and a row for each policy.
    expect(example.nationalAgenda.rows).toHaveLength(8);
    expect(example.nationalAgenda.spans.map(({ column }) => column).toSorted()).toEqual([
      ...Array<string>(5).fill('nationalGoal'),
      ...Array<string>(8).fill('nationalPolicy'),
      ...Array<string>(7).fill('strategicGoal'),
    ]);
    expect(example.sdgLinks.rows).toHaveLength(4);
  });

  it('takes up every activity of a generated plan once', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const generated = generateCycle(seed);
      const written = generated.departments.flatMap(({ entries }) =>
        (entries['plan'] ?? []).flatMap(({ values }) => values['activity'] ?? []),
      );
      const printed = expectedPlan(generated).sections.flatMap(({ rows }) => rows.map(({ activity }) => activity));
      const sorted = (texts: readonly unknown[]) =>
        texts.map(String).toSorted((one, other) => one.localeCompare(other));
      expect(sorted(printed)).toEqual(sorted(written));
    }
  });
});
