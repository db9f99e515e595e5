import type { VersionRecord } from './records.ts';

declare const passed: unique symbol;

/** The facts of a submission that is to become a version. */
export type SubmissionFacts = Omit<VersionRecord, 'version' | 'parentSha256' | 'acceptedAt'>;

/**
 * A submission that passed: only `accept` makes one, and the store takes nothing else, so unchecked data does not
 * compile.
 */
export type AcceptedSubmission = SubmissionFacts & { readonly [passed]: true };

/** Declares that a submission passed. Called in shared/pipeline.ts alone, where the verdict says so; a house test keeps it. */
export const accept = (facts: SubmissionFacts): AcceptedSubmission => facts as AcceptedSubmission;
