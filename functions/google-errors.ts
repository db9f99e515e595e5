import { gaxios } from 'google-auth-library';
import * as z from 'zod';
import { SystemError, type SystemErrorCode } from '../shared/ports/errors.ts';

// Sheets says it in `status` and `details`, Drive in the reasons of `errors`.
const reasonsSchema = z.array(z.object({ reason: z.string().default('') })).default([]);
const answerSchema = z.object({
  response: z.object({
    status: z.number(),
    data: z
      .object({ error: z.object({ status: z.string().default(''), errors: reasonsSchema, details: reasonsSchema }) })
      .catch({ error: { status: '', errors: [], details: [] } }),
  }),
});

const quotaReasons = new Set([
  'rateLimitExceeded',
  'userRateLimitExceeded',
  'quotaExceeded',
  'sharingRateLimitExceeded',
]);

// A token for something else, or an API that the project has not enabled: first as Sheets says it, then as Drive does.
const setUpReasons = new Set([
  ...['ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'SERVICE_DISABLED'],
  ...['insufficientPermissions', 'accessNotConfigured'],
]);

/** Google's refusal, or its silence, as an error of ours; `retry` where the same call may go through later by itself. */
export function systemErrorOf(error: unknown): SystemError {
  const { success, data } = answerSchema.safeParse(error);
  const reason = error instanceof Error ? error.message : String(error);
  const made = (code: SystemErrorCode, retry: boolean): SystemError =>
    new SystemError(code, reason, { retry, cause: error });
  if (!success) return made('google-unavailable', true);
  const { status, data: body } = data.response;
  const reasons = [...body.error.errors, ...body.error.details].map((each) => each.reason);
  if (status === 429 || reasons.some((each) => quotaReasons.has(each))) return made('google-quota-exceeded', true);
  // Nobody's sheet is at fault: our own sign-in is, and whoever mends it mends it for all.
  const isSetUp = status === 403 && reasons.some((each) => setUpReasons.has(each));
  if (status === 401 || isSetUp) return made('google-sign-in-refused', true);
  if (status === 403) return made('spreadsheet-access-denied', false);
  if (status === 404) return made('spreadsheet-not-found', false);
  if (status === 400 && body.error.status === 'FAILED_PRECONDITION') return made('spreadsheet-not-readable', false);
  return status < 500 ? made('google-request-refused', false) : made('google-unavailable', true);
}

// What passes by itself is nobody's to mend, in a sign-in too.
const passing: ReadonlySet<SystemErrorCode> = new Set(['google-unavailable', 'google-quota-exceeded']);

/** Why a sign-in brought no token: `google-sign-in-refused`, unless Google was silent or had too much to do. */
export function signInErrorOf(error: unknown): SystemError {
  const found = systemErrorOf(error);
  // Without an answer and without a request nobody was asked: the environment holds no identity.
  const wasAsked = error instanceof gaxios.GaxiosError || answerSchema.safeParse(error).success;
  if (wasAsked && passing.has(found.code)) return found;
  return new SystemError('google-sign-in-refused', found.message, { retry: true, cause: error });
}
