import { describe, expect, it } from 'vitest';
import { expectWithinBounds } from './expect-within-bounds.ts';
import { hostileXml } from './hostile-xml.ts';
import { hostileZips } from './hostile-zips.ts';
import { openingChild } from './opening-child.ts';

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
