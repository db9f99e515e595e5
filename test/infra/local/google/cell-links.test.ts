import { describe, expect, it } from 'vitest';
import { cellRequest, changedParts, personsFile } from './persons-file.ts';
import { refusalOf } from './running-server.ts';

const tab = 'xl/worksheets/sheet1.xml';
const told = 'hyperlink,userEnteredFormat.textFormat.link,formattedValue';
const linkTo = (uri: string) => ({ userEnteredFormat: { textFormat: { link: { uri } } } });

describe('a link of a cell', () => {
  it('within the spreadsheet is one that Excel follows, and reads back as it was written', async () => {
    const { batch, cells, parts } = await personsFile();
    const before = await parts();
    await batch(cellRequest(1, 1, 'userEnteredFormat.textFormat.link', linkTo('#gid=6&range=E7')));
    const after = await parts();
    expect(changedParts(before, after)).toEqual([tab]);
    const link = `<hyperlink ref="B2" location="&apos;أوراقي&apos;!E7"/></hyperlinks>`;
    expect(after.get(tab)).toBe(before.get(tab)?.replace('</hyperlinks>', link));
    expect((await cells(told))[1]?.[1]).toEqual({
      hyperlink: '#gid=6&range=E7',
      userEnteredFormat: { textFormat: { link: { uri: '#gid=6&range=E7' } } },
      formattedValue: '1.5',
    });
  });

  it('stays with a value that is written, goes with the whole format, and leaves the file as it was', async () => {
    const { batch, cells, parts } = await personsFile();
    const before = await parts();
    await batch(cellRequest(0, 0, 'userEnteredFormat.textFormat.link', linkTo('#gid=0&range=A1:B2')));
    await batch(cellRequest(0, 0, 'userEnteredValue', { userEnteredValue: { stringValue: 'عنوان' } }));
    expect((await cells(told))[0]?.[0]?.hyperlink).toBe('#gid=0&range=A1:B2');
    await batch(cellRequest(0, 0, 'userEnteredFormat.textFormat.link', {}));
    expect((await cells(told))[0]?.[0]?.hyperlink).toBeUndefined();
    const links = /<hyperlinks>.*<\/hyperlinks>/;
    expect(links.exec((await parts()).get(tab) ?? '')?.[0]).toBe(links.exec(before.get(tab) ?? '')?.[0]);
  });

  it('to elsewhere stays a person’s own until its very cell loses it', async () => {
    const { batch, cells, parts } = await personsFile();
    expect((await cells(told))[3]?.[0]?.hyperlink).toBe('https://example.org/');
    await batch(cellRequest(3, 0, 'userEnteredFormat', {}));
    expect((await cells(told))[3]?.[0]).toEqual({ formattedValue: 'سطر' });
    expect((await parts()).get('xl/worksheets/_rels/sheet1.xml.rels')).not.toContain('example.org');
  });

  it('follows its tab to another title', async () => {
    const { batch, cells, parts } = await personsFile();
    await batch(cellRequest(1, 1, 'userEnteredFormat.textFormat.link', linkTo('#gid=6&range=E7')));
    await batch({ updateSheetProperties: { properties: { sheetId: 6, title: "it's" }, fields: 'title' } });
    expect((await parts()).get(tab)).toContain('location="&apos;it&apos;&apos;s&apos;!E7"');
    expect((await cells(told))[1]?.[1]?.hyperlink).toBe('#gid=6&range=E7');
  });

  it.each(['https://example.org/', '#gid=99&range=A1', '#gid=6'])('to %s is not served', async (uri) => {
    const { batch } = await personsFile();
    const refusal = await refusalOf(batch(cellRequest(1, 1, 'userEnteredFormat.textFormat.link', linkTo(uri))));
    expect(refusal).toMatchObject({ status: 501 });
  });
});
