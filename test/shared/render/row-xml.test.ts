import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, escaped, longestText } from '../../../shared/render/cell-text.ts';
import { areaReference, rowXml } from '../../../shared/render/row-xml.ts';
import type { CellDescription } from '../../../shared/render/workbook-description.ts';

const row = (...cells: readonly CellDescription[]) => rowXml({ heightPt: 20.5, cells }, 7, () => 3);

const cell = (value?: CellDescription['value'], column = 1): CellDescription => ({
  column,
  style: 'body',
  ...(value === undefined ? {} : { value }),
});

const textIn = (xml: string) => /<t xml:space="preserve">(.*)<\/t>/s.exec(xml)?.[1];

const entity = (sign: string) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign;

describe('a row', () => {
  it('has its number, its height and its cells in their places', () => {
    expect(row(cell(), cell({ value: 1.5, decimals: 3 }, 2), cell('نص', 28))).toBe(
      '<row r="7" ht="20.5" customHeight="1"><c r="A7" s="3"/><c r="B7" s="3"><v>1.5</v></c>' +
        '<c r="AB7" s="3" t="inlineStr"><is><t xml:space="preserve">نص</t></is></c></row>',
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'leaves the cell of %d empty, for no program reads it as a number',
    (value) => {
      expect(row(cell({ value, decimals: 0 }))).toBe(row(cell()));
    },
  );

  it('writes every other number so that it is read as the same', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const written = /<v>(.*)<\/v>/.exec(row(cell({ value, decimals: 2 })))?.[1] ?? '';
        expect(written).toMatch(/^-?\d+(?:\.\d+)?(?:e[+-]\d+)?$/);
        expect(Number(written) === value).toBe(true);
      }),
    );
  });

  it('leaves the cell of an empty text empty', () => {
    expect(row(cell(''))).toBe(row(cell()));
  });

  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 });
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    units.map((codes) => `أ${String.fromCharCode(...codes)}`),
    fc.constantFrom('_x0041_', ' & ', '<f>', ']]>', '\r', '\u0085', '\uFFFE', 'أ'.repeat(longestText + 1)),
  );

  it('takes care of every sign of a text, wherever it stands', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(textIn(row(cell(text)))).toBe(escaped(cellText(text)).replace(/[&<>]/g, entity));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('an area', () => {
  it.each([
    [{ top: 1, bottom: 2, left: 1, right: 3 }, 'A1:C2'],
    [{ top: 10, bottom: 10, left: 26, right: 27 }, 'Z10:AA10'],
    [{ top: 1, bottom: 1_048_576, left: 702, right: 16_384 }, 'ZZ1:XFD1048576'],
  ])('%j is written as %s', (area, reference) => expect(areaReference(area)).toBe(reference));
});
