import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { renderWorkbook } from '../../../shared/render/render.ts';
import { everyWorkbook, fullSubject, reportedTo } from '../../lint/every-workbook.ts';

const asked = everyWorkbook.map((template) => [template, fullSubject.plan, reportedTo(template, fullSubject)] as const);

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const hashes = async (): Promise<string[]> => {
  const made: string[] = [];
  for (const each of asked) made.push(hashOf(await renderWorkbook(...each)));
  return made;
};

/** Renders what is given on standard input in a process of its own, far from this one's clock and memory. */
const hashesElsewhere = (): string[] => {
  const url = (path: string) => JSON.stringify(new URL(`../../../${path}`, import.meta.url).href);
  const script = `
    import { createHash } from 'node:crypto';
    import { readFileSync } from 'node:fs';
    import { deserialize } from 'node:v8';
    const { renderWorkbook } = await import(${url('shared/render/render.ts')});
    const asked = deserialize(Buffer.from(readFileSync(0, 'utf8'), 'base64'));
    const hashes = [];
    for (const each of asked)
      hashes.push(createHash('sha256').update(await renderWorkbook(...each)).digest('hex'));
    process.stdout.write(JSON.stringify(hashes));`;
  const cwd = fileURLToPath(new URL('../../../', import.meta.url));
  const env = { ...process.env, TZ: 'Asia/Hebron', LANG: 'ar_PS.UTF-8' };
  const options = { cwd, env, input: serialize(asked).toString('base64'), encoding: 'utf8' } as const;
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
    const together = await Promise.all(asked.map((each) => renderWorkbook(...each)));
    expect(together.map(hashOf)).toEqual(await hashes());
  });

  it.each(asked.map((each) => [each[0].id, each] as const))(
    'has other bytes as of another instant: %s',
    async (_id, [template, plan, reported]) => {
      const later = await renderWorkbook(template, { ...plan, asOf: '2023-01-01T00:00:00.000Z' }, reported);
      expect(hashOf(later)).not.toBe(hashOf(await renderWorkbook(template, plan, reported)));
    },
  );
});
