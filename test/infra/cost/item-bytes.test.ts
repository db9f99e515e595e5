import { describe, expect, it } from 'vitest';
import { itemBytes } from '../../../infra/cost/count/item-bytes.ts';

describe('the size of an item', () => {
  it('is the bytes of its names and texts, not their letters', () => {
    expect(itemBytes({ PK: { S: 'abc' } })).toBe(5);
    expect(itemBytes({ PK: { S: 'جهة' } })).toBe(2 + 6);
  });

  it('counts two digits of a number as a byte, and one more', () => {
    expect(itemBytes({ n: { N: '1' } })).toBe(1 + 2);
    expect(itemBytes({ n: { N: '1234' } })).toBe(1 + 3);
  });

  it('counts what bytes are, not how they are written', () => {
    expect(itemBytes({ b: { B: Buffer.alloc(300).toString('base64') } })).toBe(301);
  });

  it('counts three bytes for a list or a map, and one for each entry', () => {
    expect(itemBytes({ l: { L: [{ S: 'ab' }, { BOOL: true }] } })).toBe(1 + 3 + (1 + 2) + (1 + 1));
    expect(itemBytes({ m: { M: { k: { NULL: true } } } })).toBe(1 + 3 + (1 + 1 + 1));
  });

  it('is not guessed of what is not known', () => {
    expect(() => itemBytes({ s: { SS: ['a'] } })).toThrow('SS');
  });
});
