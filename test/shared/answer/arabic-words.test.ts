import { describe, expect, it } from 'vitest';
import { isOurStatus, statusOf } from '../../../shared/answer/row-status.ts';
import { openingSentence } from '../../../shared/answer/opening-sentence.ts';
import { summaryLines } from '../../../shared/answer/summary-lines.ts';
import { changesBetween } from '../../../shared/changes/changes-between.ts';
import { describeChanges } from '../../../shared/changes/describe-changes.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import { readFaults } from '../../../shared/read/read-faults.ts';
import type { RawSpreadsheet } from '../../../shared/schema/raw-spreadsheet.ts';
import type { Table } from '../../../shared/schema/table.ts';
import { rules } from '../../../shared/validate/rules.ts';
import { departmentSpreadsheet } from '../../../templates/sheets/department-spreadsheet.ts';
import { frameworkSpreadsheet } from '../../../templates/sheets/framework-spreadsheet.ts';
import { instructions } from '../../../templates/sheets/instructions.ts';
import { createRandom } from '../../generated/random.ts';
import { filledDepartment } from '../../planted/filled-department.ts';
import { filledFramework } from '../../planted/filled-framework.ts';
import { plantInFramework } from '../../planted/plant-in-framework.ts';
import { plantInPlan } from '../../planted/plant-in-plan.ts';
import { withContents } from '../../planted/planting.ts';
import { activity } from '../validate/subjects.ts';
import { cellsIn, findingOf, silenced, waived } from './findings.ts';

const definitions = [...readFaults, ...Object.values(rules).flat()];
const latinWords = (text: string): string[] => text.match(/\p{Script=Latin}[\p{Script=Latin}\d-]*/gu) ?? [];
const isArabic = (text: string): boolean => /[\p{Script=Arabic}&&\p{Letter}]/v.test(text);

/** What an Arabic text says without the values that are put into it. */
const bare = (template: string): string => template.replace(/\{\w+\}/g, '');

describe('an Arabic message', () => {
  it.each(definitions.map(({ code, message }) => [code, message] as const))(
    'holds no Latin letter of ours, and the English one no Arabic: %s',
    (_, { ar, en }) => {
      expect(latinWords(bare(ar))).toEqual([]);
      expect(isArabic(bare(ar))).toBe(true);
      expect(isArabic(bare(en))).toBe(false);
    },
  );

  const seeds = Array.from({ length: 60 }, (_, index) => 700 + index);

  /** The Latin words of messages that are neither an address nor anything that a person wrote in the spreadsheet. */
  const leaked = (findings: readonly Finding[], raw: RawSpreadsheet): string[] => {
    const written = new Set(
      raw.tabs.flatMap(({ cells }) => cells.flatMap(({ value, text }) => latinWords(`${value} ${text}`))),
    );
    const words = findings.flatMap(({ code, message }) => latinWords(message.ar).map((word) => ({ code, word })));
    return words
      .filter(({ word }) => !written.has(word) && !/^[A-Z]{1,2}\d+$/.test(word))
      .map(({ code, word }) => `${code}: ${word}`);
  };

  it('puts no key, code or id of ours into its words, whatever is wrong with a plan', () => {
    const found = seeds.map((seed) => {
      const { raw, plan, names, read } = filledDepartment(seed);
      const planted = withContents(raw, plantInPlan(plan, names, createRandom(seed)));
      const { findings } = read(planted);
      return { codes: findings.map(({ code }) => code), leaked: leaked(findings, planted) };
    });
    expect(found.flatMap((each) => each.leaked)).toEqual([]);
    expect(new Set(found.flatMap(({ codes }) => codes)).size).toBeGreaterThan(12);
  });

  it('puts none into its words, whatever is wrong with the framework', () => {
    const found = seeds.map((seed) => {
      const { raw, tables, names, read } = filledFramework(seed);
      const planted = withContents(raw, plantInFramework(tables, names, createRandom(seed)));
      const { findings } = read(planted);
      return { codes: findings.map(({ code }) => code), leaked: leaked(findings, planted) };
    });
    expect(found.flatMap((each) => each.leaked)).toEqual([]);
    expect(new Set(found.flatMap(({ codes }) => codes)).size).toBeGreaterThan(8);
  });
});

describe('what the answer itself says', () => {
  const arabicOnly = (texts: readonly string[]): void => {
    expect(texts.flatMap(latinWords)).toEqual([]);
    expect(texts.filter((text) => text !== '' && !isArabic(text))).toEqual([]);
  };

  it('at the top of the summary is Arabic in every state', () => {
    const states = ['not-started', 'filling', 'returned', 'held', 'in-force', 'waiting', 'unreachable'] as const;
    const counts = [0, 1, 2, 3, 11, 100];
    const openings = states.flatMap((state) =>
      counts.flatMap((errors) =>
        [true, false].map((flag) => ({
          ...{ state, errors, warnings: errors, versionInForce: errors, ready: flag, vanished: errors, edited: flag },
        })),
      ),
    );
    arabicOnly(openings.map((opening) => openingSentence(opening).ar));
  });

  it('line by line is Arabic, beside the addresses of cells', () => {
    const rows = Array.from({ length: 20 }, (_, index) => 3 + index);
    const many = rows.map((row) => findingOf('doubt', cellsIn('I', [row]), `قيمة ${row}`));
    const guesses = rows.map((row) => findingOf('guess', cellsIn('H', [row]), `قيمة ${row}`));
    const findings = [
      ...[...many, ...many.map((one) => ({ ...one })), findingOf('mistake', cellsIn('I', rows)), ...guesses],
      ...[silenced(findingOf('guess', cellsIn('H', [4]))), waived(findingOf('doubt', cellsIn('H', [5])))],
      findingOf('for-planning', cellsIn('H', [6])),
    ];
    const after = [3, 4].map((row) => activity({ row }));
    const changes = [[], [activity({ row: 3, text: 'آخر' }), activity({ row: 9 })]].flatMap((former) =>
      [0, 4].map((version) => describeChanges(changesBetween(former, after), version).ar),
    );
    const facts = { findings, understood: 2, readAt: '15/03/2024 الساعة 10:30', contact: 'وحدة التخطيط' };
    const lines = changes.flatMap((changed) => summaryLines({ ...facts, changed }, 200));
    arabicOnly(lines.map(({ says }) => says));
    arabicOnly(lines.map(({ cells = '' }) => cells.replace(/[A-Z]+\d+/g, 'خلية')));
    expect(new Set(lines.map(({ about }) => about)).size).toBeGreaterThan(30);
  });

  it('in the rows is Arabic, and known as ours', () => {
    const statuses = [statusOf(['error']), statusOf(['warning']), statusOf([]), statusOf([], true)];
    arabicOnly(statuses);
    expect(statuses.every(isOurStatus)).toBe(true);
    expect(new Set(statuses).size).toBe(4);
  });

  it('on the page of instructions is Arabic, and calls tabs and columns as they are called', () => {
    arabicOnly(instructions.lines.map(({ text }) => text.ar));
    const page = instructions.lines.map(({ text }) => text);
    const names = departmentSpreadsheet.tables.flatMap(({ title, columns }) => [
      title,
      ...columns.map(({ heading }) => heading),
    ]);
    for (const language of ['ar', 'en'] as const) {
      const quoted = page.flatMap((text) => [...text[language].matchAll(/[«“]([^»”]*)[»”]/g)].map(([, name]) => name));
      const known = new Set<string | undefined>([...names.map((name) => name[language]), 'للعلم']);
      expect(quoted.length).toBeGreaterThan(3);
      expect(quoted.filter((name) => !known.has(name))).toEqual([]);
    }
  });

  it('over the columns, in their help and in their lists is Arabic', () => {
    const tables: readonly Table[] = [...departmentSpreadsheet.tables, ...frameworkSpreadsheet.tables];
    const columns = tables.flatMap((table) => table.columns);
    arabicOnly(tables.map(({ title }) => title.ar));
    arabicOnly(columns.map(({ heading }) => heading.ar));
    arabicOnly(columns.map(({ help }) => help?.ar ?? ''));
    arabicOnly(columns.flatMap(({ choices = [] }) => choices.map(({ label }) => label.ar)));
  });
});
