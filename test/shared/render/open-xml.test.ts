import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/plan/plan.ts';
import { renderWorkbook } from '../../../shared/render/render.ts';
import { workbooks } from '../../../templates/workbooks/workbooks.ts';
import { canValidate, openXmlErrors } from '../../open-xml-validator.ts';
import { planOfJson } from '../../plan-of-json.ts';
import { ministryPlan } from '../../ministry-plan.ts';
import { activity, alignmentLine, department, goal, inherited, own, planOf, section } from './small-plan.ts';

const sourcePlan = ministryPlan();
const folder = mkdtempSync(join(tmpdir(), 'workbooks-'));
afterAll(() => rmSync(folder, { recursive: true }));

const activities = [
  activity('=1+1', 's', { subObjective: own('_x0041_\u0000'), programme: own('برنامج') }),
  activity('ب', 's', { subObjective: inherited('_x0041_\u0000'), programme: inherited('برنامج') }),
];

const plans: Record<string, Plan> = {
  'a small plan': planOf([department('first', activities)], {
    planTitle: 'خطة & <اختبار> "{page}"'.repeat(20),
    goals: [goal(1), goal(2)],
    alignment: [alignmentLine('نتيجة'), alignmentLine('نتيجة 2', { programme: inherited('برنامج') })],
    sections: [section('s', { titlePlace: 'inside', footnotes: ['حاشية'] }), section('t')],
  }),
  'an empty plan': planOf([], { goals: [] }),
  ...(sourcePlan ? { 'the ministry’s plan': planOfJson(sourcePlan) } : {}),
};
if (!sourcePlan) console.warn('Not tried: the Open XML validity of the ministry’s workbooks, for its plan is absent.');

describe.each(canValidate ? Object.keys(plans) : [])('%s', (name) => {
  it.each(workbooks.map((template) => [template.id, template] as const))(
    'is valid Open XML as %s',
    async (id, template) => {
      const file = join(folder, `${name} ${id}.xlsx`);
      writeFileSync(file, await renderWorkbook(template, plans[name] as Plan));
      expect(await openXmlErrors(file)).toEqual([]);
    },
  );
});
