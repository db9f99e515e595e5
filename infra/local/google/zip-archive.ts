import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { readDirectory, type ZipEntry } from './zip-directory.ts';

/** The parts of a zip file by name, in order. */
export type ZipParts = Map<string, Buffer>;

/** Unpacks a zip file, or what is wanted of it. Throws where the bytes are no zip file, or could be a bomb. */
export function readZip(bytes: Buffer, wanted: (name: string) => boolean = () => true): ZipParts {
  return new Map(readDirectory(bytes, wanted).map((entry) => [entry.name, inflate(bytes, entry)]));
}

function inflate(bytes: Buffer, { name, method, checksum, packedBytes, inflatedBytes, start }: ZipEntry): Buffer {
  const packed = bytes.subarray(start, start + packedBytes);
  const inflated = method === 8 ? inflateUpTo(packed, inflatedBytes) : packed;
  if (inflated.length !== inflatedBytes) throw new Error(`its part ${name.slice(0, 60)} is cut short`);
  if (crc32(inflated) !== checksum) throw new Error(`its part ${name.slice(0, 60)} is damaged`);
  return inflated;
}

/** The directory's size is only a claim: inflating stops there. */
function inflateUpTo(packed: Buffer, mostBytes: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(mostBytes, 1) });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(code === 'ERR_BUFFER_TOO_LARGE' ? 'its directory lies about sizes' : 'its parts are damaged');
  }
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
