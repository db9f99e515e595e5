import { expect } from 'vitest';
import type { Opening } from './opening-process.ts';

const mostMs = 2_000;
const mostMb = 200;

/** Opening and reading a file took less than 2 s of processor time each, and 200 MB above an idle process. */
export function expectWithinBounds({ openMs, readMs, peakMb }: Opening): void {
  expect(openMs).toBeLessThan(mostMs);
  expect(readMs).toBeLessThan(mostMs);
  expect(peakMb).toBeLessThan(mostMb);
}
