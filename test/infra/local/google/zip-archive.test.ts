import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { readZip, writeZip } from '../../../../infra/local/google/zip-archive.ts';

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
});
