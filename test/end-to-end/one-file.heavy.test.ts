import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PassSummary } from '../../infra/local/pass-summary.ts';
import { editWorkbook } from './edit-workbook.ts';

const project = join(import.meta.dirname, '..', '..');
const parts = [
  'bench',
  'docs',
  'functions',
  'infra',
  'shared',
  'templates',
  'test',
  'package.json',
  'cdk.json',
  'tsconfig.json',
  'biome.json',
];

const column = `
    {
      key: 'urgency',
      kind: 'text',
      of: 'activity',
      optional: true,
      asked: 'targets',
      heading: { ar: 'درجة الاستعجال', en: 'Urgency' },
      widthPx: 90,
    },`;

describe('one more column in templates/sheets/plan.ts, and no other edit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'one-file-'));
  const [copy, home] = [join(folder, 'project'), join(folder, 'home')];
  const template = join(copy, 'templates', 'sheets', 'plan.ts');
  const run = (program: string, ...words: string[]): string =>
    execFileSync(process.execPath, [program, ...words], {
      cwd: copy,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const inHome = ['--home', home, '--port', '0'];
  const lastPass = (): PassSummary => JSON.parse(readFileSync(join(home, 'last-pass.json'), 'utf8'));

  beforeAll(() => {
    for (const part of parts) cpSync(join(project, part), join(copy, part), { recursive: true });
    symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), 'dir');
    run('infra/local/start.ts', '--once', ...inHome);
    const text = readFileSync(template, 'utf8');
    const place = text.lastIndexOf('\n    {');
    writeFileSync(template, text.slice(0, place) + column + text.slice(place));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

  it('is in the type of an activity', () => {
    writeFileSync(
      join(copy, 'shared', 'plan', 'urgency-of.ts'),
      "import type { Activity } from './activity.ts';\nexport const urgencyOf = ({ urgency }: Activity): string => urgency?.value ?? '';\n",
    );
    expect(run('node_modules/typescript/bin/tsc', '--noEmit')).toBe('');
  });

  it('is in the documentation, once that is written anew', () => {
    run('functions/commands/docs.ts');
    expect(readFileSync(join(copy, 'docs', 'spreadsheets.md'), 'utf8')).toContain('| `urgency` |');
  });

  it('comes into the spreadsheets that are there, is read, and makes a version', async () => {
    const told = run('infra/local/publish.ts', ...inHome).split('\n');
    expect(told.filter((line) => line.endsWith(': added column plan.urgency'))).toHaveLength(12);
    expect(run('infra/local/publish.ts', ...inHome)).toContain('every spreadsheet is as it is meant to be');
    const own = () => lastPass().departments.find(({ id }) => id === 'african-affairs');
    run('infra/local/start.ts', '--once', ...inHome);
    expect(own()).toMatchObject({ state: 'in-force', versionInForce: 1 });
    await editWorkbook(join(home, 'sheets', own()?.spreadsheet ?? ''), 'الخطة', (sheet) => {
      const headings = sheet.getRow(2).values as unknown[];
      sheet.getCell(3, headings.indexOf('درجة الاستعجال')).value = 'عاجل';
    });
    run('infra/local/start.ts', '--once', ...inHome);
    expect(own()).toMatchObject({ state: 'in-force', versionInForce: 2, findings: { error: 0 } });
  });
});
