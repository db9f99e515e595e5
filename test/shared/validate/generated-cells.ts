import fc from 'fast-check';
import type { Cell } from '../../../shared/schema/cell.ts';

/** One of few ids, so that they meet. */
export const id = fc.constantFrom('', 'a', 'b', 'c', '__proto__');
/** The address of a cell. */
export const at = fc.constantFrom('A1', 'G5', 'I7');
/** One of few names, or now and then a text that nobody would think of. */
export const text = fc.oneof(
  fc.constantFrom('', '…', 'الأونروا', 'الاونروا', 'البرنامج القنصلي', 'البرنامج القنصى', '{activities}', '[{value}]'),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
/** Up to five of them. */
export const list = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { maxLength: 5 });
/** It, or nothing. */
export const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

/** A cell that says this. */
export const cellSaying = (said: fc.Arbitrary<string>): fc.Arbitrary<Cell> =>
  fc.record(
    {
      ...{ written: said, value: said, at, writtenAt: at, resolvedId: id },
      printed: fc.constantFrom('own', 'inherited'),
      via: fc.constantFrom('exact', 'folded', 'alias'),
    },
    { requiredKeys: ['written', 'value', 'at', 'writtenAt', 'printed'] },
  );
/** A cell that says anything. */
export const cell = cellSaying(text);
