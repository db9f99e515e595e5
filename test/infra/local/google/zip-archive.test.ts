import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { patchZip, readZip, writeZip } from '../../../../infra/local/google/zip-archive.ts';

const parts = new Map([
  ['one.xml', Buffer.from('<one>نص</one>'.repeat(50))],
  ['two.xml', Buffer.from('<two/>')],
]);

describe('a zip file', () => {
  test.prop([fc.constantFrom('deflated', 'stored' as const)])('reads back as it was written', (how) => {
    expect(readZip(writeZip(parts, how as 'stored'))).toEqual(parts);
  });

  test.prop([fc.nat(), fc.integer({ min: 1, max: 255 })])(
    'that is damaged anywhere is refused or reads back whole',
    (place, change) => {
      const bytes = writeZip(parts);
      const at = place % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ change;
      let read: ReturnType<typeof readZip> | undefined;
      try {
        read = readZip(bytes);
      } catch {
        return;
      }
      // A name may be damaged, never a content.
      for (const content of read.values()) expect([...parts.values()]).toContainEqual(content);
    },
  );

  it('of which a part is changed keeps the others packed as they were, and where they were', () => {
    const changed = Buffer.from('<two>changed</two>');
    const bytes = writeZip(new Map([...parts, ['three.bin', Buffer.from('3')]]), 'stored');
    const patched = patchZip(
      bytes,
      new Map([
        ['two.xml', changed],
        ['three.bin', undefined],
        ['four.xml', Buffer.from('<four/>')],
      ]),
    );
    expect([...readZip(patched)].map(([name, part]) => [name, part.toString()])).toEqual([
      ['one.xml', parts.get('one.xml')?.toString()],
      ['two.xml', changed.toString()],
      ['four.xml', '<four/>'],
    ]);
    const stored = 30 + 'one.xml'.length + (parts.get('one.xml')?.length ?? 0);
    expect(patched.subarray(0, stored)).toEqual(bytes.subarray(0, stored));
  });

  it('whose sizes stand behind its parts, as some programs write it, reads back once it is changed', () => {
    const bytes = writeZip(parts);
    // The first part without checksum and sizes in its own header; the directory knows them.
    bytes.fill(0, 14, 26);
    const directory = bytes.readUInt32LE(bytes.length - 6);
    for (const flags of [6, directory + 8]) bytes.writeUInt16LE(bytes.readUInt16LE(flags) | 8, flags);
    const patched = patchZip(bytes, new Map([['two.xml', Buffer.from('2')]]));
    expect(patched.readUInt16LE(6) & 8).toBe(0);
    expect(patched.readUInt32LE(22)).toBe(parts.get('one.xml')?.length);
    expect(readZip(patched).get('one.xml')).toEqual(parts.get('one.xml'));
  });
});
