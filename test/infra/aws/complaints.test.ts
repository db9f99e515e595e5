import { describe, expect, it } from 'vitest';
import { complaintsAbout } from './complaints/complaints-about.ts';
import { resolved } from './resolved.ts';
import { synthesize, synthesized } from './synthesized.ts';

describe('the templates', () => {
  it('are as hard as they are meant to be in prod', () => {
    expect(complaintsAbout(resolved(synthesized('prod')))).toEqual([]);
  });

  it('differ in dev by the reserved concurrency alone, which a new account does not give', () => {
    const dev = synthesize('dev', (chosen) => ({ ...chosen, concurrency: { ...chosen.concurrency, reserve: true } }));
    expect(complaintsAbout(resolved(dev))).toEqual([]);
  });
});
