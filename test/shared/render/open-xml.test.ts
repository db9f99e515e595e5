import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderWorkbook } from '../../../shared/render/render.ts';
import { writeWorkbook } from '../../../shared/render/workbook.exceljs.ts';
import {
  emptySubject,
  everyWorkbook,
  fullSubject,
  reportedTo,
  type Subject,
  subjectOf,
} from '../../lint/every-workbook.ts';
import type { WorkbookTemplate } from '../../../templates/workbooks/workbook-template.ts';
import { withTexts } from '../../lint/with-texts.ts';
import { canValidate, openXmlErrors } from '../../open-xml-validator.ts';
import { planOfJson } from '../../plan-of-json.ts';
import { ministryPlan } from '../../ministry-plan.ts';
import { lint } from '../../xlsx-lint.ts';
import { figuresWorkbook } from './figures-workbook.ts';
import { xmlPartsOf } from './read-workbook.ts';

const sourcePlan = ministryPlan();
const folder = mkdtempSync(join(tmpdir(), 'workbooks-'));
afterAll(() => rmSync(folder, { recursive: true }));

const awkward = '=1+1 _x0041_\u0000 & <b> "{page}"';

const subjects: Record<string, Subject> = {
  'a plan with everything': withTexts(fullSubject, (typed) => `${typed} ${awkward}`),
  'an empty plan': emptySubject,
  ...(sourcePlan ? { 'the ministry’s plan': subjectOf(planOfJson(sourcePlan)) } : {}),
};
if (!sourcePlan) console.warn('Not tried: the Open XML validity of the ministry’s workbooks, for its plan is absent.');

const validity = async (name: string, bytes: Uint8Array): Promise<unknown[]> => {
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, bytes);
  return openXmlErrors(file);
};

const templates = everyWorkbook.map((template) => [template.id, template] as const);

const render = (template: WorkbookTemplate, subject: Subject): Promise<Uint8Array> =>
  renderWorkbook(template, subject.plan, reportedTo(template, subject));

describe.each(Object.entries(subjects))('%s', (name, subject) => {
  it.each(templates)('is neither broken nor dangerous as %s', async (_id, template) => {
    expect(lint(await render(template, subject))).toEqual([]);
  });

  it.each(canValidate ? templates : [])('is valid Open XML as %s', async (id, template) => {
    expect(await validity(`${name} ${id}`, await render(template, subject))).toEqual([]);
  });
});

describe('numbers, links and shades', () => {
  it('are neither broken nor dangerous', async () => {
    const bytes = await writeWorkbook(figuresWorkbook());
    expect(xmlPartsOf(bytes).get('xl/worksheets/sheet1.xml')).toMatch(
      /<v>1234567\.5<\/v>.*<mergeCells .*<conditionalFormatting .*<hyperlinks>.*<printOptions /,
    );
    expect(lint(bytes)).toEqual([]);
  });

  it.each(canValidate ? ['figures'] : [])('are valid Open XML: %s', async (name) => {
    expect(await validity(name, await writeWorkbook(figuresWorkbook()))).toEqual([]);
  });
});
