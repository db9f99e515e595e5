import { describe, expect, it } from 'vitest';
import { answerDepartment, answerFramework, type DepartmentFacts } from '../../../shared/answer/answer.ts';
import { readNote } from '../../../shared/answer/note-block.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import { writeAnswers } from '../../answered/write-answers.ts';
import { activity } from '../validate/subjects.ts';
import { addressIn, placeIn, plainOf, published, written } from './answered-sheet.ts';
import { cellsIn, definitions, findingOf } from './findings.ts';

const activities = [3, 4, 5].map((row) => activity({ row }));
const department = (changes: Partial<DepartmentFacts> = {}): DepartmentFacts => ({
  ...{ state: 'returned', versionInForce: 0, ready: true, activities, unsettled: new Set<string>(), copies: new Map() },
  ...{ areInForce: false, understood: 0, changed: '', readAt: '', contact: '' },
  ...changes,
});
const factsOf = (findings: readonly Finding[]) => ({
  ...{ raw: published, places: [placeIn(published, 'plan'), placeIn(published, 'summary')], findings, definitions },
});
const answersTo = (findings: readonly Finding[], changes: Partial<DepartmentFacts> = {}) =>
  answerDepartment(factsOf(findings), department(changes));
const inPlan = (...parameters: Parameters<typeof answersTo>) => written(published, 'plan', answersTo(...parameters));
const notesIn = (...parameters: Parameters<typeof answersTo>) =>
  Object.entries(inPlan(...parameters)).flatMap(([at, note]) => (readNote(String(note)).lines.length > 0 ? [at] : []));
const inSummary = (...parameters: Parameters<typeof answersTo>) =>
  Object.fromEntries(
    Object.entries(written(published, 'summary', answersTo(...parameters))).map(([at, said]) => [
      ...[at, plainOf(String(said))],
    ]),
  );
const review = (row: number): string => addressIn('plan', 'review', row);

describe('a department', () => {
  it('is told of one cause in its cell, in each row, at the top and in a line of the summary', () => {
    const findings = [findingOf('mistake', cellsIn('I', [3, 4, 5], 3))];
    expect(notesIn(findings)).toEqual(['I3']);
    expect([3, 4, 5].map((row) => inPlan(findings)[review(row)])).toEqual(Array(3).fill('يحتاج تصحيحًا'));
    expect(inSummary(findings)).toMatchObject({
      ...{ A1: 'بقي خطأ واحد يمنع قبول الخطة.', B2: 'I3' },
      ...{ A5: 'خطأ: 3 أنشطة على «برنامج».', B5: 'I3' },
    });
  });

  it('is told in no cell and no row of what only the planning unit can mend', () => {
    const findings = [findingOf('for-planning', cellsIn('I', [3, 4], 3))];
    expect(notesIn(findings)).toEqual([]);
    expect([3, 4, 5].map((row) => inPlan(findings)[review(row)])).toEqual(Array(3).fill('سليم'));
    const { A1, A2, A5 } = inSummary(findings, { state: 'in-force', versionInForce: 1 });
    expect([A1, A2]).toEqual(['الخطة سارية: النسخة رقم 1.', undefined]);
    expect(A5).toBe('أُبلغت وحدة التخطيط بما يخصها (ملاحظة واحدة)، ولا حاجة إلى أي إجراء منكم.');
  });

  it('is asked for nothing where only the planning unit can mend what prevents its plan', () => {
    const theirs: Finding = { ...findingOf('mistake', cellsIn('I', [3])), tells: 'planning-unit' };
    expect(inSummary([theirs])['A1']).toMatch(/^ما يمنع قبول الخطة تعالجه وحدة التخطيط/);
  });

  it('counts errors by the cells that somebody has to mend', () => {
    const findings = [
      findingOf('mistake', [...cellsIn('I', [3, 4], 3), ...cellsIn('I', [5])]),
      findingOf('doubt', cellsIn('H', [3])),
    ];
    expect(inSummary(findings)).toMatchObject({ A1: 'بقي خطآن يمنعان قبول الخطة.' });
  });

  it('hears nothing of its rows while there is no framework to weigh them against', () => {
    expect(inPlan([], { state: 'waiting' })).toEqual({});
    expect(inSummary([], { state: 'waiting' })['A1']).toMatch(/^المراجعة بانتظار البيانات المرجعية/);
  });
});

describe('a row that somebody is still changing', () => {
  const unsettled = new Set(['activity-4']);
  const findings = [findingOf('mistake', cellsIn('H', [4]), 'أ'), findingOf('doubt', cellsIn('H', [5]), 'ب')];

  it('is told of in no note, no line and no count', () => {
    expect(notesIn(findings, { unsettled })).toEqual(['H5']);
    expect(inPlan(findings, { unsettled })[review(4)]).toBe('قيد التعديل');
    const summary = inSummary(findings, { unsettled });
    expect(summary).toMatchObject({ B2: 'H5', A5: 'تنبيه: نشاط واحد على «ب».' });
    expect(Object.values(summary).filter((text) => String(text).includes('«أ»'))).toEqual([]);
  });

  it('is what the plan waits for, where only there something prevents it: nobody else is said to mend it', () => {
    const said = (state: 'returned' | 'filling') => inSummary(findings, { unsettled, state })['A1'];
    const waits = 'ما زال بعض الصفوف قيد التعديل، وتُراجع بعد التوقف عن الكتابة فيها.';
    expect([said('returned'), said('filling')]).toEqual([waits, waits]);
  });

  it('does not hide a cause that it shares with rows that are settled', () => {
    const shared = [findingOf('mistake', cellsIn('H', [4, 5]))];
    expect(notesIn(shared, { unsettled })).toEqual(['H5']);
    expect(inSummary(shared, { unsettled })).toMatchObject({
      ...{ A1: 'بقي خطأ واحد يمنع قبول الخطة.', A5: 'خطأ: نشاطان على «برنامج».' },
    });
  });

  it('keeps the box that somebody ticked: it would be asked about again', () => {
    const guess = { ...findingOf('guess', cellsIn('H', [4])), silenced: true } as const;
    const boxes = answersTo([guess], { unsettled, state: 'in-force', versionInForce: 1 }).filter(({ tick }) => tick);
    expect(boxes.map(({ value }) => value)).toEqual([true]);
  });

  it('hides what is written in it, and holds for others', () => {
    const block = [findingOf('mistake', cellsIn('I', [4, 5], 4))];
    expect(notesIn(block, { unsettled })).toEqual([]);
    expect(inSummary(block, { unsettled })['A1']).toMatch(/^ما زال بعض الصفوف قيد التعديل/);
  });
});

describe('a box that somebody ticked', () => {
  const guess = { ...findingOf('guess', cellsIn('H', [4])), silenced: true } as const;
  const raw = writeAnswers(published, answersTo([guess], { state: 'in-force', versionInForce: 1 }));
  const boxAfter = (changes: Partial<DepartmentFacts>): unknown => {
    const answers = answerDepartment({ ...factsOf([]), raw }, department(changes));
    const cells = writeAnswers(raw, answers).tabs[1]?.cells ?? [];
    return cells.find(({ row, column }) => row === 4 && column === 2)?.value;
  };

  it('goes with its guess, and stays while nothing could be read or weighed', () => {
    expect(boxAfter({ state: 'in-force' })).toBeUndefined();
    expect(boxAfter({ state: 'returned', activities: [] })).toBe(true);
    expect(boxAfter({ state: 'waiting' })).toBe(true);
  });
});

describe('the planning unit', () => {
  it('is told of everything in the cells of its own spreadsheet, and of nothing else', () => {
    const findings = [
      findingOf('mistake', cellsIn('H', [3])),
      findingOf('for-planning', cellsIn('H', [4])),
      findingOf('understood', cellsIn('H', [5])),
    ];
    const answers = answerFramework(factsOf(findings));
    expect(Object.keys(written(published, 'plan', answers))).toEqual(['H3', 'H4']);
    expect(answers.every(({ value }) => value === undefined)).toBe(true);
  });
});
