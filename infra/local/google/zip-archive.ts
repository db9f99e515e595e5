import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** The parts of a zip file by name, in order. */
export type ZipParts = Map<string, Buffer>;

const bounds = { entries: 2_000, inflatedBytes: 100_000_000, ratio: 400, ratioFromBytes: 1_000_000 };

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly inflatedBytes: number;
  readonly offset: number;
}

/** Unpacks a zip file of bounded size. Throws where the bytes are no zip file, or could be a bomb. */
export function readZip(bytes: Buffer): ZipParts {
  const parts: ZipParts = new Map();
  for (const entry of readDirectory(bytes)) {
    if (!entry.name.endsWith('/')) parts.set(entry.name.replace(/^\//, ''), inflate(bytes, entry));
  }
  return parts;
}

function readDirectory(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > bytes.length) throw new Error('it is no zip file');
  const count = bytes.readUInt16LE(end + 10);
  if (count > bounds.entries) throw new Error(`it holds ${count} parts`);
  const entries: Entry[] = [];
  let inflatedBytes = 0;
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('its directory is damaged');
    const entry = readEntry(bytes, at);
    entries.push(entry);
    inflatedBytes += entry.inflatedBytes;
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (inflatedBytes > bounds.inflatedBytes) throw new Error(`it unpacks to ${inflatedBytes} bytes`);
  return entries;
}

function readEntry(bytes: Buffer, at: number): Entry {
  const entry = {
    name: bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)),
    method: bytes.readUInt16LE(at + 10),
    checksum: bytes.readUInt32LE(at + 16),
    packedBytes: bytes.readUInt32LE(at + 20),
    inflatedBytes: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
  const { inflatedBytes, packedBytes } = entry;
  if (inflatedBytes > bounds.ratioFromBytes && inflatedBytes > packedBytes * bounds.ratio) {
    throw new Error(`its part ${entry.name} unpacks ${Math.round(inflatedBytes / packedBytes)}-fold`);
  }
  return entry;
}

function inflate(bytes: Buffer, { name, method, checksum, packedBytes, inflatedBytes, offset }: Entry): Buffer {
  if (bytes.readUInt32LE(offset) !== 0x04034b50) throw new Error('its directory is damaged');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + packedBytes);
  // The directory's size is only a claim: inflating stops there.
  const inflated = method === 8 ? inflateRawSync(packed, { maxOutputLength: Math.max(inflatedBytes, 1) }) : packed;
  if (inflated.length !== inflatedBytes) throw new Error(`its part ${name} is cut short`);
  if (crc32(inflated) !== checksum) throw new Error(`its part ${name} is damaged`);
  return inflated;
}

/** Packs parts; the same parts give the same bytes. `stored` skips compression, for a copy that stays in memory. */
export function writeZip(parts: ZipParts, how: 'deflated' | 'stored' = 'deflated'): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of parts) {
    const packed = how === 'deflated' ? deflateRawSync(bytes) : bytes;
    const head = headOf(name, bytes, packed, how);
    directory.push(directoryEntry(head, name, offset));
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed);
    offset += 4 + head.length + Buffer.byteLength(name) + packed.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...bodies, listed, endOf(directory.length, listed.length, offset)]);
}

/** The fields that a part's own header and its directory entry share; the date is the earliest that zip knows. */
function headOf(name: string, bytes: Buffer, packed: Buffer, how: 'deflated' | 'stored'): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(0x0800, 2);
  head.writeUInt16LE(how === 'deflated' ? 8 : 0, 4);
  head.writeUInt16LE(0x0021, 8);
  head.writeUInt32LE(crc32(bytes), 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(bytes.length, 18);
  head.writeUInt16LE(Buffer.byteLength(name), 22);
  return head;
}

function directoryEntry(head: Buffer, name: string, offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, tail, Buffer.from(name)]);
}

function endOf(count: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
