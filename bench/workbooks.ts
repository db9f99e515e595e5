import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { examplePlan } from './example-plan.ts';
import { type Measure, printTable, shown } from './cost-table.ts';
import type { Cost } from './measured.ts';
import { contentsOf } from './workbook-contents.ts';

/*
 * `npm run bench -- workbooks [ACTIVITIES …]`: what the executive plan costs, laid out and written, in units of what other
 * writers take to write the same cells, styles, merges, heights and pages. Each runs in a process of its own, they take
 * turns, and the time is a median. What they hold against one another: a floor without any library, and XlsxWriter.
 */

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [330, 20_000, 200_000];
const roundsOf = (activities: number): number => (activities > 100_000 ? 1 : 3);

const folder = mkdtempSync(join(tmpdir(), 'bench-workbooks-'));
const inFolder = (name: string): string => join(folder, name);
const [plan, description] = [inFolder('plan.json'), inFolder('description.json')];

const run = (program: string, script: string, ...options: string[]): Cost => {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' };
  return JSON.parse(execFileSync(program, [path, ...options], { env, encoding: 'utf8' })) as Cost;
};
const ours = (what: string, output: string, activities: number): Cost =>
  run(process.execPath, 'our-workbook.ts', what, plan, output, String(activities));

/** Debian's Python knows Debian's packages; another one on the path does not. */
const python = '/usr/bin/python3';
const knows = (library: string): boolean => {
  try {
    execFileSync(python, ['-c', `import ${library}`], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn(`Not measured: ${library}. On Debian: apt-get install python3-${library}`);
    return false;
  }
};

type Competitor = (output: string, activities: number) => Cost;

const writers: Readonly<Record<string, Competitor>> = {
  'ours: write': (output) => run(process.execPath, 'written-workbook.ts', description, output),
  'ours: lay out and write': (output, activities) => ours('lay-out-and-write', output, activities),
  'the floor': (output) => run(process.execPath, 'floor-workbook.ts', description, output),
  ...(knows('xlsxwriter')
    ? { XlsxWriter: (output: string) => run(python, 'xlsxwriter_workbook.py', description, output) }
    : {}),
  ...(knows('openpyxl')
    ? { openpyxl: (output: string) => run(python, 'openpyxl_workbook.py', description, output) }
    : {}),
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const medianCost = (costs: readonly Cost[]): Cost => ({
  ms: median(costs.map(({ ms }) => ms)),
  cpuMs: median(costs.map(({ cpuMs }) => cpuMs)),
  peakMb: median(costs.map(({ peakMb }) => peakMb)),
});

/** All costs at a size; laying out comes first, for what it lays out is what the others write. */
function measures(activities: number): Measure[] {
  const output = (name: string): string => inFolder(`${name.replaceAll(/\W+/g, '-')}.xlsx`);
  const competitors: Readonly<Record<string, Competitor>> = {
    'ours: lay out': () => ours('lay-out', description, activities),
    ...writers,
  };
  const costs = new Map<string, Cost[]>(Object.keys(competitors).map((name) => [name, []]));
  for (let round = 0; round < roundsOf(activities); round++)
    for (const [name, measure] of Object.entries(competitors)) costs.get(name)?.push(measure(output(name), activities));
  const contents = new Set(Object.keys(writers).map((name) => contentsOf(output(name))));
  if (contents.size > 1) throw new Error(`not everybody wrote the same: ${[...contents].join(' — ')}`);
  console.log(`\n${activities} activities: ${[...contents].join('')}; ${roundsOf(activities)} rounds`);
  return [...costs].map(([name, all]) => {
    const sizeKb = name in writers ? statSync(output(name)).size / 1024 : Number.NaN;
    return { name, sizeKb, ...medianCost(all) };
  });
}

writeFileSync(plan, JSON.stringify(await examplePlan()));
const { ms, cpuMs, peakMb } = medianCost([1, 2, 3].map(() => ours('example', '', 0)));
console.log(
  `The example's official workbooks, all of them, in a fresh process: ${shown(ms)} ms, CPU ${shown(cpuMs)} ms, ${shown(peakMb)} MB`,
);
for (const activities of sizes) printTable(measures(activities));
rmSync(folder, { recursive: true });
