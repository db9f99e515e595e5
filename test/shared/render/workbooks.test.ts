import { describe, expect, it } from 'vitest';
import { coverFacts } from '../../../shared/render/cover-facts.ts';
import { goalFacts, planFacts, sectionFacts } from '../../../shared/render/facts.ts';
import { workbooks } from '../../../templates/workbooks/workbooks.ts';
import { goal, planOf, section } from './small-plan.ts';

it('offers the official workbooks, each once', () => {
  expect(workbooks.map(({ id }) => id)).toEqual(['budget-alignment', 'national-agenda', 'sdg-links', 'executive-plan']);
});

describe.each(workbooks.map((template) => [template.id, template] as const))('%s', (_id, template) => {
  it('is data: it survives being written and read', () => {
    expect(JSON.parse(JSON.stringify(template))).toEqual(template);
  });

  it('names only facts that exist', () => {
    const plan = planOf([], { sections: [section('s')] });
    const facts = {
      ...planFacts(plan),
      ...coverFacts(template, plan, []),
      ...goalFacts(goal(1), template),
      ...sectionFacts(section('s'), plan),
    };
    const named = [...JSON.stringify(template).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(
      named.filter(
        (name) => !['page', 'pages', 'draftMark'].includes(name ?? '') && !Object.keys(facts).includes(name ?? ''),
      ),
    ).toEqual([]);
  });

  it('has one table at most on each kind of sheet, for only one can repeat its headings on every page', () => {
    const { cover, sheets } = template;
    const kinds = sheets.flatMap(({ sheet, withoutSections, withoutGoals }) => [sheet, withoutSections, withoutGoals]);
    for (const each of [cover, ...kinds])
      expect(each?.blocks.filter(({ block }) => block === 'table').length ?? 0).toBeLessThanOrEqual(1);
  });
});
