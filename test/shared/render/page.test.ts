import { describe, expect, it } from 'vitest';
import { renderWorkbook } from '../../../shared/render/render.ts';
import { workbooks } from '../../../templates/workbooks/workbooks.ts';
import { xmlPartsOf } from './read-workbook.ts';
import { activity, alignmentLine, department, planOf, section } from './small-plan.ts';

const plan = planOf([department('first', [activity('أ', 's'), activity('ب', 't')])], {
  alignment: [alignmentLine('نتيجة')],
  sections: [section('s'), section('t')],
});

const partsOf = async (id: string, plan_ = plan) => {
  const template = workbooks.find((each) => each.id === id);
  const parts = template && xmlPartsOf(await renderWorkbook(template, plan_));
  const part = (path: string) => parts?.get(path) ?? '';
  return { sheet: part('xl/worksheets/sheet1.xml'), workbook: part('xl/workbook.xml'), styles: part('xl/styles.xml') };
};

describe.each(workbooks.map(({ id }) => id))('%s', (id) => {
  it('is read from right to left, with its titles in sight', async () => {
    const { sheet } = await partsOf(id);
    expect(sheet).toContain('rightToLeft="1"');
    expect(sheet).toMatch(/<pane [^>]*ySplit="[23]"[^>]*state="frozen"/);
  });

  it('goes to A4 on its side, one page wide and as many pages as it takes, with its head repeated', async () => {
    const { sheet, workbook } = await partsOf(id);
    expect(sheet).toMatch(/<pageSetUpPr fitToPage="1"\/>/);
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"[^>]*/);
    expect(sheet).toMatch(/<pageSetup [^>]*fitToHeight="0"/);
    expect(workbook).toMatch(/_xlnm\.Print_Titles[^>]*>[^<]*\$1:\$[23]</);
  });

  it('writes its footer with the page, the date and the plan', async () => {
    const { sheet } = await partsOf(id);
    const footer = /<oddFooter>(.*?)<\/oddFooter>/.exec(sheet)?.[1]?.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
    expect(footer).toMatch(/^&L&"Arial,Regular"&8 كما في 15\/03\/2022&C.*&8 &P \/ &N&R.* الخطة التنفيذية 2021-2023$/);
  });

  it('wraps its texts and aligns them at the top and the right', async () => {
    const { styles } = await partsOf(id);
    expect(styles).toMatch(/<alignment horizontal="right" vertical="top" wrapText="1"/);
    expect(styles).toMatch(/<charset val="178"\/>/);
  });
});

describe('executive-plan', () => {
  it('begins a page with each section but the first', async () => {
    expect((await partsOf('executive-plan')).sheet).toMatch(/<rowBreaks count="1" manualBreakCount="1">/);
  });

  it('repeats the headings too where a sheet has one table', async () => {
    const single = planOf([], { sections: [section('s')] });
    expect((await partsOf('executive-plan', single)).workbook).toMatch(/Print_Titles[^>]*>[^<]*\$1:\$4</);
  });
});
