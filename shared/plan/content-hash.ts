import { createHash } from 'node:crypto';
import { canonical } from '../schema/canonical.ts';

/** SHA-256 of a value's canonical JSON, hexadecimal. */
export const sha256Of = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex');

// Where a value stood and what the framework made of it may change without anybody having changed the plan.
const evidence = new Set(['at', 'writtenAt', 'resolvedId', 'via', 'sectionId', 'programmeId', 'unreadable', 'kept']);

/** SHA-256 of what people wrote: equal for a sheet saved again, re-coloured, or read against another framework. */
export const contentSha256 = (content: unknown): string => sha256Of(withoutEvidence(content));

function withoutEvidence(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEvidence);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => !evidence.has(key));
  return Object.fromEntries(kept.map(([key, member]) => [key, withoutEvidence(member)]));
}

/** A new identity, made from what it stands for: whoever derives it from the same facts gets the same one. */
export const deriveId = (...facts: readonly (string | number)[]): string => sha256Of(facts).slice(0, 12);
