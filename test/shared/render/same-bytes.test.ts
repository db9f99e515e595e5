import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderWorkbook } from '../../../shared/render/render.ts';
import { workbooks } from '../../../templates/workbooks/workbooks.ts';
import { activity, alignmentLine, department, own, planOf, section } from './small-plan.ts';

const plan = planOf([department('first', [activity('أ', 's', { programme: own('برنامج') }), activity('ب', 's')])], {
  alignment: [alignmentLine('نتيجة')],
  sections: [section('s')],
});

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Renders a plan given on standard input in a process of its own, far from this one's clock and memory. */
const renderElsewhere = (id: string): string => {
  const url = (path: string) => JSON.stringify(new URL(`../../../${path}`, import.meta.url).href);
  const script = `
    import { createHash } from 'node:crypto';
    import { readFileSync } from 'node:fs';
    const { renderWorkbook } = await import(${url('shared/render/render.ts')});
    const { workbooks } = await import(${url('templates/workbooks/workbooks.ts')});
    const template = workbooks.find(({ id }) => id === ${JSON.stringify(id)});
    const bytes = await renderWorkbook(template, JSON.parse(readFileSync(0, 'utf8')));
    process.stdout.write(createHash('sha256').update(bytes).digest('hex'));`;
  const cwd = fileURLToPath(new URL('../../../', import.meta.url));
  const input = JSON.stringify(plan);
  const env = { ...process.env, TZ: 'Asia/Hebron', LANG: 'ar_PS.UTF-8' };
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd,
    input,
    env,
    encoding: 'utf8',
  });
};

describe.each(workbooks.map((template) => [template.id, template] as const))('%s', (id, template) => {
  it('has the same bytes every time, in another process and time zone too', async () => {
    const hash = hashOf(await renderWorkbook(template, plan));
    // The zip format tells time in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(hashOf(await renderWorkbook(template, plan))).toBe(hash);
    expect(renderElsewhere(id)).toBe(hash);
  });

  it('has other bytes as of another instant', async () => {
    const later = await renderWorkbook(template, { ...plan, asOf: '2023-01-01T00:00:00.000Z' });
    expect(hashOf(later)).not.toBe(hashOf(await renderWorkbook(template, plan)));
  });
});

it('has the same bytes when every workbook is rendered at once', async () => {
  const alone: string[] = [];
  for (const template of workbooks) alone.push(hashOf(await renderWorkbook(template, plan)));
  const together = await Promise.all(workbooks.map((template) => renderWorkbook(template, plan)));
  expect(together.map(hashOf)).toEqual(alone);
});
