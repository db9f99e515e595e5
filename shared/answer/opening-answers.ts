import type { CellAnswer } from '../ports/cell-answer.ts';
import { placeOf } from '../schema/a1.ts';
import type { RawSpreadsheet } from '../schema/raw-spreadsheet.ts';
import type { TablePlace } from '../schema/table-place.ts';
import type { Mark } from './marks.ts';

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
  const besides = summary?.columns.get('cells');
  return [
    ...openingCell(raw, 'summary_sentence', { value: sentence, look: 'sentence' }),
    ...openingCell(raw, 'summary_next', { value: says, look: 'fact' }),
    ...(besides === undefined
      ? []
      : openingCell(raw, 'summary_next', { value: next?.a1 ?? '', look: next ? 'link' : 'fact', ...link }, besides)),
  ];
}

type Said = Pick<CellAnswer, 'value' | 'look' | 'link'>;

/** One cell of the opening: that of a named range, or the one in another column of its row. */
function openingCell(
  { tabs, namedRanges }: RawSpreadsheet,
  name: string,
  said: Said,
  column = namedRanges.find((one) => one.name === name)?.startColumn,
): CellAnswer[] {
  const range = namedRanges.find((one) => one.name === name);
  if (!range || column === undefined) return [];
  const { tabId, startRow: row } = range;
  const tab = tabs.find((one) => one.tabId === tabId);
  const there = tab?.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? '';
  return there === said.value ? [] : [{ tabId, row, column, ...said }];
}

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
