import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentSha256, deriveId, sha256Of } from '../../../shared/plan/content-hash.ts';
import { activity, department } from '../validate/subjects.ts';
import { diplomatic } from '../validate/known-framework.ts';

const plan = department([
  activity({ row: 5, programme: diplomatic }),
  activity({ row: 6, programme: { ...diplomatic, from: 5 } }),
]).activities;
const [first, second] = plan;
const changed = (changes: object) => contentSha256([{ ...first, ...changes }, second]);

describe('the hash of a content', () => {
  it('stays where the plan moved down the sheet', () => {
    const lower = plan.map((each, index) => ({
      ...activity({ row: index + 40, programme: index === 0 ? diplomatic : { ...diplomatic, from: 40 } }),
      ...{ id: each.id, indicators: each.indicators.map(({ id, text }) => ({ id, text: { ...text, at: 'H40' } })) },
      activity: { ...each.activity, at: `G${index + 40}`, writtenAt: `G${index + 40}` },
    }));
    expect(contentSha256(lower)).toBe(contentSha256(plan));
  });

  it('stays where another framework knows more, or less', () => {
    const { resolvedId: _, via: __, ...unresolved } = { ...first?.programme };
    expect(changed({ programme: unresolved, sectionId: 'elsewhere' })).toBe(contentSha256(plan));
  });

  it.each<[string, object]>([
    ['a text', { activity: { ...first?.activity, written: 'نص آخر', value: 'نص آخر' } }],
    ['a spelling, for official tables print it', { activity: { ...first?.activity, written: 'نشاط  5' } }],
    ['whether a value is written here or above', { programme: { ...first?.programme, printed: 'inherited' } }],
    ['an identity', { id: 'another' }],
    ['the indicators', { indicators: [] }],
    ['a value that is no longer there', { programme: undefined }],
  ])('changes with %s', (_, changes) => {
    expect(changed(changes)).not.toBe(contentSha256(plan));
  });

  it('changes with the order of the activities', () => {
    expect(contentSha256(plan.toReversed())).not.toBe(contentSha256(plan));
  });
});

describe('the hash of a value', () => {
  it('does not depend on the order of its members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect(sha256Of(Object.fromEntries(Object.entries(value).toReversed()))).toBe(sha256Of(value));
      }),
    );
  });

  it('takes an absent member and one that is undefined for the same', () => {
    expect(sha256Of({ a: 1, b: undefined })).toBe(sha256Of({ a: 1 }));
  });
});

describe('a derived id', () => {
  it('is the same for the same facts, and tells facts apart that only join to the same text', () => {
    expect(deriveId('a', 1)).toBe(deriveId('a', 1));
    expect(new Set([deriveId('ab', 'c'), deriveId('a', 'bc'), deriveId('abc'), deriveId('ab', 'c', 1)]).size).toBe(4);
  });

  it('is short', () => {
    expect(deriveId('a')).toMatch(/^[0-9a-f]{12}$/);
  });
});
