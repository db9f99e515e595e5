import { describe, expect, it } from 'vitest';
import { pairInPasses } from '../../../shared/plan/pair-in-passes.ts';

interface Item {
  readonly id: string;
  readonly text: string;
}

const item = (text: string, id = ''): Item => ({ id, text });
const byText = { keyOf: ({ text }: Item) => text };
const byFirstLetter = { keyOf: ({ text }: Item) => text[0] };
const idOf = ({ id }: Item): string => id;

describe('items are paired', () => {
  it('by the surest evidence first, and none twice', () => {
    const former = [item('أب'), item('أج')];
    expect(pairInPasses([item('أد'), item('أب'), item('أه')], former, [byText, byFirstLetter])).toEqual([
      1,
      0,
      undefined,
    ]);
  });

  it('in their order where they are alike', () => {
    expect(pairInPasses([item('أ'), item('أ')], [item('أ'), item('أ'), item('أ')], [byText])).toEqual([0, 1]);
  });

  it('by their id where more are alike than are wanted', () => {
    expect(pairInPasses([item('أ', '2')], [item('أ', '1'), item('أ', '2')], [byText], idOf)).toEqual([1]);
    expect(pairInPasses([item('أ', '3')], [item('أ', '1'), item('أ', '2')], [byText], idOf)).toEqual([0]);
  });

  it('by what stands once, where only that tells', () => {
    const once = { ...byText, unique: true as const };
    expect(pairInPasses([item('أ'), item('أ'), item('ب')], [item('أ'), item('ب')], [once])).toEqual([
      undefined,
      undefined,
      1,
    ]);
  });

  it('by no pass that they take no part in', () => {
    const keyOf = ({ text }: Item) => (text === 'أ' ? undefined : text);
    expect(pairInPasses([item('أ'), item('ب')], [item('أ'), item('ب')], [{ keyOf }])).toEqual([undefined, 1]);
  });
});
