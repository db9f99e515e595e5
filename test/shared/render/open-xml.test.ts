import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/plan/plan.ts';
import { renderWorkbook } from '../../../shared/render/render.ts';
import { workbooks } from '../../../templates/workbooks/workbooks.ts';
import { emptyPlan, fullPlan } from '../../lint/full-plan.ts';
import { withTexts } from '../../lint/with-texts.ts';
import { canValidate, openXmlErrors } from '../../open-xml-validator.ts';
import { planOfJson } from '../../plan-of-json.ts';
import { ministryPlan } from '../../ministry-plan.ts';
import { lint } from '../../xlsx-lint.ts';

const sourcePlan = ministryPlan();
const folder = mkdtempSync(join(tmpdir(), 'workbooks-'));
afterAll(() => rmSync(folder, { recursive: true }));

const awkward = '=1+1 _x0041_\u0000 & <b> "{page}"';

const plans: Record<string, Plan> = {
  'a plan with everything': withTexts(fullPlan, (typed) => `${typed} ${awkward}`),
  'an empty plan': emptyPlan,
  ...(sourcePlan ? { 'the ministry’s plan': planOfJson(sourcePlan) } : {}),
};
if (!sourcePlan) console.warn('Not tried: the Open XML validity of the ministry’s workbooks, for its plan is absent.');

const templates = workbooks.map((template) => [template.id, template] as const);

describe.each(Object.entries(plans))('%s', (name, plan) => {
  it.each(templates)('is neither broken nor dangerous as %s', async (_id, template) => {
    expect(lint(await renderWorkbook(template, plan))).toEqual([]);
  });

  it.each(canValidate ? templates : [])('is valid Open XML as %s', async (id, template) => {
    const file = join(folder, `${name} ${id}.xlsx`);
    writeFileSync(file, await renderWorkbook(template, plan));
    expect(await openXmlErrors(file)).toEqual([]);
  });
});
