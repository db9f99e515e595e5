import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderWorkbook } from '../../shared/render/render.ts';
import { reports } from '../../templates/workbooks/workbooks.ts';
import { reportedTo, subjectOf } from '../lint/every-workbook.ts';
import { activity, alignmentLine, department, inherited, own, planOf, section } from '../shared/render/small-plan.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const entries = ['shared/render/render.ts', 'templates/workbooks/workbooks.ts'];

/** Enough of it that the compressor's window slides many times. */
const activities = Array.from({ length: 3_000 }, (_, index) =>
  activity(`- متابعة النشاط رقم ${index * 7919} مع الجهات ذات العلاقة`, 's', {
    subObjective: (index % 5 === 0 ? own : inherited)(`هدف فرعي ${Math.floor(index / 5)}`),
  }),
);
const plan = planOf([department('first', activities)], {
  alignment: [alignmentLine('نتيجة')],
  sections: [section('s'), section('t')],
});

/** What each workbook is told beside the plan. */
const reported = Object.fromEntries(reports.map((template) => [template.id, reportedTo(template, subjectOf(plan))]));

/** The versions of Node on this machine, each by its program: this one, and the first of each other on the path. */
const nodes = (): Map<string, string> => {
  const found = new Map([[process.version, process.execPath]]);
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const program = join(folder, 'node');
    if (folder.includes('node_modules') || !existsSync(program)) continue;
    const version = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();
    if (!found.has(version)) found.set(version, program);
  }
  return found;
};

const versions = nodes();
if (versions.size === 1) {
  console.warn(`Not tried: the bytes of other versions of Node, for ${process.version} is the only one on the path.`);
}

const relativeImport = /(?<=\b(?:from|import)\s*\(?\s*)'(\.[^']*)\.ts'/g;

/** Copies a file and all that it imports as JavaScript, which older versions of Node can run too. */
const mirror = (path: string, to: string): void => {
  const target = join(to, path.replace(/\.ts$/, '.js'));
  if (existsSync(target)) return;
  const code = stripTypeScriptTypes(readFileSync(join(root, path), 'utf8'));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code.replace(relativeImport, "'$1.js'"));
  for (const [, imported] of code.matchAll(relativeImport))
    mirror(relative(root, resolve(root, dirname(path), `${imported}.ts`)), to);
};

const script = `
  import { createHash } from 'node:crypto';
  import { readFileSync } from 'node:fs';
  import { renderWorkbook } from './shared/render/render.js';
  import { reports } from './templates/workbooks/workbooks.js';
  const { plan, reported } = JSON.parse(readFileSync(0, 'utf8'));
  const hashes = {};
  for (const template of reports)
    hashes[template.id] = createHash('sha256')
      .update(await renderWorkbook(template, plan, reported[template.id]))
      .digest('hex');
  process.stdout.write(JSON.stringify(hashes));`;

const hashesHere = async (): Promise<Record<string, string>> => {
  const hashes: Record<string, string> = {};
  for (const template of reports)
    hashes[template.id] = createHash('sha256')
      .update(await renderWorkbook(template, plan, reported[template.id]))
      .digest('hex');
  return hashes;
};

describe('the workbooks of one plan', () => {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  let here: Record<string, string>;

  beforeAll(async () => {
    for (const entry of entries) mirror(entry, folder);
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'render.js'), script);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    here = await hashesHere();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([...versions])('have the same bytes under Node %s, in another time zone and language', (_, program) => {
    const env = { TZ: 'America/St_Johns', LANG: 'ar_PS.UTF-8' };
    const output = execFileSync(program, ['render.js'], {
      cwd: folder,
      env,
      input: JSON.stringify({ plan, reported }),
    });
    expect(JSON.parse(output.toString())).toEqual(here);
  });
});
