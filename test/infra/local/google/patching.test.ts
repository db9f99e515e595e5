import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { canValidate, openXmlErrors } from '../../../open-xml-validator.ts';
import { cellRequest, changedParts, partsIn, personsFile } from './persons-file.ts';
import { personsXlsx, threadAt } from './persons-xlsx.ts';
import { refusalOf } from './running-server.ts';

const tab = 'xl/worksheets/sheet1.xml';
const comments = 'xl/comments1.xml';
const boxes = 'xl/drawings/vmlDrawing1.vml';

describe('a person’s file that is written to', () => {
  it('changes in its keywords alone until a request concerns more, and keeps the person’s own', async () => {
    const { parts } = await personsFile();
    const after = await parts();
    expect(changedParts(partsIn(personsXlsx()), after)).toEqual(['docProps/core.xml']);
    expect(after.get('docProps/core.xml')).toMatch(
      /<cp:keywords>خطة, spreadsheet=[\w-]+<\/cp:keywords><dcterms:modified [^>]*>2024-01-02T03:04:05Z</,
    );
  });

  it('keeps every byte of its other parts when a note is written, the tab and other notes included', async () => {
    const { batch, parts, cells } = await personsFile();
    const before = await parts();
    await batch(cellRequest(20, 5, 'note', { note: 'يُرجى كتابة رقم\nفي هذه الخانة' }));
    const after = await parts();
    expect(changedParts(before, after)).toEqual([comments, boxes]);
    const box =
      /<v:shape id="_x0000_s1027"(?:(?!<v:shape).)*<x:Row>20<\/x:Row><x:Column>5<\/x:Column><\/x:ClientData><\/v:shape>/;
    expect(after.get(boxes)).toMatch(box);
    expect(after.get(boxes)?.replace(box, '')).toBe(before.get(boxes));
    const [, author = '', old = '', added = ''] =
      /<\/author>(<author>[^<]*<\/author>)<\/authors>([\s\S]*)(<comment ref="F21" authorId="2">.*)<\/commentList>/.exec(
        after.get(comments) ?? '',
      ) ?? [];
    expect((after.get(comments) ?? '').replace(author, '').replace(added, '')).toBe(before.get(comments));
    expect(old).toContain('سعاد:');
    expect((await cells('note'))[20]?.[5]?.note).toBe('يُرجى كتابة رقم\nفي هذه الخانة');
  });

  it('has its parts as they were once notes were added, changed and removed again', async () => {
    const { batch, parts, cells } = await personsFile();
    const before = await parts();
    await batch(cellRequest(2, 2, 'note', { note: 'أ' }), cellRequest(0, 0, 'note', { note: 'ب' }, 6));
    await batch(cellRequest(2, 2, 'note', { note: 'ج' }));
    expect((await cells('note'))[2]?.[2]?.note).toBe('ج');
    await batch(cellRequest(2, 2, 'note', {}), cellRequest(0, 0, 'note', {}, 6));
    const after = await parts();
    // The name under which notes are written stays in the list of authors.
    expect(changedParts(before, after)).toEqual([comments]);
    expect(after.get(comments)?.replace(/<author>[^<]*<\/author>(?=<\/authors>)/, '')).toBe(before.get(comments));
  });

  it('loses the look of a person’s note only where that very note is changed', async () => {
    const { batch, parts, cells } = await personsFile();
    const before = await parts();
    expect((await cells('note'))[1]?.[0]?.note).toBe('سعاد:\nلون ');
    await batch(cellRequest(1, 0, 'note', { note: 'أخرى' }));
    const after = await parts();
    expect(changedParts(before, after)).toEqual([comments]);
    expect(after.get(comments)).toContain('<comment ref="A2" authorId="0" shapeId="0">');
  });

  it('keeps a thread of answers on a cell that gets a note and loses it again', async () => {
    const { batch, parts, cells } = await personsFile();
    const before = await parts();
    const { row, column } = threadAt;
    expect((await cells('note'))[row]?.[column]?.note).toBeUndefined();
    await batch(cellRequest(row, column, 'note', { note: 'يُرجى التصحيح' }));
    const noted = await parts();
    expect((await cells('note'))[row]?.[column]?.note).toBe('يُرجى التصحيح');
    expect(noted.get(comments)).toContain('[Threaded comment]\nComment: متى؟');
    await batch(cellRequest(row, column, 'note', { note: 'وأيضاً' }));
    expect((await cells('note'))[row]?.[column]?.note).toBe('وأيضاً');
    await batch(cellRequest(row, column, 'note', {}));
    expect(changedParts(before, await parts())).toEqual([]);
  });

  it('changes only the cells that values are written to, and those looks that are new', async () => {
    const { batch, parts } = await personsFile();
    const before = await parts();
    await batch(
      cellRequest(1, 2, 'userEnteredValue,userEnteredFormat', {
        userEnteredValue: { stringValue: 'مقبول' },
        userEnteredFormat: { backgroundColorStyle: { rgbColor: { green: 1 } }, wrapStrategy: 'WRAP' },
      }),
    );
    const after = await parts();
    expect(changedParts(before, after)).toEqual(['xl/styles.xml', tab]);
    // The column's own look is what the new cell's differs from: its border and protection stay.
    const cell = '<c r="C2" s="3" t="inlineStr"><is><t xml:space="preserve">مقبول</t></is></c>';
    expect(after.get(tab)).toBe(
      before
        .get(tab)
        ?.replace('</c><c r="D2">', `</c>${cell}<c r="D2">`)
        .replace('<row r="2" spans="1:4">', '<row r="2">'),
    );
    expect(after.get('xl/styles.xml')).toContain(
      '<xf numFmtId="0" fontId="0" fillId="3" borderId="1" xfId="0" applyBorder="1" applyProtection="1" applyFill="1" applyAlignment="1"><alignment wrapText="1"/><protection locked="0"/></xf></cellXfs>',
    );
  });

  it('stays as it is to the byte where what is written stands there already', async () => {
    const { batch, path } = await personsFile();
    const before = await readFile(path);
    await batch(cellRequest(0, 1, 'userEnteredValue', { userEnteredValue: { stringValue: 'غير واضح' } }));
    expect(await readFile(path)).toEqual(before);
  });

  it('loses only the formula that is overwritten, and no cell that shared it', async () => {
    const { batch, cells, parts } = await personsFile();
    await batch(cellRequest(3, 3, 'userEnteredValue', { userEnteredValue: { numberValue: 5 } }));
    const after = await parts();
    expect((await cells('userEnteredValue'))[4]?.[3]?.userEnteredValue).toEqual({ formulaValue: '=B5*2' });
    expect(after.get('xl/calcChain.xml')).toBeUndefined();
  });

  it('takes names, rules, groups, widths, merges and a tab beside what is there', async () => {
    const { batch, parts, server, id, path } = await personsFile();
    const before = await parts();
    const column = { sheetId: 0, startRowIndex: 1, endRowIndex: 9, startColumnIndex: 26, endColumnIndex: 27 };
    const range = { sheetId: 0, dimension: 'COLUMNS', startIndex: 26, endIndex: 27 };
    const list = Array.from({ length: 40 }, (_, at) => ({ userEnteredValue: `برنامج رقم ${at}` }));
    await batch(
      { appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 2 } },
      { addNamedRange: { namedRange: { name: 'plan_status', range: column } } },
      {
        setDataValidation: { range: column, rule: { condition: { type: 'ONE_OF_LIST', values: list }, strict: true } },
      },
      {
        updateDimensionProperties: {
          range,
          properties: { pixelSize: 210, hiddenByUser: true },
          fields: 'pixelSize,hiddenByUser',
        },
      },
      { addDimensionGroup: { range } },
      { mergeCells: { range: { ...column, endRowIndex: 3 }, mergeType: 'MERGE_ALL' } },
      { addSheet: { properties: { sheetId: 1, title: 'ملخّص', rightToLeft: true } } },
      cellRequest(0, 0, 'userEnteredValue,note', { userEnteredValue: { boolValue: true }, note: 'جاهز' }, 1),
    );
    const after = await parts();
    const untouched = [...before.keys()].filter((name) => before.get(name) === after.get(name));
    expect(untouched).toEqual(
      [...before.keys()].filter(
        (name) => !['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', tab].includes(name),
      ),
    );
    const { data } = await server.sheets().spreadsheets.get({
      spreadsheetId: id,
      fields:
        'namedRanges,sheets(properties(title,gridProperties),merges,columnGroups,data(columnMetadata,rowData.values.dataValidation))',
    });
    const [plan] = data.sheets ?? [];
    expect(data.sheets?.map(({ properties }) => properties?.title)).toEqual(['الخطة', 'أوراقي', 'ملخّص']);
    expect(data.namedRanges).toMatchObject([{ name: 'plan_status' }]);
    expect(plan?.columnGroups).toMatchObject([{ range: { dimension: 'COLUMNS', startIndex: 26, endIndex: 27 } }]);
    expect(plan?.data?.[0]?.columnMetadata?.slice(26)).toEqual([
      { pixelSize: 210, hiddenByUser: true },
      { pixelSize: 64 },
    ]);
    expect(plan?.data?.[0]?.rowData?.[4]?.values?.[26]?.dataValidation?.condition?.values).toEqual(list);
    expect(plan?.merges).toHaveLength(1);
    await batch(
      cellRequest(3, 3, 'userEnteredValue,note', { userEnteredValue: { numberValue: 5 }, note: 'أ' }),
      cellRequest(3, 0, 'userEnteredFormat', {}),
      cellRequest(1, 1, 'userEnteredFormat', {
        userEnteredFormat: { textFormat: { bold: true, link: { uri: '#gid=1&range=A1' } } },
      }),
    );
    if (canValidate) expect(await openXmlErrors(path)).toEqual([]);
    const status = data.namedRanges?.[0]?.namedRangeId ?? '';
    await batch({ updateNamedRange: { namedRange: { namedRangeId: status, name: 'الحالة' }, fields: 'name' } });
    const names = async () =>
      (await server.sheets().spreadsheets.get({ spreadsheetId: id, fields: 'namedRanges.name' })).data.namedRanges;
    expect(await names()).toEqual([{ name: 'الحالة' }]);
    await batch({ deleteNamedRange: { namedRangeId: status } });
    expect(await names()).toBeUndefined();
  });

  it('is left as it is where rows would move under what cannot be moved with them', async () => {
    const { batch, path } = await personsFile();
    const before = await readFile(path);
    const range = { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 };
    expect(await refusalOf(batch({ insertDimension: { range } }))).toMatchObject({ status: 501 });
    expect(
      await refusalOf(batch({ updateSheetProperties: { properties: { title: 'أخرى' }, fields: 'title' } })),
    ).toMatchObject({ status: 501 });
    expect(await readFile(path)).toEqual(before);
  });
});
