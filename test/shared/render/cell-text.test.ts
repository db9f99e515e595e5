import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, escaped, longestText } from '../../../shared/render/cell-text.ts';
import { renderWorkbook } from '../../../shared/render/render.ts';
import { budgetAlignment } from '../../../templates/workbooks/budget-alignment.ts';
import { readCells } from '../../lint/read-cells.ts';
import { xmlPartsOf } from './read-workbook.ts';
import { alignmentLine, planOf } from './small-plan.ts';

/** Where the results stand: under two title rows and the headings, in the fourth column. */
const firstRow = 4;

const render = (texts: readonly string[]) =>
  renderWorkbook(budgetAlignment, planOf([], { alignment: texts.map((text) => alignmentLine(text)) }));

const readBack = async (texts: readonly string[]): Promise<string[]> => {
  const [, sheet] = readCells(await render(texts));
  return texts.map((_, row) => String(sheet?.cells[`D${firstRow + row}`] ?? ''));
};

const awkward = [
  '=1+1',
  '+1',
  '@SUM(A1)',
  '_x0041_',
  '_x005F_',
  '_x0041_x0042_',
  '_',
  'x000D_',
  '\r\n',
  '\n',
  '\t',
  ' ',
].concat([
  '&amp;',
  '<f>',
  ']]>',
  '"',
  '\u0000',
  '\uFFFF',
  '\uFFFE',
  '\uD800',
  '\uDE00',
  '😀',
  '\u200F',
  '\u00A0',
  'ـ',
  'َ',
]);

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...awkward), { maxLength: 8 }).map((parts) => parts.join('')),
);

describe('any text', () => {
  it('comes back from the workbook as cellText says, and never as a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 40 }), async (texts) => {
        expect(await readBack(texts)).toEqual(texts.map(cellText));
      }),
      { numRuns: 60 },
    );
  });

  it('makes no formula, link or note in any part of the file', async () => {
    const xml = [...xmlPartsOf(await render(awkward))]
      .filter(([path]) => path.endsWith('.xml'))
      .map(([, text]) => text);
    expect(xml.length).toBeGreaterThan(5);
    expect(xml.join('')).not.toMatch(/<f[ >/]|<hyperlink|NaN|Infinity/);
  });
});

describe('cellText', () => {
  it.each([
    ['سطر\r\nسطر\rسطر', 'سطر\nسطر\nسطر'],
    ['\u0000أ\u0007ب\u007F', 'أب'],
    ['\uD800أ\uFFFF', 'أ'],
    ['=1+1', '=1+1'],
    ['😀\t ', '😀\t '],
  ])('makes %j %j', (text, printed) => expect(cellText(text)).toBe(printed));

  it('cuts what a cell cannot hold with an ellipsis, and never within a sign', () => {
    expect(cellText('أ'.repeat(longestText))).toHaveLength(longestText);
    expect(cellText('أ'.repeat(longestText + 1))).toBe(`${'أ'.repeat(longestText - 1)}…`);
    expect(cellText(`${'أ'.repeat(longestText - 2)}😀😀`)).toBe(`${'أ'.repeat(longestText - 2)}…`);
  });
});

describe('escaped', () => {
  it.each([
    ['_x0041_', '_x005F_x0041_'],
    ['_x0041_x0042_', '_x005F_x0041_x005F_x0042_'],
    ['_xyz_', '_xyz_'],
  ])('hides %s from Excel as %s', (text, hidden) => expect(escaped(text)).toBe(hidden));
});
