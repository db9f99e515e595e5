import { crc32, inflateRawSync } from 'node:zlib';

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfArchive = 0x06054b50;
const endLength = 22;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly offset: number;
  /** How long its record in the directory is. */
  readonly length: number;
}

const expectSignature = (archive: Buffer, at: number, signature: number): void => {
  if (archive.readUInt32LE(at) !== signature) throw new Error(`the archive is not what it says at byte ${at}`);
};

const entryAt = (archive: Buffer, at: number): Entry => {
  expectSignature(archive, at, centralHeader);
  const nameBytes = archive.readUInt16LE(at + 28);
  return {
    name: archive.toString('utf8', at + 46, at + 46 + nameBytes),
    flags: archive.readUInt16LE(at + 8),
    method: archive.readUInt16LE(at + 10),
    checksum: archive.readUInt32LE(at + 16),
    packedBytes: archive.readUInt32LE(at + 20),
    bytes: archive.readUInt32LE(at + 24),
    offset: archive.readUInt32LE(at + 42),
    length: 46 + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32),
  };
};

const directoryOf = (archive: Buffer): Entry[] => {
  const end = archive.length - endLength;
  if (end < 0) throw new Error('the archive is shorter than an empty one');
  expectSignature(archive, end, endOfArchive);
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const entry = entryAt(archive, at);
    entries.push(entry);
    at += entry.length;
  }
  if (at !== end) throw new Error('the archive’s directory does not reach to its end');
  return entries;
};

const contentOf = (archive: Buffer, { name, flags, method, checksum, packedBytes, bytes, offset }: Entry): Buffer => {
  expectSignature(archive, offset, localHeader);
  const start = offset + 30 + archive.readUInt16LE(offset + 26);
  if (archive.toString('utf8', offset + 30, start) !== name) throw new Error(`${name} has two names`);
  if ((flags & 1) !== 0 || ![0, 8].includes(method)) throw new Error(`${name} is packed as no reader expects`);
  const from = start + archive.readUInt16LE(offset + 28);
  const packed = archive.subarray(from, from + packedBytes);
  const content = method === 8 ? inflateRawSync(packed) : packed;
  if (content.length !== bytes || crc32(content) !== checksum) throw new Error(`${name} is damaged`);
  return content;
};

const badName = /^[/]|\\|(?:^|[/])\.{1,2}(?:[/]|$)|\p{Cc}/u;

/**
 * The parts of a zip archive by their paths, read to the letter of the format.
 * Throws: where a strict reader refuses the archive, or would have to guess.
 */
export const unzip = (archive: Buffer): Map<string, Buffer> => {
  const entries = directoryOf(archive);
  const names = new Set<string>();
  for (const { name } of entries) {
    if (badName.test(name)) throw new Error(`“${name}” is no path of a part`);
    if (names.has(name.toLowerCase())) throw new Error(`${name} is there twice`);
    names.add(name.toLowerCase());
  }
  // A folder is no part: some writers list it, and readers pass over it.
  const files = entries.filter(({ name, bytes }) => !(name.endsWith('/') && bytes === 0));
  return new Map(files.map((entry) => [entry.name, contentOf(archive, entry)]));
};
