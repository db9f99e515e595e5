import { describe, expect, it } from 'vitest';
import { scaledStep } from '../../../infra/cost/scale-pass.ts';
import { passOf, stepOf } from './counted-steps.ts';

const query = 'dynamodb Query CYCLE#';
const reads = (readUnits: number, cpuMs = 0) => ({ 'watch, nothing due': stepOf({ [query]: { readUnits } }, cpuMs) });
const scaled = (few: [number, number], many: [number, number], departments: number) =>
  scaledStep([passOf(10, reads(...few)), passOf(30, reads(...many))], 'watch, nothing due', departments);

describe('a step with another number of departments', () => {
  it('lies on the straight line through both passes', () => {
    expect(scaled([5, 1], [15, 3], 30).calls[query]?.readUnits).toBe(15);
    expect(scaled([5, 1], [15, 3], 1_010)).toMatchObject({ calls: { [query]: { readUnits: 505 } }, cpuMs: 101 });
  });

  it('takes no less than it was counted to take where the larger pass was the quicker one', () => {
    expect(scaled([5, 9], [5, 3], 1_000)).toMatchObject({ calls: { [query]: { readUnits: 5, times: 1 } }, cpuMs: 3 });
  });

  it('takes nothing below nothing for a few', () => {
    expect(scaled([0, 0], [100, 0], 1).calls[query]?.readUnits).toBe(0);
  });

  it('has to have been counted', () => {
    expect(() => scaledStep([passOf(10), passOf(30)], 'unheard of', 100)).toThrow('unheard of');
  });
});
