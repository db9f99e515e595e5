import { crc32, createDeflateRaw } from 'node:zlib';

const batchLength = 65_536;
const total = (buffers: readonly Buffer[]): number => buffers.reduce((sum, { length }) => sum + length, 0);

/** One part, compressed as it comes. */
async function compressed(xml: Iterable<string>): Promise<{ packed: Buffer[]; checksum: number; size: number }> {
  const compressor = createDeflateRaw({ level: 6 });
  const packed: Buffer[] = [];
  compressor.on('data', (chunk: Buffer) => packed.push(chunk));
  let [checksum, size, batch] = [0, 0, ''];
  const hand = async (): Promise<void> => {
    const bytes = Buffer.from(batch);
    batch = '';
    checksum = crc32(bytes, checksum);
    size += bytes.length;
    if (!compressor.write(bytes)) await new Promise((resolve) => compressor.once('drain', resolve));
  };
  for (const piece of xml) {
    batch += piece;
    if (batch.length >= batchLength) await hand();
  }
  await hand();
  await new Promise((resolve) => compressor.once('end', resolve).end());
  return { packed, checksum, size };
}

/** A zip archive of these parts, with no more in it than the format asks for. */
export async function archiveOf(parts: Iterable<readonly [path: string, xml: Iterable<string>]>): Promise<Uint8Array> {
  const written: Buffer[] = [];
  const list: Buffer[] = [];
  for (const [path, xml] of parts) {
    const { packed, checksum, size } = await compressed(xml);
    const name = Buffer.from(path);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(checksum, 10);
    fields.writeUInt32LE(total(packed), 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(total(written), 10);
    list.push(Buffer.from('504b01021400', 'hex'), fields, place, name);
    written.push(Buffer.from('504b0304', 'hex'), fields, name, ...packed);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(list.length / 4, 8);
  end.writeUInt16LE(list.length / 4, 10);
  end.writeUInt32LE(total(list), 12);
  end.writeUInt32LE(total(written), 16);
  return Buffer.concat([...written, ...list, end]);
}
