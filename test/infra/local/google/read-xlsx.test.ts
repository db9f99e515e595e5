import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../../infra/local/google/read-xlsx.ts';
import type { Sheet } from '../../../../infra/local/google/spreadsheet-model.ts';
import { madeXlsx, row, rows, times } from '../../../bounds/made-xlsx.ts';

async function firstTab(bytes: Buffer): Promise<Sheet> {
  const { spreadsheet } = await readXlsx(bytes, 'plan', {});
  return spreadsheet.sheets[0] as Sheet;
}

const textAt = (sheet: Sheet, row: number, column: number): unknown => sheet.cells.get(row, column)?.effective;

describe('an .xlsx that is read', () => {
  const styles = '<fonts><font><b/></font></fonts><cellXfs><xf/><xf fontId="0" applyFont="1"/></cellXfs>';

  it('keeps every text where too many cells have a look and no content, and lets those go', async () => {
    const blank = times(
      5_000,
      (n) => `<row r="${n + 2}">${times(20, (at) => `<c r="${'ABCDEFGHIJKLMNOPQRST'[at - 1]}${n + 2}" s="1"/>`)}</row>`,
    );
    const sheet = await firstTab(
      madeXlsx({ styles, tab: rows(row(1, { A: 'first', T: 'last' }), row(2, { B: 'second' }), blank) }),
    );
    expect([...sheet.cells.entries()].map(([at, column]) => [at, column])).toEqual([
      [0, 0],
      [0, 19],
      [1, 1],
    ]);
    expect(textAt(sheet, 1, 1)).toEqual({ stringValue: 'second' });
  });

  it('keeps cells that have a look and no content while there are few', async () => {
    const sheet = await firstTab(madeXlsx({ styles, tab: rows('<row r="1"><c r="C1" s="1"/></row>') }));
    expect(sheet.cells.get(0, 2)?.format?.textFormat?.bold).toBe(true);
  });

  it('keeps the widths of columns that people look at, however far they were set', async () => {
    const cols =
      '<cols><col min="1" max="2" width="20" customWidth="1"/><col min="3" max="16384" hidden="1" width="9"/></cols>';
    const { columns } = await firstTab(madeXlsx({ tab: `${cols}${rows(row(1, { A: 'a', Z: 'b' }))}` }));
    expect(columns.get(1)).toMatchObject({ pixelSize: 140 });
    expect(columns.get(2)).toMatchObject({ hidden: true });
    expect(columns.get(25)).toMatchObject({ hidden: true });
  });

  it('keeps names, merges and rules, in whichever quotes they stand', async () => {
    const bytes = madeXlsx({
      tab: `${rows(row(1, { A: 'a' }))}<mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='A1:B2'/></mergeCells><dataValidations><dataValidation type='list' sqref='C1:C9'><formula1>"a,b"</formula1></dataValidation></dataValidations>`,
      book: `<definedNames ><definedName name='plan_activity'>'Tab 1'!$A$1:$A$9</definedName></definedNames>`,
    });
    const { spreadsheet } = await readXlsx(bytes, 'plan', {});
    expect(spreadsheet.namedRanges.map(({ name }) => name)).toEqual(['plan_activity']);
    expect(spreadsheet.sheets[0]?.merges).toEqual([{ startRow: 0, endRow: 2, startColumn: 0, endColumn: 2 }]);
    expect(spreadsheet.sheets[0]?.validations[0]?.rule?.condition?.values).toHaveLength(2);
  });

  it('finds the entries of a list in other cells, past rows that are empty', async () => {
    const rule = `<dataValidation type="list" sqref="C1"><formula1>'Tab 1'!$A$2:$A$1048576</formula1></dataValidation>`;
    const sheet = await firstTab(
      madeXlsx({
        tab: `${rows(row(1, { A: 'heading' }), row(2, { A: 'one' }), row(900, { A: 'two' }))}<dataValidations>${rule}</dataValidations>`,
      }),
    );
    expect(sheet.validations[0]?.rule?.condition?.values).toEqual([
      { userEnteredValue: 'one' },
      { userEnteredValue: 'two' },
    ]);
  });

  it('leaves out what nobody reads, whatever its size', async () => {
    const parts = { 'xl/embeddings/oleObject1.bin': Buffer.alloc(30_000_000), 'xl/charts/chart1.xml': '<a><b>' };
    expect(textAt(await firstTab(madeXlsx({ parts, tab: rows(row(1, { A: 'a' })) })), 0, 0)).toEqual({
      stringValue: 'a',
    });
  });
});
