import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Identifiable, matchIdentities } from '../../../shared/plan/match-identities.ts';

const newId = (index: number): string => `new-${index}`;
const item = (id: string, content: string, place = 'p'): Identifiable => ({
  id,
  written: content,
  content: () => content,
  place: () => place,
});
const match = (read: readonly Identifiable[], former: readonly Identifiable[]) => matchIdentities(read, former, newId);

const former = [item('1', 'أ'), item('2', 'ب'), item('3', 'ج')];
const [first, second, third] = former as [Identifiable, Identifiable, Identifiable];

describe('what is read keeps its identity', () => {
  it('where nothing changed', () => {
    expect(match(former, former)).toEqual(['1', '2', '3']);
  });

  it('where rows were sorted', () => {
    expect(match([third, first, second], former)).toEqual(['3', '1', '2']);
  });

  it('where its text was edited', () => {
    expect(match([first, item('2', 'ب معدل'), third], former)).toEqual(['1', '2', '3']);
  });

  it('where it was moved to another place', () => {
    expect(match([item('1', 'أ', 'q'), second, third], former)).toEqual(['1', '2', '3']);
  });

  it('where its hidden id is lost, by content and place', () => {
    expect(
      match(
        former.map((row) => ({ ...row, id: '' })),
        former,
      ),
    ).toEqual(['1', '2', '3']);
  });

  it('where two rows swapped their ids, for the text is what people see', () => {
    expect(match([{ ...first, id: '2' }, { ...second, id: '1' }, third], former)).toEqual(['1', '2', '3']);
  });

  it('where a row above it was deleted', () => {
    expect(match([second, third], former)).toEqual(['2', '3']);
  });
});

describe('a row that was copied', () => {
  it('leaves the id with the first of two that are equal', () => {
    expect(match([first, first, second], former)).toEqual(['1', 'new-1', '2']);
  });

  it('leaves the id with the one whose text is the former one, wherever it stands', () => {
    expect(match([item('1', 'نسخة معدلة'), first], former)).toEqual(['new-0', '1']);
  });

  it('gives the id to one of its copies where the former text is gone', () => {
    expect(match([item('1', 'س'), item('1', 'ص')], former)).toEqual(['1', 'new-1']);
  });
});

describe('rows with one text', () => {
  const repeated = [item('1', 'أ', 'p'), item('2', 'أ', 'q'), item('3', 'أ', 'q')];

  it('are told apart by their place, then by their order', () => {
    const lost = repeated.map((row) => ({ ...row, id: '' }));
    expect(match([lost[1], lost[2], lost[0]] as Identifiable[], repeated)).toEqual(['2', '3', '1']);
  });

  it('are not taken for one that stands in another place', () => {
    expect(match([item('', 'أ', 'r')], repeated)).toEqual(['new-0']);
  });
});

describe('a new row', () => {
  it('has the id that the sheet holds ready for it', () => {
    expect(match([...former, item('spare', 'د')], former)).toEqual(['1', '2', '3', 'spare']);
  });

  it('has a new id where the sheet holds none', () => {
    expect(match([item('', 'د')], former)).toEqual(['new-0']);
  });
});

const few = (texts: readonly string[]) => fc.constantFrom(...texts);
const items = fc.array(
  fc
    .tuple(few(['', '1', '2', '3', '4']), few(['أ', 'ب', 'ج']), few(['p', 'q']))
    .map(([id, content, place]) => item(id, content, place)),
  { maxLength: 8 },
);
const formerItems = items.map((list) => list.map((row, index) => ({ ...row, id: String(index + 1) })));

describe('any reading after any version', () => {
  it('gives each row an id of its own', () => {
    fc.assert(
      fc.property(items, formerItems, (read, before) => {
        const ids = match(read, before);
        expect(ids).toHaveLength(read.length);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain('');
      }),
    );
  });

  it('keeps ids under any permutation of the rows', () => {
    const permuted = formerItems.chain((before) =>
      fc.record({ before: fc.constant(before), after: fc.shuffledSubarray(before, { minLength: before.length }) }),
    );
    fc.assert(
      fc.property(permuted, ({ before, after }) => {
        expect(match(after, before)).toEqual(after.map(({ id }) => id));
      }),
    );
  });

  it('changes nothing when it is matched again', () => {
    fc.assert(
      fc.property(items, formerItems, (read, before) => {
        const ids = match(read, before);
        const known = read.map((row, index) => ({ ...row, id: ids[index] as string }));
        expect(match(known, known)).toEqual(ids);
      }),
    );
  });
});
