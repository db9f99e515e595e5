import { describe, expect, it } from 'vitest';
import { goalFacts, planFacts, sectionFacts, sheetFacts } from '../../../shared/render/facts.ts';
import { workbooks } from '../../../templates/workbooks/workbooks.ts';
import { goal, planOf, section } from './small-plan.ts';

it('offers the official workbooks, each once', () => {
  expect(workbooks.map(({ id }) => id)).toEqual(['budget-alignment', 'executive-plan']);
});

describe.each(workbooks.map((template) => [template.id, template] as const))('%s', (_id, template) => {
  it('is data: it survives being written and read', () => {
    expect(JSON.parse(JSON.stringify(template))).toEqual(template);
  });

  it('names only facts that exist', () => {
    const plan = planOf([], { sections: [section('s')] });
    const facts = {
      ...planFacts(plan),
      ...sheetFacts([], plan),
      ...goalFacts(goal(1), template),
      ...sectionFacts(section('s'), plan),
    };
    const named = [...JSON.stringify(template).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(
      named.filter((name) => !['page', 'pages'].includes(name ?? '') && !Object.keys(facts).includes(name ?? '')),
    ).toEqual([]);
  });
});
