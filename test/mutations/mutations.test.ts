import { describe, expect, it } from 'vitest';
import { contentSha256 } from '../../shared/plan/content-hash.ts';
import { createRandom } from '../generated/random.ts';
import { openSheet, viewOf } from './edited-sheet.ts';
import type { Alteration } from './mutation.ts';
import { type Mutated, mutate, mutations } from './mutations.ts';
import { type PublishedDepartment, publishedDepartments } from './published-departments.ts';
import { whatIsRead } from './what-is-read.ts';
import { rewritten, writeCells } from './write-cells.ts';

const seeds = Array.from({ length: 60 }, (_, index) => index + 1);
const sequencesOfPlan = 12;

interface Sequence extends Mutated {
  /** Seed, department and edits: what it takes to make it again. */
  readonly name: string;
  readonly department: PublishedDepartment;
}

const made = new Map<number, Sequence[]>();

/** Sequences of one to six edits on the departments of a generated plan; always the same ones. */
function sequencesOf(seed: number): Sequence[] {
  const known = made.get(seed);
  if (known) return known;
  const departments = publishedDepartments(seed);
  const sequences = Array.from({ length: sequencesOfPlan }, (_, index): Sequence => {
    const random = createRandom(1000 * seed + index);
    const department = random.pick(departments);
    const mutated = mutate(openSheet(department.raw), random, random.int(1, 6));
    const edits = mutated.done.map(({ name }) => name).join('; then ');
    return { ...mutated, department, name: `${department.name}, sequence ${1000 * seed + index}: ${edits}` };
  });
  made.set(seed, sequences);
  return sequences;
}

const hashOf = ({ content }: { readonly content: unknown }): string => contentSha256(content);

function expectToSayTheSame({ name, department, sheet, done }: Sequence): void {
  const altered = new Set<Alteration>(done.flatMap(({ alters = [] }) => alters));
  const reading = department.read(sheet.raw);
  expect(whatIsRead(reading, altered), name).toEqual(whatIsRead(department.untouched, altered));
  if (altered.size === 0) expect(hashOf(reading), `${name} (to the letter)`).toBe(hashOf(department.untouched));
  // In force, it is the same again: nobody's next pass makes another version of it.
  expect(hashOf(department.read(sheet.raw, reading)), `${name} (read again)`).toBe(hashOf(reading));
}

describe('a filled spreadsheet that people edit without changing what it says', () => {
  it.each(seeds)('says the same after any of these edits, in any order: plan %i', (seed) => {
    for (const sequence of sequencesOf(seed)) expectToSayTheSame(sequence);
  });

  it('is edited in every way that is known, many times', () => {
    const done = Map.groupBy(
      seeds.flatMap((seed) => sequencesOf(seed).flatMap((sequence) => sequence.done)),
      ({ name }) => name,
    );
    expect(mutations.length).toBeGreaterThanOrEqual(15);
    expect(mutations.filter(({ name }) => (done.get(name)?.length ?? 0) < 8).map(({ name }) => name)).toEqual([]);
  });

  it('says something else once a word of it is changed', () => {
    const [department] = publishedDepartments(1) as [PublishedDepartment];
    const sheet = openSheet(department.raw);
    const { tab, rows, placeOf, cellAt } = viewOf(sheet);
    const cell = rows.flatMap((row) => cellAt(row, placeOf('indicator')) ?? [])[0];
    if (!cell) throw new Error('the plan has no indicator');
    const changed = writeCells(sheet, tab.tabId, [rewritten(cell, `${cell.value} والندوات`)]);
    const reading = department.read(changed.raw);
    expect(whatIsRead(reading, new Set())).not.toEqual(whatIsRead(department.untouched, new Set()));
    expect(hashOf(reading)).not.toBe(hashOf(department.untouched));
  });
});
