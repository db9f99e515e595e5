import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { bundling } from '../infra/aws/pipeline/bundling.ts';

/*
 * `npm run bench -- bundles`: how large the files are that synthesis makes of the functions, and how long Node takes to
 * load each, in units of loading the bare client of DynamoDB, bundled in the same way: what no function can do without.
 * Aims: watch and ingest 1.0 MB at most; loading 1.5 times the bare client at most.
 */

const rounds = 15;
const root = fileURLToPath(new URL('../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'bench-bundles-'));
const out = join(scratch, 'cdk.out');

interface Template {
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Properties: { FunctionName: string; Code: { S3Key: string } } }>
  >;
}

function synthesized(): Map<string, string> {
  execFileSync('npx', ['cdk', 'synth', '--quiet', '--output', out], { cwd: root, stdio: 'ignore' });
  const template = JSON.parse(readFileSync(join(out, 'ministry-plan-dev-pipeline.template.json'), 'utf8')) as Template;
  return new Map(
    Object.values(template.Resources).flatMap(({ Type, Properties }) =>
      Type === 'AWS::Lambda::Function'
        ? [
            [
              Properties.FunctionName.replace('ministry-plan-dev-', ''),
              join(out, `asset.${Properties.Code.S3Key.replace('.zip', '')}`, 'index.mjs'),
            ] as const,
          ]
        : [],
    ),
  );
}

function bareClient(): string {
  const [entry, outfile] = [join(scratch, 'bare.ts'), join(scratch, 'bare.mjs')];
  writeFileSync(
    entry,
    "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\nexport const client = new DynamoDBClient({});\n",
  );
  const { target = '', mainFields = [], externalModules = [], banner = '' } = bundling;
  buildSync({
    ...{ entryPoints: [entry], outfile, bundle: true, minify: true, platform: 'node', format: 'esm' },
    ...{ target, mainFields, external: externalModules, banner: { js: banner }, charset: 'utf8' },
    nodePaths: [join(root, 'node_modules')],
  });
  return outfile;
}

const timer = 'const from = performance.now(); await import(process.argv[1]); console.log(performance.now() - from);';

const loadMs = (file: string): number =>
  Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', timer, file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const files = new Map([['the bare client', bareClient()], ...synthesized()]);
const times = new Map([...files.keys()].map((name) => [name, [] as number[]]));
// In turns, so that whatever else the machine does meets all of them.
for (let round = 0; round < rounds; round++) for (const [name, file] of files) times.get(name)?.push(loadMs(file));
const bare = median(times.get('the bare client') ?? []);
console.log(`function          kB  zipped kB  load ms  of the bare client   (medians of ${rounds})`);
for (const [name, file] of files) {
  const ms = median(times.get(name) ?? []);
  const [bytes, zipped] = [statSync(file).size, gzipSync(readFileSync(file)).length];
  const cells = [
    (bytes / 1000).toFixed(0).padStart(8),
    (zipped / 1000).toFixed(0).padStart(11),
    ms.toFixed(1).padStart(9),
  ];
  console.log(`${name.padEnd(16)}${cells.join('')}${(ms / bare).toFixed(2).padStart(20)}`);
}
rmSync(scratch, { recursive: true });
