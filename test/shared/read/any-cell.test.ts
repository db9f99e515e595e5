import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Values } from '../../../shared/findings/breach.ts';
import { writeMessage } from '../../../shared/findings/write-message.ts';
import { readFaults } from '../../../shared/read/read-faults.ts';
import type { Column } from '../../../shared/schema/table.ts';
import { column, read } from './read-one-cell.ts';

const kinds = [
  ...(['id', 'text', 'lines', 'integer', 'number', 'day', 'tick', 'choice'] as const).map((kind) => column(kind)),
  ...['JOD', 'USD', undefined].map((currency) => column('money', currency)),
];

const pieces = fc.constantFrom(
  ...['1', '250', '0', '٣', '2022', '15/03/', ',', '.', '٫', '٬', '،', "'", ' ', '\u00a0', '-', '(', ')', '%'],
  ...['دينار', '$', 'JOD', 'ألف', 'آذار', 'هـ', '10:30', '\u200f', '\n', 'x'],
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
);
const values = fc.oneof(texts, fc.double(), fc.integer({ min: -10, max: 80_000 }), fc.boolean());

const messages = new Map(readFaults.map(({ code, message }) => [code, message]));
const say = (fault: string, values: Values) => writeMessage(messages.get(fault) ?? { ar: '', en: '' }, values, []);

describe('whatever stands in a cell', () => {
  it('is read, or is at fault in words that can be said', () => {
    let faults = 0;
    fc.assert(
      fc.property(fc.constantFrom(...kinds), values, texts, (each, value, text) => {
        const reading = read(each, value, text);
        if (!reading || !('fault' in reading)) return;
        faults += 1;
        expect(say(reading.fault, reading.values).ar).toMatch(/يُرجى/);
      }),
      { numRuns: 10_000 },
    );
    expect(faults).toBeGreaterThan(1000);
  });

  const said: readonly (readonly [code: string, column: Column, value: string | number, text: string])[] = [
    ['unreadable-whole-number', column('integer'), 'ثلاثة', 'ثلاثة'],
    ['unreadable-number', column('number'), 'ثلاثة', 'ثلاثة'],
    ['unclear-number', column('number'), '1,250', '1,250'],
    ['number-became-date', column('number'), 44_563, '2/1/2022'],
    ['unreadable-amount', column('money', 'JOD'), 'مجانا', 'مجانا'],
    ['unclear-currency', column('money'), '1250', '1250'],
    ['amount-too-precise', column('money', 'USD'), '0.1255', '0.1255'],
    ['unreadable-date', column('day'), '31/02/2022', '31/02/2022'],
    ['unclear-date', column('day'), '15/03/22', '15/03/22'],
    ['unclear-day-order', column('day'), 44_624, '3/4/2022'],
    ['unknown-option', column('tick'), 'ربما', 'ربما'],
  ];
  it.each(said)('is named in the words of %s', (code, each, value, text) => {
    const reading = read(each, value, text);
    if (!reading || !('fault' in reading)) throw new Error(`${text} was read`);
    expect(reading.fault).toBe(code);
    const { ar, en } = say(code, reading.values);
    for (const words of [ar, en]) expect(words).toContain(`\u2068${text}\u2069`);
  });

  it.each(kinds.map((each) => [each.kind, each] as const))('is read as %s in less than 2 s', (_, each) => {
    const start = performance.now();
    for (const piece of ['1', '1,', ' ', '-', '١ ', '15/', 'دينار ', '\u200f'])
      read(each, piece.repeat(50_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
