import { xlsxLimits } from './xlsx-limits.ts';

/** One part of a zip file as its directory lists it; the sizes are only a claim. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly inflatedBytes: number;
  /** Where the part's own header begins, and where its packed bytes do. */
  readonly offset: number;
  readonly start: number;
  /** Its entry in the directory, as it stands. */
  readonly record: Buffer;
}

/** The entries that are wanted of a zip file's directory. Throws where it is no zip file, is damaged, or could be a bomb. */
export const readDirectory = (bytes: Buffer, wanted: (name: string) => boolean): ZipEntry[] =>
  checked(allEntries(bytes), wanted);

/** Every part that a zip file's directory lists, whatever it would unpack to. Throws where it is no zip file, or is damaged. */
export function allEntries(bytes: Buffer): ZipEntry[] {
  if (bytes.length > xlsxLimits.fileBytes) throw new Error(`it has more than ${xlsxLimits.fileBytes} bytes`);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > bytes.length) throw new Error(whatElse(bytes));
  const count = bytes.readUInt16LE(end + 10);
  if (count > xlsxLimits.parts) throw new Error(`it holds ${count} parts`);
  try {
    const entries = entriesFrom(bytes, bytes.readUInt32LE(end + 16), count);
    refuseOverlaps(entries);
    return entries.filter(({ name }) => !name.endsWith('/'));
  } catch (error) {
    // Numbers that lead out of the file.
    throw error instanceof RangeError ? new Error('its directory is damaged') : error;
  }
}

const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const whatElse = (bytes: Buffer): string =>
  bytes.indexOf(compoundFile) === 0 ? 'it is protected by a password, or is an .xls' : 'it is no zip file';

function entriesFrom(bytes: Buffer, from: number, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = from;
  for (let n = 0; n < count; n++) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('its directory is damaged');
    entries.push(entryAt(bytes, at));
    at += entries.at(-1)?.record.length ?? 0;
  }
  return entries;
}

function entryAt(bytes: Buffer, at: number): ZipEntry {
  const offset = bytes.readUInt32LE(at + 42);
  if (bytes.readUInt32LE(offset) !== 0x04034b50) throw new Error('its directory is damaged');
  const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
  const length = 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  return {
    name: name.replace(/^\//, ''),
    method: bytes.readUInt16LE(at + 10),
    checksum: bytes.readUInt32LE(at + 16),
    packedBytes: bytes.readUInt32LE(at + 20),
    inflatedBytes: bytes.readUInt32LE(at + 24),
    offset,
    start: offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28),
    record: bytes.subarray(at, at + length),
  };
}

function checked(entries: readonly ZipEntry[], wanted: (name: string) => boolean): ZipEntry[] {
  const files = entries.filter(({ name }) => wanted(name));
  if (new Set(files.map(({ name }) => name)).size < files.length) throw new Error('it holds a part twice');
  for (const file of files) refuseBomb(file);
  const inflatedBytes = files.reduce((sum, file) => sum + file.inflatedBytes, 0);
  if (inflatedBytes > xlsxLimits.unpackedBytes) throw new Error(`it unpacks to ${inflatedBytes} bytes`);
  return files;
}

/** Parts that share their packed bytes unpack to far more than the file could hold. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  let end = 0;
  for (const { offset, start, packedBytes } of [...entries].sort((one, other) => one.offset - other.offset)) {
    if (offset < end) throw new Error('its parts overlap');
    end = start + packedBytes;
  }
}

function refuseBomb({ name, inflatedBytes, packedBytes }: ZipEntry): void {
  if (inflatedBytes > xlsxLimits.ratioFromBytes && inflatedBytes > packedBytes * xlsxLimits.ratio) {
    throw new Error(`its part ${name.slice(0, 60)} unpacks ${Math.round(inflatedBytes / packedBytes)}-fold`);
  }
}
