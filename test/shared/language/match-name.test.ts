import { describe, expect, it } from 'vitest';
import { matchName } from '../../../shared/language/match-name.ts';

const entries = [
  { id: 'diplomatic', names: ['برنامج العمل الدبلوماسي والتعاون الدولي'] },
  { id: 'administrative', names: ['البرنامج الاداري', 'برنامج الادارة'] },
  { id: 'consular', names: ['البرنامج القنصلي'] },
];

describe('matchName', () => {
  it('links a name written to the letter', () => {
    expect(matchName('البرنامج القنصلي', entries)).toEqual({ id: 'consular', via: 'exact' });
  });

  it('looks past spaces, bullets and invisible characters', () => {
    expect(matchName('- البرنامج\u00A0القنصلي\u200F ', entries)).toEqual({ id: 'consular', via: 'exact' });
  });

  it('links a name by any of its wordings', () => {
    expect(matchName('برنامج الادارة', entries)).toEqual({ id: 'administrative', via: 'exact' });
  });

  it('links another spelling, and says so', () => {
    expect(matchName('البرنامج الإدارى.', entries)).toEqual({ id: 'administrative', via: 'folded' });
  });

  it('never links what is only near', () => {
    expect(matchName('برنامج العمل والتعاون الدبلوماسي', entries)).toEqual({});
  });

  it.each(['برنامج الفضاء', '', '  -'])('says nothing of %j', (written) => {
    expect(matchName(written, entries)).toEqual({});
  });

  it('prefers the letter to the folding, wherever it stands', () => {
    const names = [
      { id: 'first', names: ['ادارة'] },
      { id: 'second', names: ['إدارة'] },
    ];
    expect(matchName('إدارة', names)).toEqual({ id: 'second', via: 'exact' });
  });
});
