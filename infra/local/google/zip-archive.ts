import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { allEntries, readDirectory, type ZipEntry } from './zip-directory.ts';

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
    const { body, entry } = packedPart(name, bytes, how);
    entry.writeUInt32LE(offset, 42);
    bodies.push(body);
    directory.push(entry);
    offset += body.length;
  }
  return joined(bodies, directory);
}

/** What a change makes of a part: other bytes, or nothing. */
export type ZipChanges = ReadonlyMap<string, Buffer | undefined>;

/** A zip file with parts changed, added or taken out. Every other part keeps its packed bytes, and its place. */
export function patchZip(bytes: Buffer, changes: ZipChanges): Buffer {
  const old = allEntries(bytes);
  const names = new Set(old.map(({ name }) => name));
  const added = [...changes.keys()].filter((name) => !names.has(name));
  const kept = old.flatMap((entry) =>
    changes.has(entry.name) ? changedPart(entry.name, changes) : [copied(bytes, entry)],
  );
  const all = [...kept, ...added.flatMap((name) => changedPart(name, changes))];
  let offset = 0;
  for (const { body, entry } of all) {
    entry.writeUInt32LE(offset, 42);
    offset += body.length;
  }
  return joined(
    all.map(({ body }) => body),
    all.map(({ entry }) => entry),
  );
}

interface PackedPart {
  readonly body: Buffer;
  readonly entry: Buffer;
}

function changedPart(name: string, changes: ZipChanges): PackedPart[] {
  const bytes = changes.get(name);
  return bytes ? [packedPart(name, bytes, 'deflated')] : [];
}

function packedPart(name: string, bytes: Buffer, how: 'deflated' | 'stored'): PackedPart {
  const packed = how === 'deflated' ? deflateRawSync(bytes) : bytes;
  const head = headOf(name, bytes, packed, how);
  const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed]);
  return { body, entry: directoryEntry(head, name) };
}

/** A part as it stands; its sizes go before its bytes, where some programs write them behind. */
function copied(bytes: Buffer, { offset, start, packedBytes, record }: ZipEntry): PackedPart {
  const body = Buffer.from(bytes.subarray(offset, start + packedBytes));
  const entry = Buffer.from(record);
  entry.writeUInt16LE(entry.readUInt16LE(8) & ~0x0008, 8);
  entry.copy(body, 6, 8, 10);
  entry.copy(body, 14, 16, 28);
  return { body, entry };
}

function joined(bodies: readonly Buffer[], directory: readonly Buffer[]): Buffer {
  const listed = Buffer.concat(directory);
  const offset = bodies.reduce((sum, body) => sum + body.length, 0);
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

const directoryEntry = (head: Buffer, name: string): Buffer =>
  Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, Buffer.alloc(14), Buffer.from(name)]);

function endOf(count: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
