import { summary as template } from '../../templates/sheets/summary.ts';
import { answerKey } from '../findings/answer-key.ts';
import type { CellAnswer } from '../ports/cell-answer.ts';
import { placeOf } from '../schema/a1.ts';
import type { RawSpreadsheet } from '../schema/raw-spreadsheet.ts';
import type { TablePlace } from '../schema/table-place.ts';
import type { Mark } from './marks.ts';
import { shownText } from './shown-text.ts';

/** The cells that open the summary: one sentence, and beneath it the next cell to mend, as a link beside its tab's name. */
export function openingAnswers(
  raw: RawSpreadsheet,
  places: { readonly plan?: TablePlace | undefined; readonly summary?: TablePlace | undefined },
  sentence: string,
  marks: readonly Mark[],
): CellAnswer[] {
  const { plan, summary } = places;
  const next = plan && nextOf(plan, marks);
  const says = next ? `الخلية التالية للمعالجة في تبويب «${plan.tabTitle}»:` : '';
  const link = next ? { link: { tabId: plan.tabId, a1: next.a1 } } : {};
  return [
    ...openingRow(raw, 'sentence', summary, [{ value: sentence, look: 'sentence' }]),
    ...openingRow(raw, 'next', summary, [
      { value: says, look: 'fact' },
      { value: next?.a1 ?? '', look: next ? 'link' : 'fact', ...link },
    ]),
  ];
}

interface Said extends Pick<CellAnswer, 'look' | 'link'> {
  readonly value: string;
}

/**
 * One row of the opening: the cell of its named range, then the one in the column of cells. It is ours while it is empty,
 * says what it was published with, or what its hidden key was made from; anything else is a person's, and is left.
 */
function openingRow(
  { tabs, namedRanges }: RawSpreadsheet,
  name: string,
  summary: TablePlace | undefined,
  said: readonly Said[],
): CellAnswer[] {
  const range = namedRanges.find((one) => one.name === `summary_${name}`);
  const [key, besides] = [summary?.columns.get('key'), summary?.columns.get('cells')];
  if (!range || key === undefined || besides === undefined) return [];
  const { tabId, startRow: row, startColumn } = range;
  const columns = [startColumn, besides].slice(0, said.length);
  const cells = tabs.find((one) => one.tabId === tabId)?.cells.filter((cell) => cell.row === row) ?? [];
  const textIn = (column: number): string => String(cells.find((cell) => cell.column === column)?.value ?? '');
  const there = columns.map(textIn);
  const wanted = said.map(({ value }) => value);
  const wantedKey = wanted.every((text) => text === '') ? '' : answerKey(name, ...wanted.map(shownText));
  const isOurs =
    there.every((text) => text === '') ||
    isPublished(there[0] ?? '') ||
    textIn(key) === answerKey(name, ...there.map(shownText));
  if (!isOurs || (textIn(key) === wantedKey && there.join('\n') === wanted.join('\n'))) return [];
  const texts = said.map((one, index): CellAnswer => ({ tabId, row, column: columns[index] ?? 0, ...one }));
  return [...texts, { tabId, row, column: key, value: wantedKey, look: 'id' }];
}

// The title that publishing writes there, before the first answer.
const isPublished = (text: string): boolean => text.startsWith(`${template.title.ar} — `);

/** The first cell with an error, in the order of the sheet, else the first with a warning. */
function nextOf({ table }: TablePlace, marks: readonly Mark[]): Mark | undefined {
  const own = marks.filter(({ sheet, a1 }) => sheet === table && a1 !== '');
  const first = (severity: Mark['severity']): Mark | undefined =>
    own.filter((mark) => mark.severity === severity).toSorted((one, other) => placeIn(one) - placeIn(other))[0];
  return first('error') ?? first('warning');
}

// Row by row, from right to left as people read.
const placeIn = ({ a1 }: Mark): number => {
  const { row, column } = placeOf(a1);
  return row * 1000 + column;
};
