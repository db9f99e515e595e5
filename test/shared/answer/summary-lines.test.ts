import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/findings/finding.ts';
import { type SummaryFacts, summaryLines } from '../../../shared/answer/summary-lines.ts';
import { plainOf } from './answered-sheet.ts';
import { cellsIn, findingOf, silenced, waived } from './findings.ts';

const facts = (findings: readonly Finding[], changes: Partial<SummaryFacts> = {}): SummaryFacts => ({
  ...{ findings, understood: 0, changed: 'لم يتغير شيء.', readAt: '15/03/2024 الساعة 10:30', contact: '' },
  ...changes,
});
const linesOf = (findings: readonly Finding[], changes: Partial<SummaryFacts> = {}, room = 100) =>
  summaryLines(facts(findings, changes), room);
const says = (...parameters: Parameters<typeof linesOf>) => linesOf(...parameters).map((line) => plainOf(line.says));
const lineAbout = (about: string, ...parameters: Parameters<typeof linesOf>) =>
  plainOf(linesOf(...parameters).find((line) => line.about === about)?.says ?? '');

const many = (code: string, count: number): Finding[] =>
  Array.from({ length: count }, (_, index) => findingOf(code, cellsIn('H', [3 + index]), `قيمة ${index}`));
const numbers = [1, 2, 3, 11, 100];

describe('the summary', () => {
  it('tells errors, then warnings, then guesses with their boxes, then what only is told', () => {
    const [mistake, doubt, guess] = [
      findingOf('mistake', cellsIn('I', [3])),
      findingOf('doubt', cellsIn('I', [4])),
      findingOf('guess', cellsIn('H', [5])),
    ];
    const ticked = silenced(findingOf('guess', cellsIn('H', [6]), 'آخر'));
    const theirs = findingOf('for-planning', cellsIn('I', [5]));
    const aside = waived(findingOf('doubt', cellsIn('I', [6]), 'آخر'));
    expect(says([doubt, ticked, theirs, guess, aside, mistake], { understood: 14, contact: 'وحدة التخطيط' })).toEqual([
      'خطأ: نشاط واحد على «برنامج».',
      'تنبيه: نشاط واحد على «برنامج».',
      'للعلم: نشاط واحد على «برنامج».',
      'للعلم: نشاط واحد على «آخر».',
      'أُبلغت وحدة التخطيط بما يخصها (ملاحظة واحدة)، ولا حاجة إلى أي إجراء منكم.',
      'ملاحظات مستثناة بقرار من وحدة التخطيط، وعددها: 1.',
      'قُرئت كما قُصدت: 14 خلية. لا حاجة إلى أي إجراء.',
      'لم يتغير شيء.',
      'قُرئ هذا الملف في 15/03/2024 الساعة 10:30، ويُقرأ من جديد بعد دقائق من آخر تعديل فيه.',
      'للاستفسار: وحدة التخطيط',
    ]);
    const boxes = linesOf([guess, ticked]).map((line) => line.silenced);
    expect(boxes.slice(0, 3)).toEqual([false, true, undefined]);
  });

  it('tells nothing but when it read where there is nothing to tell', () => {
    expect(linesOf([findingOf('understood', cellsIn('H', [3]))]).map(({ about }) => about)).toEqual([
      'changed',
      'read',
    ]);
  });

  it('tells what only the planning unit can mend in one line, however much that is, and no cell of it', () => {
    const lines = linesOf(many('for-planning', 3));
    expect(lines.filter(({ cells }) => cells)).toEqual([]);
    const counted = numbers.map((n) => /\((.*)\)/.exec(lineAbout('planning-unit', many('for-planning', n)))?.[1]);
    expect(counted).toEqual(['ملاحظة واحدة', 'ملاحظتان', '3 ملاحظات', '11 ملاحظة', '100 ملاحظة']);
    expect(lineAbout('planning-unit', many('for-planning', 1).map(waived))).toBe('');
  });

  it('counts the cells that were understood', () => {
    const counted = numbers.map((understood) => /: (.*)\. لا/.exec(lineAbout('understood', [], { understood }))?.[1]);
    expect(counted).toEqual(['خلية واحدة', 'خليتان', '3 خلايا', '11 خلية', '100 خلية']);
  });
});

describe('the cells of a cause', () => {
  const cellsOf = (finding: Finding) => {
    const [line] = linesOf([finding]);
    return { cells: line?.cells, first: line?.first };
  };

  it('are those that carry its note, once each, and the first of them', () => {
    const finding = findingOf('mistake', [...cellsIn('I', [3, 4, 5], 3), ...cellsIn('I', [9])]);
    expect(cellsOf(finding)).toEqual({ cells: 'I3، I9', first: { sheet: 'plan', a1: 'I3' } });
  });

  it('are written as runs, and no more of them than a cell can show', () => {
    expect(cellsOf(findingOf('mistake', cellsIn('I', [3, 4, 5, 6, 9]))).cells).toBe('I3:I6، I9');
    expect(cellsOf(findingOf('mistake', cellsIn('I', [3, 5, 7, 9, 11]))).cells).toBe('I3، I5، I7، I9 …');
  });

  it('are none where the table as a whole is meant', () => {
    expect(cellsOf(findingOf('mistake', cellsIn('A', [1])))).toEqual({});
  });

  it('are of the tab in which they stand', () => {
    const [cell] = cellsIn('E', [5]);
    expect(cellsOf(findingOf('mistake', [{ ...(cell as never as object), sheet: 'summary' } as never])).first).toEqual({
      ...{ sheet: 'summary', a1: 'E5' },
    });
  });
});

describe('more causes than anybody reads', () => {
  it('are forty, the errors before the warnings, and a number', () => {
    const findings = [...many('doubt', 30), ...many('mistake', 30)];
    const lines = linesOf(findings);
    expect(lines.slice(0, 40).map(({ look }) => look)).toEqual([
      ...Array(30).fill('error'),
      ...Array(10).fill('warning'),
    ]);
    expect(lines[40]?.says).toBe('وبقي غير ذلك 20 ملاحظة، تظهر بعد معالجة ما سبق.');
    expect(linesOf(many('mistake', 40)).some(({ about }) => about === 'more')).toBe(false);
  });

  it('are counted in words that agree', () => {
    expect(numbers.map((n) => lineAbout('more', many('mistake', 40 + n)))).toEqual([
      'وبقي غير ذلك ملاحظة واحدة، تظهر بعد معالجة ما سبق.',
      'وبقي غير ذلك ملاحظتان، تظهران بعد معالجة ما سبق.',
      'وبقي غير ذلك 3 ملاحظات، تظهر بعد معالجة ما سبق.',
      'وبقي غير ذلك 11 ملاحظة، تظهر بعد معالجة ما سبق.',
      'وبقي غير ذلك 100 ملاحظة، تظهر بعد معالجة ما سبق.',
    ]);
  });

  it('wait where there is little room: no box that was ticked is left out for them', () => {
    const findings = [...many('mistake', 30), ...many('guess', 8).map(silenced)];
    const lines = linesOf(findings, {}, 20);
    expect(lines).toHaveLength(20);
    expect(lines.filter(({ silenced: box }) => box)).toHaveLength(8);
    expect(lineAbout('more', findings, {}, 20)).toContain('21 ملاحظة');
  });
});

describe('guesses about wording', () => {
  it('are three, and a number that agrees', () => {
    expect(linesOf(many('guess', 3)).some(({ about }) => about === 'guesses')).toBe(false);
    expect(numbers.map((n) => lineAbout('guesses', many('guess', 3 + n)))).toEqual([
      'وهناك ملاحظات أخرى للعلم لا تمنع قبول الخطة، وعددها: 1.',
      'وهناك ملاحظات أخرى للعلم لا تمنع قبول الخطة، وعددها: 2.',
      'وهناك ملاحظات أخرى للعلم لا تمنع قبول الخطة، وعددها: 3.',
      'وهناك ملاحظات أخرى للعلم لا تمنع قبول الخطة، وعددها: 11.',
      'وهناك ملاحظات أخرى للعلم لا تمنع قبول الخطة، وعددها: 100.',
    ]);
  });

  it('make room for the next ones once they are silenced, and are about what they are silenced by', () => {
    const [first, ...others] = many('guess', 5) as [Finding, ...Finding[]];
    const lines = linesOf([silenced(first), ...others]);
    expect(lines.filter(({ silenced: box }) => box === false)).toHaveLength(3);
    expect(lines.find(({ silenced: box }) => box)).toMatchObject({ about: first.silenceKey, look: 'fact' });
    expect(lineAbout('guesses', [silenced(first), ...others])).toContain('وعددها: 1.');
  });
});
