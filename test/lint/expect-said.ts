import { type CellObject, read } from '@e965/xlsx';
import { expect } from 'vitest';
import { cellText } from '../../shared/render/cell-text.ts';
import { layOut } from '../../shared/render/lay-out.ts';
import { renderWorkbook } from '../../shared/render/render.ts';
import type { Reported } from '../../shared/render/reported.ts';
import type { SheetDescription } from '../../shared/render/workbook-description.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { WorkbookTemplate } from '../../templates/workbooks/workbook-template.ts';
import { lint } from '../xlsx-lint.ts';
import { expectFooters } from './expect-footers.ts';
import { type CellsOfSheet, readCells } from './read-cells.ts';

const address = (row: number, column: number): string => `${String.fromCharCode(64 + column)}${row}`;

/** What the cells of a sheet are meant to hold. */
const meantBy = ({ name, rows }: SheetDescription): CellsOfSheet => ({
  name,
  cells: Object.fromEntries(
    rows.flatMap(({ cells }, index) =>
      cells.flatMap(({ column, value = '' }) =>
        value === '' ? [] : [[address(index + 1, column), typeof value === 'object' ? value.value : cellText(value)]],
      ),
    ),
  ),
});

/** SheetJS decodes `_X0041_` too, which Excel does not. */
const isReadOtherwise = (text: unknown): boolean => typeof text === 'string' && /_X[\dA-Fa-f]{4}_/.test(text);

/** Where the cells of a sheet lead, by their address, as another program reads it. */
const targetsIn = ({ links = [] }: SheetDescription): Readonly<Record<string, string>> =>
  Object.fromEntries(
    links.map(({ from, to }) => [
      address(from.top, from.left),
      `#'${to.sheet.replaceAll("'", "''")}'!${address(to.row, 1)}`,
    ]),
  );

/** Holds what another program reads against what we read and mean: texts, numbers and our own links, nothing else. */
function expectPlainCells(bytes: Uint8Array, said: readonly CellsOfSheet[], meant: readonly SheetDescription[]): void {
  const { SheetNames, Sheets } = read(bytes, { type: 'array', cellFormula: true, cellHTML: false });
  for (const [index, { cells }] of said.entries()) {
    const others = Object.entries(Sheets[SheetNames[index] ?? ''] ?? {}).filter(([key]) => !key.startsWith('!'));
    const targets = meant[index] ? targetsIn(meant[index]) : {};
    for (const [key, { t, v, f, l, c }] of others as [string, CellObject][]) {
      const value = cells[key];
      if (t === 'z' && (value ?? '') === '') continue;
      const target = l?.Target;
      expect({ t, f, target, c }, key).toEqual({ t: typeof value === 'number' ? 'n' : 's', target: targets[key] });
      if (!isReadOtherwise(value)) expect(v, key).toBe(value);
    }
  }
}

/**
 * Renders a workbook of a plan, and of what is reported of it, and holds it against its layout: nothing in it is broken or dangerous, and every cell
 * says what it was meant to. Gives the cells.
 */
export async function expectSaid(
  template: WorkbookTemplate,
  plan: Plan,
  reported: Reported = {},
): Promise<CellsOfSheet[]> {
  const bytes = await renderWorkbook(template, plan, reported);
  const description = layOut(template, plan, reported);
  const meant = description.sheets.map(meantBy);
  const texts = new Set(
    meant.flatMap(({ cells }) => Object.values(cells).filter((value) => typeof value === 'string')),
  );
  expect(lint(bytes, { texts })).toEqual([]);
  const said = readCells(bytes);
  expect(said).toEqual(meant);
  expectPlainCells(bytes, said, description.sheets);
  expectFooters(bytes, description);
  return said;
}
