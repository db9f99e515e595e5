import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const parts = ['functions', 'infra', 'shared', 'templates', 'docs', 'package.json'];

/** Runs one of a project's programs to its end; gives what it printed. */
export const runIn = async (project: string, program: string, ...words: string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, [program, ...words], { cwd: project, maxBuffer: 64 * 1024 * 1024 }))
    .stdout;

/** A project of its own, with this one's code. */
export async function copyProject(): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), 'project-'));
  for (const part of parts) await cp(join(root, part), join(project, part), { recursive: true });
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
  return project;
}

async function rewrite(project: string, path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(project, path), 'utf8');
  if (text.split(from).length !== 2) throw new Error(`${path} does not say once: ${from}`);
  await writeFile(
    join(project, path),
    text.replace(from, () => to),
  );
}

const newRule = fileURLToPath(new URL('./activity-too-short.txt', import.meta.url));

/** What a later release brings: a rule, a column that departments fill in, and a column on every workbook’s cover. */
export async function makeNextRelease(project: string): Promise<void> {
  await cp(newRule, join(project, 'shared/validate/rules/activity-too-short.ts'));
  const rules = 'shared/validate/rules.ts';
  const imported = (rule: string, file: string): string => `import { ${rule} } from './rules/${file}.ts';`;
  const known = imported('aliasUsed', 'alias-used');
  await rewrite(project, rules, known, `${known}\n${imported('activityTooShort', 'activity-too-short')}`);
  await rewrite(project, rules, '    aliasUsed,\n', '    aliasUsed,\n    activityTooShort,\n');
  const column =
    "{ key: 'remark', kind: 'text', of: 'activity', optional: true, heading: { ar: 'كلمة', en: 'Word' }, widthPx: 90 },";
  await rewrite(
    project,
    'templates/sheets/plan.ts',
    "    {\n      key: 'review',",
    `    ${column}\n    {\n      key: 'review',`,
  );
  const acceptedOn = "{ key: 'acceptedOn', heading: 'سارية منذ', width: 16 },";
  const readAt = "{ key: 'readAt', heading: 'قُرئت أيضًا', width: 9 },";
  await rewrite(project, 'templates/workbooks/cover.ts', acceptedOn, `${acceptedOn}\n${readAt}`);
  await runIn(project, 'functions/commands/docs.ts');
}
