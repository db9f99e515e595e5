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
  if (kind === 'tick') return fc.boolean();
  if (choices) return fc.constantFrom(...choices.map(({ label }) => label.ar));
  return kind === 'lines' ? lines : words;
}

/** What may stand in a table: any of its columns in any row, and rows in which nothing stands. */
export const generatedEntries = ({ columns }: Table): fc.Arbitrary<EntryRow[]> => {
  const written = columns.filter(({ kind }) => kind !== 'id').map((column) => [column.key, valueOf(column)] as const);
  const values = fc.record(Object.fromEntries(written), { requiredKeys: [], noNullPrototype: true });
  return fc.array(
    values.map((row) => ({ values: row as EntryRow['values'] })),
    { maxLength: 12 },
  );
};
