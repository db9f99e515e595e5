import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Breach } from '../../../shared/findings/breach.ts';
import type { FindingDefinition } from '../../../shared/findings/define-finding.ts';
import { countFindings } from '../../../shared/findings/finding.ts';
import { groupBreaches } from '../../../shared/findings/group-breaches.ts';

const definition = (code: string, severity: FindingDefinition['severity']): FindingDefinition => ({
  ...{ code, severity, tells: 'department', source: '' },
  message: { ar: '{activities} على {name}', en: '{activities} on {name}' },
});
const definitions = new Map(
  [definition('one', 'warning'), definition('two', 'error')].map((each) => [each.code, each]),
);

const breach = (code: string, name: string, a1: string, writtenAt = a1): Breach => ({
  ...{ code, writtenAt, values: { name } },
  cell: { sheet: 'plan', a1, activityId: a1, column: 'programme' },
});
const group = (...breaches: readonly Breach[]) => groupBreaches(breaches, definitions);

describe('breaches', () => {
  it('that share code and values are one finding with all their cells', () => {
    const findings = group(breach('one', 'أ', 'I3'), breach('one', 'ب', 'I4'), breach('one', 'أ', 'I5'));
    expect(findings.map(({ cells }) => cells.map(({ a1 }) => a1))).toEqual([['I3', 'I5'], ['I4']]);
  });

  it('with other codes are other findings', () => {
    expect(group(breach('one', 'أ', 'I3'), breach('two', 'أ', 'I3')).map(({ code }) => code)).toEqual(['one', 'two']);
  });

  it('are the same whatever order their values are named in', () => {
    const cell = breach('one', 'أ', 'I3');
    expect(
      group({ ...cell, values: { name: 'أ', goal: 1 } }, { ...cell, values: { goal: 1, name: 'أ' } }),
    ).toHaveLength(1);
    expect(group({ ...cell, values: { name: ['أ', 'ب'] } }, { ...cell, values: { name: ['ب', 'أ'] } })).toHaveLength(2);
  });

  it('come in the order in which their causes first appear', () => {
    const codes = group(breach('two', 'أ', 'I9'), breach('one', 'أ', 'I3'), breach('two', 'أ', 'I2')).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['two', 'one']);
  });

  it('take severity, addressee and words from their definition', () => {
    expect(group(breach('two', 'أ', 'I3'))).toMatchObject([
      { severity: 'error', tells: 'department', message: { en: '1 activity on “\u2068أ\u2069”' } },
    ]);
  });

  it('of a code that nobody defined are a fault of the program', () => {
    expect(() => group(breach('three', 'أ', 'I3'))).toThrow(/three/);
  });

  it('are none where none are given', () => {
    expect(group()).toEqual([]);
  });
});

describe('printed cells', () => {
  it('count the cells in which the value is written: three activities may rest on two', () => {
    const [finding] = group(breach('one', 'أ', 'I3'), breach('one', 'أ', 'I4', 'I3'), breach('one', 'أ', 'I5'));
    expect(finding).toMatchObject({ printedCells: 2, cells: { length: 3 } });
  });

  it('count cells with one address apart where they stand in several departments’ spreadsheets', () => {
    const [europe, asia] = ['europe', 'asia'].map((department) => {
      const found = breach('one', 'أ', 'I3');
      return { ...found, cell: { ...found.cell, department } };
    }) as [Breach, Breach];
    expect(group(europe, asia, europe)).toMatchObject([{ printedCells: 2, cells: { length: 3 } }]);
  });

  it('are at least one and at most as many as the cells', () => {
    const address = fc.constantFrom('I3', 'I4', 'I5');
    const some = fc.array(fc.tuple(fc.constantFrom('one', 'two'), fc.constantFrom('أ', 'ب'), address, address));
    fc.assert(
      fc.property(some, (all) => {
        const findings = group(...all.map((each) => breach(...each)));
        expect(findings.reduce((sum, { cells }) => sum + cells.length, 0)).toBe(all.length);
        for (const { cells, printedCells } of findings) {
          expect(printedCells).toBeGreaterThanOrEqual(1);
          expect(printedCells).toBeLessThanOrEqual(cells.length);
        }
      }),
    );
  });
});

it('findings are counted by severity', () => {
  const findings = group(breach('one', 'أ', 'I3'), breach('one', 'ب', 'I4'), breach('two', 'أ', 'I3'));
  expect(countFindings(findings)).toEqual({ error: 1, warning: 2, remark: 0 });
});
