import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cell, Worksheet } from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ValueChange } from '../../shared/changes/value-changes.ts';
import { clean } from '../../shared/language/clean.ts';
import { goals } from '../../templates/sheets/framework/goals.ts';
import { loadExample } from '../../templates/example/example.ts';
import { reports } from '../../templates/workbooks/workbooks.ts';
import { type ReadSheet, readWorkbook } from '../shared/render/read-workbook.ts';
import { editWorkbook } from './edit-workbook.ts';
import { copyProject, makeNextRelease, runIn } from './next-release.ts';

const edits = 400;

/** The cells of a plan in which one activity or one indicator is written. */
const ownTexts = (sheet: Worksheet): Cell[] => {
  const headings = sheet.getRow(2).values as unknown[];
  const columns = headings.flatMap((heading, column) =>
    heading === 'النشاطات' || heading === 'مؤشر القياس' ? [column] : [],
  );
  const rows = Array.from({ length: sheet.rowCount }, (_, index) => sheet.getRow(index + 1)).slice(2);
  return rows
    .flatMap((row) => columns.map((column) => row.getCell(column)))
    .filter((cell) => cell.master === cell && typeof cell.value === 'string' && /^[^\n]*\S[^\n]*$/.test(cell.value));
};

const textsOf = ({ rowCount, textsIn }: ReadSheet): string[] =>
  Array.from({ length: rowCount }, (_, row) => textsIn(row)).flat();

/** Day 1 is rendered; then people edit, the planning unit renames a goal, and a later release is installed. */
describe('a report of day 1, asked for after all that', () => {
  const projects: string[] = [];
  let home: string;
  let dayOne: string;
  const first = new Map<string, string>();
  const again = new Map<string, string>();
  const edited: { before: string; now: string }[] = [];

  const fileOf = (name: string): string => join(home, 'sheets', `${name} ${loadExample().id}.xlsx`);

  const render = async (project: string, into: Map<string, string>, out: string): Promise<void> => {
    for (const { id } of reports) {
      const file = join(home, `${out}-${id}.xlsx`);
      const words = ['--home', home, '--port', '0', '--report', id, '--as-of', dayOne, '--out', file];
      const printed = await runIn(project, 'infra/local/report.ts', ...words);
      const sha256 = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
      expect(printed).toContain(sha256);
      into.set(id, sha256);
    }
  };

  /** Edits activities' and indicators' texts, as many as are wanted, spread over all departments. */
  const editTexts = async (): Promise<void> => {
    const { departments } = loadExample();
    const share = Math.ceil(edits / departments.length);
    for (const { name } of departments)
      await editWorkbook(fileOf(name), 'الخطة', (sheet) => {
        const wanted = Math.min(edits, edited.length + share * 2);
        for (const cell of ownTexts(sheet).slice(0, wanted - edited.length)) {
          const before = cell.text;
          const now = `${before} معدّل ${edited.length}`;
          edited.push({ before: clean(before), now: clean(now) });
          cell.value = now;
        }
      });
  };

  beforeAll(async () => {
    const [now, next] = [await copyProject(), await copyProject()];
    projects.push(now, next);
    home = join(now, 'home');
    await runIn(now, 'infra/local/start.ts', '--once', '--home', home, '--port', '0');
    dayOne = new Date().toISOString();
    await render(now, first, 'first');
    await editTexts();
    const framework = fileOf(loadExample().framework.name);
    await editWorkbook(framework, goals.title.ar, (sheet) => void (sheet.getCell('B4').value = 'هدف سُمّي من جديد'));
    await makeNextRelease(next);
    await runIn(next, 'infra/local/publish.ts', '--home', home, '--port', '0');
    await runIn(next, 'infra/local/start.ts', '--once', '--home', home, '--port', '0');
    await render(next, again, 'again');
  }, 180_000);

  afterAll(async () => {
    for (const project of projects) await rm(project, { recursive: true, force: true, maxRetries: 3 });
  });

  it('is the very file that it was, of every workbook', () => {
    expect([...again]).toEqual([...first]);
    expect(first.size).toBe(reports.length);
  });

  it('is another one as of now', async () => {
    const file = join(home, 'now.xlsx');
    const words = ['--home', home, '--port', '0', '--report', 'budget-alignment', '--out', file];
    await runIn(projects[1] as string, 'infra/local/report.ts', ...words);
    const texts = readWorkbook(await readFile(file)).flatMap(textsOf);
    expect(texts).toContain('قُرئت أيضًا');
  });

  it('differs from now in exactly the values that were edited, as data and as a workbook', async () => {
    const [json, file] = [join(home, 'changes.json'), join(home, 'changes.XLSX')];
    for (const out of [json, file])
      await runIn(
        projects[1] as string,
        'infra/local/changes.ts',
        ...['--home', home, '--port', '0'],
        '--from',
        dayOne,
        '--out',
        out,
      );
    const { changes } = JSON.parse(await readFile(json, 'utf8')) as { changes: ValueChange[] };
    const ofPlans = changes.filter(({ of }) => of === 'department');
    expect(ofPlans).toHaveLength(edits);
    expect(new Set(ofPlans.map(({ before, now }) => JSON.stringify({ before, now })))).toEqual(
      new Set(edited.map((values) => JSON.stringify(values))),
    );
    const [, sheet] = readWorkbook(await readFile(file));
    const printed = sheet ? textsOf(sheet) : [];
    for (const { now } of edited) expect(printed).toContain(now);
    expect(printed).toContain(`عدد القيم التي أضيفت أو حُذفت أو عُدّلت: ${edits + 1}`);
    expect(changes.filter(({ of }) => of === 'framework')).toMatchObject([
      { kind: 'changed', table: 'goals', column: 'title', now: 'هدف سُمّي من جديد' },
    ]);
  });
});
