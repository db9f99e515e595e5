import { describe, expect, it } from 'vitest';
import { writeZip } from '../../infra/local/google/zip-archive.ts';
import { writeWorkbook } from '../../shared/render/workbook.exceljs.ts';
import { lint } from '../xlsx-lint.ts';
import { brokenFormats, brokenLinks, brokenShades } from './broken-links.ts';
import { brokenPackages } from './broken-packages.ts';
import { brokenDefinedNames, brokenNames, brokenPages, brokenStyles } from './broken-pages.ts';
import { brokenCells, brokenMerges, brokenTexts, disordered } from './broken-sheets.ts';
import { brokenXml } from './broken-xml.ts';
import { dangerousPackages } from './dangerous-packages.ts';
import { goodWorkbook } from './good-workbook.ts';
import { unzip } from './unzip.ts';

const good = Buffer.from(await writeWorkbook(goodWorkbook));

const broken = {
  ...{ brokenXml, brokenPackages, dangerousPackages, disordered, brokenCells, brokenMerges, brokenTexts },
  ...{ brokenNames, brokenDefinedNames, brokenPages, brokenStyles, brokenLinks, brokenShades, brokenFormats },
};

describe('a good workbook', () => {
  it('has nothing to be said of it', () => expect(lint(good)).toEqual([]));

  it('has nothing to be said of it when it is packed otherwise', () =>
    expect(lint(writeZip(unzip(good), 'stored'))).toEqual([]));

  it('says what nobody meant, if all that was meant is told', () => {
    const texts = new Set(['عنوان', 'أ', 'ب', 'ج', 'كتلة', ' مسافة ', 'نص', 'آخر', 'سطر\nسطر', '_x0041_']);
    expect(lint(good, { texts })).toEqual([]);
    texts.delete('_x0041_');
    expect(lint(good, { texts })).toEqual([
      'xl/worksheets/sheet1.xml: the cell B5 holds "_x0041_", which nobody meant',
      'xl/worksheets/sheet2.xml: the cell B5 holds "_x0041_", which nobody meant',
    ]);
  });
});

describe.each(Object.entries(broken))('%s', (_group, cases) => {
  it.each(Object.entries(cases))('tells %s, and nothing else', (_name, [breaks, complaints]) => {
    const parts = unzip(good);
    breaks(parts);
    const said = lint(writeZip(parts));
    expect(said).not.toEqual([]);
    expect(said.filter((each) => !complaints.test(each))).toEqual([]);
  });
});

const lastEntry = good.lastIndexOf('PK\u0001\u0002');

const withByte = (at: number, value: number): Buffer => {
  const bytes = Buffer.from(good);
  bytes.writeUInt8(value, at);
  return bytes;
};

describe('an archive', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['is empty', Buffer.alloc(0), /the archive is shorter than an empty one/],
    ['is cut short', good.subarray(0, -1), /the archive is not what it says at byte/],
    ['has something behind it', Buffer.concat([good, Buffer.alloc(3)]), /the archive is not what it says/],
    ['is damaged', withByte(lastEntry + 16, (good[lastEntry + 16] ?? 0) ^ 1), /is damaged/],
    ['is encrypted', withByte(lastEntry + 8, (good[lastEntry + 8] ?? 0) | 1), /is packed as no reader expects/],
    ['has a name for readers and one for others', withByte(lastEntry + 46, 0x41), /has two names/],
    ['has a part twice', writeZip(new Map([...unzip(good), ['XL/WORKBOOK.XML', Buffer.alloc(0)]])), /is there twice/],
    ['leads out of itself', writeZip(new Map([...unzip(good), ['../a.xml', Buffer.alloc(0)]])), /is no path of a part/],
  ])('that %s is told', (_name, bytes, complaint) => {
    expect(lint(bytes)).toEqual([expect.stringMatching(complaint)]);
  });
});
