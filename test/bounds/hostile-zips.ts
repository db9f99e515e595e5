import { writeZip } from '../../infra/local/google/zip-archive.ts';
import type { HostileFiles } from './hostile-xml.ts';
import { madeXlsx, partsOf, row, rows, times } from './made-xlsx.ts';

/** Files whose zip directory lies, or promises more than the file can hold. */
export const hostileZips: HostileFiles = {
  'a part that unpacks a thousandfold': [
    () => writeZip(partsOf({ strings: `<si><t>${' '.repeat(12_000_000)}</t></si>` })),
    /-fold/,
  ],
  'a hundred megabytes of nothing': [
    () => writeZip(partsOf({ parts: { 'xl/media/image1.png': Buffer.alloc(100_000_000) } })),
    /-fold|unpacks/,
  ],
  'ten thousand parts': [
    () => writeZip(partsOf({ parts: Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`a${n}`, ''])) })),
    /parts/,
  ],
  'parts that overlap': [() => overlapping(madeXlsx({}), 'same'), /overlap/],
  'parts that lie within one another': [() => overlapping(madeXlsx({}), 'within'), /overlap|damaged/],
  'a part twice': [
    () => renamed(madeXlsx({ parts: { 'xl/worksheets/sheet2.xml': '<worksheet/>' } }), 'sheet2.xml', 'sheet1.xml'),
    /twice/,
  ],
  'a directory that names smaller sizes': [
    () => withSize(madeXlsx({ tab: `<sheetData/>${' '.repeat(500_000)}` }), 100),
    /lies/,
  ],
  'a directory that names larger sizes': [() => withSize(madeXlsx({}), 15_000_000), /-fold|cut short|unpacks/],
  'a directory that leads out of the file': [() => withDirectoryAt(madeXlsx({}), 0xffff_fff0), /damaged/],
  'the marks of zip64': [() => withCount(madeXlsx({}), 0xffff), /65535 parts/],
  'a zip within a zip': [() => writeZip(new Map([['plan.xlsx', madeXlsx({})]])), /no tab/],
  'three quarters of a file': [
    () => threeQuarters(madeXlsx({ tab: rows(times(500, (n) => row(n, { A: `text ${n}` }))) })),
    /zip/,
  ],
  'a password': [() => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4_000)]), /password/],
};

const threeQuarters = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length * 0.75));

const endOf = (bytes: Buffer): number => bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));

/** Where each entry of the directory begins. */
function entriesOf(bytes: Buffer): number[] {
  const entries: number[] = [];
  for (let at = bytes.readUInt32LE(endOf(bytes) + 16); bytes.readUInt32LE(at) === 0x02014b50; ) {
    entries.push(at);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** The last entry pointed at the first one's bytes, or into the middle of them. */
function overlapping(bytes: Buffer, how: 'same' | 'within'): Buffer {
  const [first = 0] = entriesOf(bytes);
  const last = entriesOf(bytes).at(-1) ?? 0;
  bytes.writeUInt32LE(bytes.readUInt32LE(first + 42) + (how === 'within' ? 20 : 0), last + 42);
  return bytes;
}

function renamed(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
}

/** The last part's unpacked size, claimed to be another. */
function withSize(bytes: Buffer, size: number): Buffer {
  bytes.writeUInt32LE(size, (entriesOf(bytes).at(-1) ?? 0) + 24);
  return bytes;
}

function withDirectoryAt(bytes: Buffer, place: number): Buffer {
  bytes.writeUInt32LE(place, endOf(bytes) + 16);
  return bytes;
}

function withCount(bytes: Buffer, count: number): Buffer {
  bytes.writeUInt16LE(count, endOf(bytes) + 10);
  return bytes;
}
