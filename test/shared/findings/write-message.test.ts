import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellRef, Values } from '../../../shared/findings/breach.ts';
import { writeMessage } from '../../../shared/findings/write-message.ts';

const cellsAt = (...addresses: readonly string[]): CellRef[] =>
  addresses.map((a1) => ({ sheet: 'plan', a1, activityId: null, column: 'activity' }));
const write = (message: string, values: Values = {}, cells = cellsAt('G3')) =>
  writeMessage({ ar: message, en: message }, values, cells);

describe('a value', () => {
  it('is quoted, each language in its way, and isolated so that it keeps its own direction', () => {
    expect(write('{name}', { name: 'UNRWA' })).toEqual({ ar: '«\u2068UNRWA\u2069»', en: '“\u2068UNRWA\u2069”' });
  });

  it('cannot end its isolation early', () => {
    expect(write('{name}', { name: 'أ\u2069ب' }).ar).toBe('«\u2068أب\u2069»');
  });

  it('stands bare where it is a number', () => {
    expect(write('({goal})', { goal: 3 })).toEqual({ ar: '(3)', en: '(3)' });
  });

  it('may be a list', () => {
    const { ar, en } = write('{listed}.', { listed: ['أ', 'ب'] });
    expect([ar, en]).toEqual(['«\u2068أ\u2069»، «\u2068ب\u2069».', '“\u2068أ\u2069”, “\u2068ب\u2069”.']);
  });

  it('is worded in the message’s own language where it has words in each, and bears no quotation marks', () => {
    const { ar, en } = write('{base}[ {base}]', { base: { ar: 'المعدّل', en: 'revised' } });
    expect([ar, en]).toEqual(['\u2068المعدّل\u2069 \u2068المعدّل\u2069', '\u2068revised\u2069 \u2068revised\u2069']);
  });

  it('is a text to the letter: braces, brackets and dollar signs in it mean nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[{}[\]$&a-z]{1,12}$/), (name) => {
        expect(write('{name}', { name, count: '!' }).en).toBe(`“\u2068${name}\u2069”`);
      }),
    );
  });

  it('that is missing is a fault of the program', () => {
    expect(() => write('{name}')).toThrow(/\{name\}/);
  });
});

describe('what is counted', () => {
  const five = cellsAt('G3', 'G4', 'G5', 'G6', 'G7');

  it('has its noun in the right number', () => {
    expect(write('{activities}', {}, cellsAt('G3'))).toEqual({ ar: 'نشاط واحد', en: '1 activity' });
    expect(write('{activities}', {}, cellsAt('G3', 'G4'))).toEqual({ ar: 'نشاطان', en: '2 activities' });
    expect(write('{activities}', {}, five)).toEqual({ ar: '5 أنشطة', en: '5 activities' });
    expect(write('{times}', {}, five)).toEqual({ ar: '5 مرات', en: '5 times' });
  });

  it('may be a bare count', () => {
    expect(write('{count}', {}, five)).toEqual({ ar: '5', en: '5' });
  });

  it('may name its cells', () => {
    expect(write('{cells}', {}, cellsAt('G3', 'G9')).en).toBe('“\u2068G3\u2069”, “\u2068G9\u2069”');
  });
});

describe('a part between brackets', () => {
  const message = 'قبل. [لعل المقصود {suggestion}. ]بعد.';

  it('is left out where its value is empty', () => {
    expect(write(message, { suggestion: '' }).ar).toBe('قبل. بعد.');
  });

  it('is left out where its list is empty', () => {
    expect(write('[المتاح: {options}.]', { options: [] }).ar).toBe('');
  });

  it('stays, without its brackets, where there is a value', () => {
    expect(write(message, { suggestion: 'أ' }).ar).toBe('قبل. لعل المقصود «\u2068أ\u2069». بعد.');
  });

  it('stays where its value is zero', () => {
    expect(write('[{goal}]', { goal: 0 }).ar).toBe('0');
  });
});
