import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { complaintsAbout } from './complaints/complaints-about.ts';
import { hardeningsOfData } from './hardenings/of-data.ts';
import { hardeningsOfFunctions } from './hardenings/of-functions.ts';
import { hardeningsOfOperations } from './hardenings/of-operations.ts';
import { hardeningsOfQueues } from './hardenings/of-queues.ts';
import { resolved } from './resolved.ts';
import { synthesized } from './synthesized.ts';

const hardenings = [...hardeningsOfData, ...hardeningsOfQueues, ...hardeningsOfFunctions, ...hardeningsOfOperations];

describe('taking any one hardening away is complained of', () => {
  const templates = resolved(synthesized('prod'));

  it.each(hardenings)('$name', ({ takeAway }) => {
    const weaker = structuredClone(templates);
    takeAway(weaker);
    expect(isDeepStrictEqual(weaker, templates)).toBe(false);
    expect(complaintsAbout(weaker)).not.toEqual([]);
  });
});
