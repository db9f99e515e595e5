import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import example from '../../../infra/configuration/example.json' with { type: 'json' };
import { at } from './json-path.ts';
import { ofType, type Resource, synthesized } from './synthesized.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'synth-'));
const [out, network] = [join(scratch, 'cdk.out'), join(scratch, 'network.log')];

interface Ended {
  readonly code: number;
  readonly said: string;
}

/** Runs `npx cdk` as in a fresh checkout: with no credentials, no home, no settings, and nobody to reach. */
async function cdk(...words: string[]): Promise<Ended> {
  const env = {
    PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`,
    ...{ HOME: scratch, NETWORK_LOG: network, npm_config_update_notifier: 'false' },
    NODE_OPTIONS: `--import ${new URL('no-network.mjs', import.meta.url).href}`,
  };
  return promisify(execFile)('npx', ['cdk', ...words, '--output', out], { cwd: root, env }).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, said: stdout + stderr }),
  );
}

const templateOf = (part: string): Record<string, Resource> =>
  JSON.parse(readFileSync(join(out, `ministry-plan-prod-${part}.template.json`), 'utf8')).Resources;

/** Where a function's bundle lies, by what its template says. */
const bundleOf = ([, { Properties }]: [string, Resource]): string =>
  join(out, `asset.${String(at(Properties, 'Code', 'S3Key')).replace('.zip', '')}`, 'index.mjs');

const masked = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => (['S3Key', 'Metadata'].includes(key) ? undefined : inner));

afterAll(() => rmSync(scratch, { recursive: true }));

describe('npx cdk synth, without credentials and without a network', () => {
  let ended: Ended;
  beforeAll(async () => {
    ended = await cdk('synth', '--quiet', '-c', 'stage=prod');
  }, 180_000);

  it('ends with 0, says that this is the example, and warns of nothing', () => {
    expect(ended.said).toContain('this is the example');
    expect(ended.said).not.toMatch(/\b(?:warning|deprecated|error)\b/i);
    expect(ended.code).toBe(0);
  });

  it('reaches for nobody', () => {
    expect(existsSync(network) ? readFileSync(network, 'utf8') : '').toBe('');
  });

  it('makes the templates that the other tests speak of', () => {
    for (const part of ['data', 'pipeline', 'operations'] as const)
      expect(masked(templateOf(part))).toBe(masked(synthesized('prod').templates[part]));
  });

  it('makes one file for each function, which exports its handler', async () => {
    const pipeline = { ...synthesized('prod').templates, pipeline: templateOf('pipeline') };
    const functions = ofType(pipeline, 'AWS::Lambda::Function');
    expect(functions).toHaveLength(9);
    for (const each of functions) {
      expect(readdirSync(join(bundleOf(each), '..'))).toEqual(['index.mjs']);
      expect(await import(bundleOf(each))).toMatchObject({ handler: expect.any(Function) });
    }
  });

  it('says what is wrong with a configuration, and ends with 1', async () => {
    const path = join(root, 'infra/configuration/wrong-in-a-test.json');
    writeFileSync(path, JSON.stringify({ ...example, owner: '' }));
    try {
      const { code, said } = await cdk('synth', '--quiet', '-c', 'configuration=wrong-in-a-test');
      expect(said).toMatch(/infra\/configuration\/wrong-in-a-test\.json cannot be used:\s+owner: letters/);
      expect(said).not.toContain('    at ');
      expect(code).toBe(1);
    } finally {
      rmSync(path);
    }
  });

  it('is asked for where its application is run bare', async () => {
    const failed = await promisify(execFile)('node', [join(root, 'infra/app.ts')]).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^.*npx cdk synth\n$/) });
  });

  it('says which stages there are', async () => {
    const { code, said } = await cdk('synth', '--quiet', '-c', 'stage=staging');
    expect(said).toMatch(/no stage «staging».*dev, prod/);
    expect(code).toBe(1);
  });
});
