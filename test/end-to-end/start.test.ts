import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultDeliveries } from '../../infra/local/default-deliveries.ts';
import type { PassSummary } from '../../infra/local/pass-summary.ts';
import { readWorkbook } from '../shared/render/read-workbook.ts';
import { editWorkbook } from './edit-workbook.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** `npm start` without npm, from a copy of the project: what a newcomer runs, and may delete things from. */
describe('npm start', () => {
  let project: string;
  let home: string;
  const started: ChildProcess[] = [];

  beforeAll(async () => {
    project = await mkdtemp(join(tmpdir(), 'project-'));
    home = join(project, '.local');
    for (const part of ['functions', 'infra', 'shared', 'templates', 'package.json']) {
      await cp(join(root, part), join(project, part), { recursive: true });
    }
    await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
  });

  afterAll(async () => {
    for (const child of started) child.kill('SIGKILL');
    await rm(project, { recursive: true, force: true, maxRetries: 3 });
  });

  const start = (...words: string[]): ChildProcess => {
    const child = spawn(process.execPath, ['infra/local/start.ts', '--port', '0', ...words], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.push(child);
    return child;
  };
  const output = (child: ChildProcess): { text: string } => {
    const said = { text: '' };
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (said.text += chunk.toString()));
    return said;
  };
  const run = async (...words: string[]): Promise<{ code: number; text: string }> => {
    const child = start(...words);
    const said = output(child);
    const [code] = (await once(child, 'close')) as [number];
    return { code, text: said.text };
  };
  const lastPass = async (): Promise<PassSummary> => JSON.parse(await readFile(join(home, 'last-pass.json'), 'utf8'));
  const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
    for (const begun = Date.now(); !(await condition()); await new Promise((resolve) => setTimeout(resolve, 50))) {
      if (Date.now() - begun > 20_000) throw new Error('it did not come to that within 20 s');
    }
  };

  it('does the whole main job, then needs the example no more, follows edits and keeps its home to itself', async () => {
    const first = await run('--once');
    expect(first).toMatchObject({ code: 0 });
    expect(first.text).toContain('12 of 12 departments in force, 295 activities, 300 indicators');
    const before = await lastPass();
    expect(before.reports.map(({ path }) => path)).toEqual([
      'reports/2021-2023/budget-alignment.xlsx',
      'reports/2021-2023/national-agenda.xlsx',
      'reports/2021-2023/sdg-links.xlsx',
      'reports/2021-2023/executive-plan.xlsx',
      'reports/2021-2023/finance-report.xlsx',
    ]);

    await rm(join(project, 'templates', 'example'), { recursive: true });
    expect(await run('--once')).toMatchObject({ code: 0 });
    const after = await lastPass();
    expect(after.reports).toEqual(before.reports);
    expect(after.calls['sheets.read']).toBe(0);

    const following = start();
    const said = output(following);
    await until(() => said.text.includes('Following saved edits'));
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said.text)?.[0] ?? 'no address';
    const refused = await run('--once');
    expect(refused.code).toBe(1);
    expect(refused.text).toContain(address);

    const file = join(home, 'sheets', before.departments.find(({ id }) => id === 'african-affairs')?.spreadsheet ?? '');
    await editWorkbook(file, 'الخطة', (sheet) => void (sheet.getCell('G3').value = '- حصد اعترافات من ثلاث دول.'));
    await until(async () => (await lastPass()).departments.some(({ versionInForce }) => versionInForce === 2));
    const texts = readWorkbook(await readFile(join(home, 'reports', '2021-2023', 'executive-plan.xlsx'))).flatMap(
      (sheet) => Array.from({ length: sheet.rowCount }, (_, row) => sheet.textsIn(row)).flat(),
    );
    expect(texts).toContain('- حصد اعترافات من ثلاث دول.');

    following.kill('SIGINT');
    const [code] = (await once(following, 'close')) as [number];
    expect(code).toBe(0);
  }, 90_000);

  it('refuses to begin with deliveries that are configured wrongly, in words that name their file', async () => {
    const folder = join(project, 'wrong');
    await mkdir(folder);
    const settings = { ...defaultDeliveries, from: 'planning' };
    for (const [text, what] of [
      ['{', 'no JSON'],
      [JSON.stringify(settings), 'from: not a bare address'],
    ] as const) {
      await writeFile(join(folder, 'deliveries.json'), text);
      const refused = await run('--once', '--home', folder);
      expect(refused.code).toBe(1);
      expect(refused.text).toContain(`${join(folder, 'deliveries.json')} is wrong. `);
      expect(refused.text).toContain(what);
      expect(refused.text).not.toMatch(/^ +at /m);
      expect(await readdir(join(folder, 'sheets'))).toEqual([]);
    }
  });
});
