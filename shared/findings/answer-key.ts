import { deriveId } from '../plan/content-hash.ts';

/** The hidden key of a line that the pipeline answers: what it is about and, behind it, a hash of what it says. */
export const answerKey = (about: string, ...says: readonly string[]): string => `${about}_${deriveId(...says)}`;

/** What the line with this key is about; '' where it is none of ours. */
export const aboutOf = (key: string): string => key.slice(0, Math.max(0, key.lastIndexOf('_')));
