import fc from 'fast-check';
import type { EntryRow } from '../../../shared/schema/entries.ts';
import type { Column, Table } from '../../../shared/schema/table.ts';

const words = fc.constantFrom(
  'عقد لقاءات',
  '- متابعة',
  '1. الأونروا',
  'UNRWA 17',
  '٣',
  'نص\u200f',
  '  نص  ',
  '(3.4.6)',
);
const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));

function valueOf({ kind, choices }: Column): fc.Arbitrary<string | number | boolean> {
  if (kind === 'integer') return fc.integer({ min: 0, max: 3000 });
  if (kind === 'number') return fc.constantFrom(12.5, 0, '٥٠٪', '1.234,5');
  if (kind === 'money') return fc.oneof(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom('١٢٠٠ دينار', '$1,250.50'));
  if (kind === 'day') return fc.constantFrom('15/03/2022', '١ آب ٢٠٢١', '2022-12-31');
  if (kind === 'tick') return fc.boolean();
  if (choices) return fc.constantFrom(...choices.map(({ label }) => label.ar));
  return kind === 'lines' ? lines : words;
}

/** What may stand in a table: any of its columns in any row, and rows in which nothing stands. */
export const generatedEntries = ({ columns, entry = [] }: Table): fc.Arbitrary<EntryRow[]> => {
  const written = columns
    .filter(({ kind }) => kind !== 'id' && kind !== 'answer')
    .map((column) => [column.key, valueOf(column)] as const);
  // What stands beneath a table without what every entry has is no part of it.
  const requiredKeys = entry.slice(0, 1);
  const row = fc.record(Object.fromEntries(written), { requiredKeys, noNullPrototype: true });
  const values = fc.oneof({ weight: 5, arbitrary: row }, { weight: 1, arbitrary: fc.constant({}) });
  return fc.array(
    values.map((row) => ({ values: row as EntryRow['values'] })),
    { maxLength: 12 },
  );
};
