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

const hashes = async (): Promise<string[]> => {
  const made: string[] = [];
  for (const template of workbooks) made.push(hashOf(await renderWorkbook(template, plan)));
  return made;
};

/** Renders a plan given on standard input in a process of its own, far from this one's clock and memory. */
const hashesElsewhere = (): string[] => {
  const url = (path: string) => JSON.stringify(new URL(`../../../${path}`, import.meta.url).href);
  const script = `
    import { createHash } from 'node:crypto';
    import { readFileSync } from 'node:fs';
    const { renderWorkbook } = await import(${url('shared/render/render.ts')});
    const { workbooks } = await import(${url('templates/workbooks/workbooks.ts')});
    const plan = JSON.parse(readFileSync(0, 'utf8'));
    const hashes = [];
    for (const template of workbooks)
      hashes.push(createHash('sha256').update(await renderWorkbook(template, plan)).digest('hex'));
    process.stdout.write(JSON.stringify(hashes));`;
  const cwd = fileURLToPath(new URL('../../../', import.meta.url));
  const env = { ...process.env, TZ: 'Asia/Hebron', LANG: 'ar_PS.UTF-8' };
  const options = { cwd, env, input: JSON.stringify(plan), encoding: 'utf8' } as const;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', script], options));
};

describe('every workbook', () => {
  it('has the same bytes each time, in another process and time zone too', async () => {
    const first = await hashes();
    // The zip format tells time in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(await hashes()).toEqual(first);
    expect(hashesElsewhere()).toEqual(first);
  });

  it('has the same bytes when all are rendered at once', async () => {
    const together = await Promise.all(workbooks.map((template) => renderWorkbook(template, plan)));
    expect(together.map(hashOf)).toEqual(await hashes());
  });

  it.each(workbooks.map((template) => [template.id, template] as const))(
    'has other bytes as of another instant: %s',
    async (_id, template) => {
      const later = await renderWorkbook(template, { ...plan, asOf: '2023-01-01T00:00:00.000Z' });
      expect(hashOf(later)).not.toBe(hashOf(await renderWorkbook(template, plan)));
    },
  );
});
