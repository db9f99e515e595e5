import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/findings/finding.ts';
import { groupBreaches } from '../../../shared/findings/group-breaches.ts';
import { columnLetters } from '../../../shared/schema/a1.ts';
import type { Table } from '../../../shared/schema/table.ts';
import type { Rule, Subjects } from '../../../shared/validate/define-rule.ts';
import { departmentSpreadsheet } from '../../../templates/sheets/department-spreadsheet.ts';
import { frameworkSpreadsheet } from '../../../templates/sheets/framework-spreadsheet.ts';
import { generatedSubjects } from './generated-subjects.ts';

/** Subjects in which a rule finds nothing, and subjects in which it finds just these cells, in this order. */
export interface RuleCases<Subject> {
  readonly passes: readonly (readonly [sentence: string, subject: Subject])[];
  /** Cells as `plan!I5`; `says` is a part of the Arabic message of the first finding, isolates taken out. */
  readonly breaks: readonly (readonly [sentence: string, subject: Subject, cells: readonly string[], says?: string])[];
}

/** What a rule finds in a subject, as a person is told it. */
export function findingsOf<Scope extends keyof Subjects>(rule: Rule<Scope>, subject: Subjects[Scope]): Finding[] {
  const breaches = [...rule.check(subject)].map((breach) => ({ ...breach, code: rule.code }));
  return groupBreaches(breaches, new Map([[rule.code, rule]]));
}

const tables: readonly Table[] = [...departmentSpreadsheet.tables, ...frameworkSpreadsheet.tables];

const lettersOf = (sheet: string, column: string): string =>
  columnLetters(tables.find(({ id }) => id === sheet)?.columns.findIndex(({ key }) => key === column) ?? -1);

const isolates = /[\u2066-\u2069]/g;
// Addresses of cells, and a code that somebody typed, are the only Latin letters that an Arabic sentence may hold.
const addresses = /«(?:[A-Z]+\d+|[a-z]+(?:-[a-z]+)+)»/g;

function expectReadable({ message }: Finding): void {
  const ar = message.ar.replace(isolates, '');
  const en = message.en.replace(isolates, '');
  expect(ar.replace(addresses, '')).not.toMatch(/[A-Za-z]/);
  for (const sentence of [ar, en]) {
    expect(sentence).not.toMatch(/[{}[\]]|undefined|NaN/);
    // A list that is announced and then empty tells nobody anything.
    expect(sentence).not.toMatch(/:\s*(?:\.|$)/);
  }
}

/** Tests one rule: its cases, its words, and that nothing makes it throw. Call it in `<code>.test.ts`. */
export function describeRule<Scope extends keyof Subjects>(
  rule: Rule<Scope>,
  { passes, breaks }: RuleCases<Subjects[Scope]>,
): void {
  describe(rule.code, () => {
    it('is tested in the file that bears its code', () => {
      expect(basename(expect.getState().testPath ?? '')).toBe(`${rule.code}.test.ts`);
    });

    for (const [sentence, subject] of passes) {
      it(`passes where ${sentence}`, () => {
        expect([...rule.check(subject)]).toEqual([]);
      });
    }

    for (const [sentence, subject, cells, says = ''] of breaks) {
      it(`breaks where ${sentence}`, () => {
        const findings = findingsOf(rule, subject);
        expect(findings.flatMap((finding) => finding.cells.map(({ sheet, a1 }) => `${sheet}!${a1}`))).toEqual(cells);
        expect(findings[0]?.message.ar.replace(isolates, '')).toContain(says);
      });

      it(`marks cells of the column that it names, where ${sentence}`, () => {
        const marked = findingsOf(rule, subject).flatMap((finding) => finding.cells);
        for (const { sheet, a1, column } of marked)
          if (column !== '')
            expect([a1, column]).toEqual([expect.stringMatching(`^${lettersOf(sheet, column)}[0-9]+$`), column]);
      });

      it(`says so in words that people can read, where ${sentence}`, () => {
        for (const finding of findingsOf(rule, subject)) expectReadable(finding);
      });
    }

    it('has an answer to any subject, and never throws', () => {
      const subjects: fc.Arbitrary<Subjects[Scope]> = generatedSubjects[rule.scope];
      fc.assert(
        fc.property(subjects, (subject) => {
          for (const { cells, message } of findingsOf(rule, subject)) {
            expect(cells.length).toBeGreaterThan(0);
            expect(message.ar).not.toBe('');
          }
        }),
      );
    });
  });
}
