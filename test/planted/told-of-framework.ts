import { isName, type NameKind, type Planting, type Told, writtenAfter } from './planting.ts';
import { addressOf, rowsOfBlock, type SeenTable } from './seen-table.ts';

/** The tables that tell whether a name is known: while a cell of theirs cannot be read, nobody can say that it is not. */
const tablesBehind: Readonly<Partial<Record<NameKind, readonly string[]>>> = {
  'an unknown programme': ['programmes', 'alignment', 'aliases'],
  'an unknown contributor': ['sections'],
  'an unknown department': ['removals'],
  'an unknown goal': ['goals', 'alignment', 'sections'],
};

/**
 * The cells of which the planning unit must be told: what cannot be read, where it stands; a name, at each row of its
 * block, unless a table behind it cannot be read.
 */
export function toldOfFramework(tables: readonly SeenTable[], plantings: readonly Planting[]): Told {
  const unreadable = new Set(plantings.filter(({ kind }) => !isName(kind)).map(({ place }) => place.sheet));
  const isWritten = writtenAfter(plantings);
  const cellsOf = ({ kind, place }: Planting): string[] => {
    if (!isName(kind)) return [place.a1];
    if (tablesBehind[kind]?.some((table) => unreadable.has(table))) return [];
    const rows = tables.filter(({ id }) => id === place.sheet).flatMap((table) => rowsOfBlock(table, place, isWritten));
    return rows.map((row) => addressOf(row, place.columnPlace));
  };
  return new Map(
    plantings.flatMap((planting) =>
      cellsOf(planting).map((a1) => [`${planting.place.sheet}!${a1}`, planting] as const),
    ),
  );
}
