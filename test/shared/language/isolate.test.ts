import { describe, expect, it } from 'vitest';
import { isolate } from '../../../shared/language/isolate.ts';

describe('isolate', () => {
  it('puts a value between the two isolating marks', () => {
    expect(isolate('UNASUR')).toBe('\u2068UNASUR\u2069');
  });

  it('keeps a mark within the value from ending the isolation early', () => {
    expect(isolate('a\u2069b')).toBe('\u2068ab\u2069');
    expect(isolate(isolate('a'))).toBe(isolate('a'));
  });
});
