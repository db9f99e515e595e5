import type { Column } from '../schema/table.ts';
import { headingText, type TabOwner } from './design-tab.ts';
import { isCovered, placedColumns, type StandingTable } from './standing-table.ts';
import type { Change } from './tab-edit.ts';

/**
 * Headings, and the helps on them, that the template words anew. One is replaced only where it is empty or still says
 * what it was published with before: any other wording is a person's, and so is what stands beneath a help.
 */
export function upgradeHeadings(standing: StandingTable, { years }: TabOwner): Change[] {
  const { table, tab, headingRow, added, repeated } = standing;
  return placedColumns(standing).flatMap(([column, place]): Change[] => {
    if (added.has(column.key) || repeated.has(column.key) || isCovered(tab, headingRow, place)) return [];
    const { text = '', formula, note = '' } = standing.cellAt(headingRow, place) ?? {};
    const at = { tabId: tab.tabId, row: headingRow, column: place };
    const of = `${table.id}.${column.key}`;
    const value = newHeading(column, text, years);
    const help = newHelp(column, note.replaceAll('\r\n', '\n'));
    return [
      ...(value === undefined || formula
        ? []
        : [{ kind: 'set-heading' as const, of, count: 1, edits: [{ does: 'write' as const, ...at, value }] }]),
      ...(help === undefined
        ? []
        : [{ kind: 'set-help' as const, of, count: 1, edits: [{ does: 'note' as const, ...at, note: help }] }]),
    ];
  });
}

function newHeading(column: Column, text: string, years: readonly number[]): string | undefined {
  const wanted = headingText(column, years);
  const written = text.trim();
  if (written === wanted) return undefined;
  const published = [column.heading.ar, ...wordings(column)];
  // The year in brackets was ours too.
  const withoutYear = column.year === undefined ? written : written.replace(/ \(\d{4}\)$/, '');
  return written === '' || published.includes(withoutYear) ? wanted : undefined;
}

function newHelp({ help, ...column }: Column, note: string): string | undefined {
  if (!help || begins(note, help.ar)) return undefined;
  if (note === '') return help.ar;
  const former = wordings(column).find((wording) => begins(note, wording));
  return former === undefined ? undefined : help.ar + note.slice(former.length);
}

const wordings = ({ formerly = [] }: Pick<Column, 'formerly'>): string[] => formerly.flatMap(({ ar, en }) => [ar, en]);

const begins = (note: string, wording: string): boolean => note === wording || note.startsWith(`${wording}\n`);
