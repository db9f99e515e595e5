import { describe, expect, it } from 'vitest';
import { expectWithinBounds } from './expect-within-bounds.ts';
import { heaviestFiles, innocentFiles } from './heavy-files.ts';
import { openingChild } from './opening-child.ts';

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
