import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runtime } from '../../../infra/local/runtime.ts';
import { UsageError } from '../../../infra/local/validate-arguments.ts';
import { validateDepartment, validateFramework } from '../../../infra/local/validate-file.ts';
import { frameworkFor } from '../../../infra/local/validate-framework.ts';
import { kindOf, openSpreadsheet } from '../../../infra/local/validate-spreadsheet.ts';
import { a1 } from '../../../shared/schema/a1.ts';
import { locateTable } from '../../../shared/read/locate-table.ts';
import { loadExample } from '../../../templates/example/example.ts';
import { plan } from '../../../templates/sheets/plan.ts';
import { editWorkbook } from '../../end-to-end/edit-workbook.ts';
import { madeXlsx } from '../../bounds/made-xlsx.ts';
import { openWorld } from '../../world.ts';
import { temporaryHome } from './temporary-home.ts';
import { told, validate } from './validate-command.ts';

const example = loadExample();
const department = 'european-affairs';

describe('one file, validated without servers', () => {
  const world = openWorld();
  let path: string;
  let framework: string;

  beforeAll(async () => {
    await world.publish(example);
    await world.pass(example.id);
    path = await world.fileOf(department);
    framework = await world.fileOf('framework');
  }, 120_000);

  /** A copy of the department's file in an empty folder, as it is called or otherwise. */
  async function copied(name = basename(path)): Promise<string> {
    const copy = join(await temporaryHome(), name);
    await copyFile(path, copy);
    return copy;
  }

  const cellsOf = async (file: string, ...columns: readonly string[]): Promise<string[]> => {
    const located = locateTable(await openSpreadsheet(file), plan);
    return columns.map((column) => a1((located?.headingRow ?? 0) + 1, located?.columns.get(column) ?? -1));
  };

  const evaluationOf = async (id: string) => {
    const { store } = runtime().ports;
    const key = { cycle: example.id, department: id };
    const reading = await store.reading(key);
    return reading && (await store.evaluation(key, reading));
  };

  it.each(example.departments.map(({ id }) => id))('gives the findings of the pipeline for %s', async (id) => {
    const file = await world.fileOf(id);
    const found = validateDepartment(await openSpreadsheet(file), await frameworkFor(file, undefined));
    expect(found.findings).toEqual(await evaluationOf(id));
    const recorded = await runtime().ports.store.reading({ cycle: example.id, department: id });
    const { counts, activities, indicators } = found;
    expect({ findings: counts, activities, indicators }).toMatchObject({
      findings: recorded?.findings,
      activities: recorded?.activities,
      indicators: recorded?.indicators,
    });
  });

  it('gives the findings of the pipeline for the framework', async () => {
    const raw = await openSpreadsheet(framework);
    expect(kindOf(raw)).toBe('framework');
    const { findings } = validateFramework(raw);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings).toEqual(await evaluationOf('framework'));
  });

  it('ends with 0 where there is no error, leaves the folder alone, and calls nobody', async () => {
    const before = await readdir(dirname(path));
    const { code, said, complained } = await validate(path);
    expect({ code, complained }).toEqual({ code: 0, complained: '' });
    expect(said).toContain('الخطة!');
    expect(said).toMatch(/\nلا أخطاء، .*، 19 نشاطًا، 20 مؤشرًا\n$/);
    expect(await readdir(dirname(path))).toEqual(before);
  });

  it('ends with 1 where there are errors, and names their cells', async () => {
    const broken = await copied();
    const [programme = '', indicator = ''] = await cellsOf(broken, 'programme', 'indicator');
    await editWorkbook(broken, 'الخطة', (sheet) => {
      sheet.getCell(programme).value = 'برنامج لا يعرفه أحد';
      sheet.getCell(indicator).value = { formula: 'A1', result: { error: '#REF!' } } as never;
    });
    const ran = await validate('--json', '--framework', framework, broken);
    const { kind, counts, findings } = told(ran);
    const cells = (code: string) => findings.find((finding) => finding.code === code)?.cells.map((cell) => cell.a1);
    expect(ran.code).toBe(1);
    expect(kind).toBe('department');
    expect(counts.error).toBe(2);
    expect(cells('unknown-programme')).toContain(programme);
    expect(cells('formula-failed')).toEqual([indicator]);
    const { said } = await validate('--language', 'en', '--framework', framework, broken);
    expect(said).toContain(`الخطة!${indicator}\n  error: The formula in this cell gives no result`);
    expect(said).toMatch(/2 errors, .*\n$/);
  });

  it('checks only the reading where no framework is to be found, and says so', async () => {
    const alone = await copied();
    const [programme = '', indicator = ''] = await cellsOf(alone, 'programme', 'indicator');
    await editWorkbook(alone, 'الخطة', (sheet) => {
      sheet.getCell(programme).value = 'برنامج لا يعرفه أحد';
      sheet.getCell(indicator).value = { formula: 'A1', result: { error: '#REF!' } } as never;
    });
    const { notices, findings, activities } = validateDepartment(await openSpreadsheet(alone), undefined);
    expect(notices.map(({ en }) => en).join()).toContain('No file of reference data');
    expect(findings.map(({ code }) => code)).toEqual(['formula-failed']);
    expect(activities).toBeGreaterThan(0);
  });

  it('knows a department by the title in its plan, whatever the file is called', async () => {
    const renamed = await copied('plan (2).xlsx');
    const { department: name } = validateDepartment(
      await openSpreadsheet(renamed),
      await frameworkFor(path, framework),
    );
    expect(name).toBe(example.departments.find(({ id }) => id === department)?.name);
  });

  it('asks for the department where nothing tells it, and takes it as it is said', async () => {
    const renamed = await copied('plan.xlsx');
    await editWorkbook(renamed, 'الخطة', (sheet) => {
      sheet.getRow(1).eachCell((cell) => (cell.value = 'جدول'));
    });
    const name = example.departments.find(({ id }) => id === department)?.name ?? '';
    const asked = await validate('--framework', framework, renamed);
    expect(asked.code).toBe(2);
    expect(asked.complained).toContain(name);
    const [raw, known] = [await openSpreadsheet(renamed), await frameworkFor(renamed, framework)];
    expect(validateDepartment(raw, known, name).department).toBe(name);
    expect(() => validateDepartment(raw, known, 'لا أحد')).toThrow('--department');
  });

  it('does not choose between two files of reference data', async () => {
    const file = await copied();
    for (const name of ['one.xlsx', 'other.xlsx']) await copyFile(framework, join(dirname(file), name));
    await writeFile(join(dirname(file), 'a stranger.xlsx'), 'no workbook');
    await expect(frameworkFor(file, undefined)).rejects.toThrow('--framework');
    expect((await frameworkFor(file, join(dirname(file), 'one.xlsx')))?.departments).toHaveLength(12);
  });

  it.each([
    ['hostile', () => madeXlsx({ tab: '<cols><col min="1" max="2000000000"/></cols>' }), 'column 2000000000'],
    ['no workbook', () => Buffer.from('this is no workbook'), 'no zip file'],
    ['empty', () => Buffer.alloc(0), 'no zip file'],
  ])('that is %s ends with 1, and it is said why, in both languages', async (_, make, why) => {
    const file = join(await temporaryHome(), 'plan.xlsx');
    await writeFile(file, make());
    const began = performance.now();
    const { code, complained } = await validate(file);
    // Most of it is Node's own beginning, beside other tests.
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(code).toBe(1);
    expect(complained).toMatch(/^تعذّرت قراءة الملف .*\n.* cannot be read as a spreadsheet/);
    expect(complained).toContain(why);
  });

  it('that cannot be read is told of as JSON, too', async () => {
    const file = join(await temporaryHome(), 'plan.xlsx');
    await writeFile(file, 'this is no workbook');
    const { code, said } = await validate('--json', file);
    expect(code).toBe(1);
    expect(JSON.parse(said)).toMatchObject({ file, unreadable: { path: file, why: 'it is no zip file' } });
  });

  it('ends with 2 where it is called wrongly', async () => {
    const { code, complained } = await validate('--home', 'here', path);
    expect(code).toBe(2);
    expect(complained).toContain('npm run validate -- FILE.xlsx');
  });

  it('takes no other file for one of reference data', async () => {
    await expect(frameworkFor(path, path)).rejects.toThrow(UsageError);
  });

  it('is what the script of package.json runs', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
    expect(scripts['validate']).toBe('node infra/local/validate.ts');
  });
});
