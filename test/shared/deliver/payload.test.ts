import { expect, it } from 'vitest';
import { type Payload, payloadSha256 } from '../../../shared/deliver/payload.ts';

const payload: Payload = {
  fileSha256: 'f',
  attachment: 'attached',
  from: 'p@m.example',
  to: ['a@m.example', 'b@m.example'],
};

it('a payload is another one with another file, attachment, sender or recipient, and the same in another order', () => {
  const others: Partial<Payload>[] = [
    ...[{ fileSha256: 'g' }, { fileSha256: undefined }, { attachment: 'withheld' as const }, { from: 'q@m.example' }],
    ...[{ to: ['a@m.example'] }, { to: ['a@m.example', 'c@m.example'] }],
  ];
  const hashes = [payload, ...others.map((changes) => ({ ...payload, ...changes }))].map(payloadSha256);
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(payloadSha256({ ...payload, to: payload.to.toReversed() })).toBe(hashes[0]);
});
