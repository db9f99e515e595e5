import { describe, expect, it } from 'vitest';
import { heaviestFiles, innocentFiles } from './heavy-files.ts';
import { hostileXml } from './hostile-xml.ts';
import { hostileZips } from './hostile-zips.ts';
import { openingChild } from './opening-child.ts';
import type { Opening } from './opening-process.ts';

const mostMs = 2_000;
const mostMb = 200;

function expectWithinBounds({ openMs, readMs, peakMb }: Opening): void {
  expect(openMs).toBeLessThan(mostMs);
  expect(readMs).toBeLessThan(mostMs);
  expect(peakMb).toBeLessThan(mostMb);
}

describe('an .xlsx that nobody made by mistake, with', () => {
  const open = openingChild();

  it.each(Object.entries({ ...hostileXml, ...hostileZips }))(
    '%s, is refused at once, and it is said why',
    async (_, [make, why]) => {
      const opening = await open(make());
      expect(opening.refusal).toMatch(why);
      expect(opening.refusal?.length).toBeLessThan(150);
      expectWithinBounds(opening);
    },
  );
});

describe('an .xlsx that people make without a thought, with', () => {
  const open = openingChild();

  it.each(Object.entries(innocentFiles))('%s, is read', async (_, make) => {
    const opening = await open(make());
    expect(opening.refusal).toBeUndefined();
    expectWithinBounds(opening);
  });
});

describe('an .xlsx as large as the limits let it be, with', () => {
  const open = openingChild();

  it.each(Object.entries(heaviestFiles))('%s, is read within its bounds', async (_, make) => {
    const opening = await open(make());
    expect(opening.refusal).toBeUndefined();
    expectWithinBounds(opening);
  });
});
