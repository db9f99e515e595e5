import type { EditedSheet, Landmark } from './edited-sheet.ts';

// Deeper down a text that looks like a heading is an entry.
const lastHeadingRow = 10;

/**
 * Whether enough is left of headings and named ranges to know every column: each is marked by its range, by a heading
 * that is its own, or by one that is nearly so; and the row of the headings can be told from the entries.
 */
export function isRecognisable({ raw, landmarks }: EditedSheet): boolean {
  const tables = Map.groupBy(landmarks, ({ table }) => table.id);
  return [...tables.values()].every((columns) => {
    const ranges = raw.namedRanges.filter(({ name }) => columns.some((column) => column.name === name));
    const isMarked = (column: Landmark): boolean =>
      ranges.some(({ name, startColumn }) => name === column.name && startColumn === column.startColumn);
    const isMarkedForAnother = ({ name, startColumn }: Landmark): boolean =>
      ranges.some((range) => range.name !== name && range.startColumn === startColumn);
    const visible = columns.filter(({ column }) => column.kind !== 'id');
    const isKnown = (column: Landmark): boolean =>
      column.heading === 'plain' || (!isMarkedForAnother(column) && (isMarked(column) || isMisspelt(column)));
    return visible.every(isKnown) && showsHeadings(columns, ranges.length > 0);
  });
}

// A heading that is like that of a column which may be missing may as well be a person's own.
const isMisspelt = ({ heading, column }: Landmark): boolean => heading === 'misspelt' && column.optional !== true;

function showsHeadings(columns: readonly Landmark[], isRanged: boolean): boolean {
  const plain = columns.filter(({ heading }) => heading === 'plain').length;
  if (isRanged) return plain > 0 || columns.every(({ heading }) => heading === 'cleared');
  const { startRow = 0, table } = columns[0] ?? {};
  return startRow <= lastHeadingRow && 2 * plain >= (table?.columns.length ?? 0);
}
