import type { WrittenRow } from '../written-rows.ts';

/**
 * The indicator that stands for a row: several in one cell are several rows of a version, and the first is this one's.
 * Undefined where there is none, or none that can be read.
 */
export function firstIndicatorIn(own: WrittenRow['own']): string | undefined {
  const cell = own.get('indicator');
  return cell && 'entries' in cell ? (cell.entries[0] ?? cell.value) : cell?.value;
}
