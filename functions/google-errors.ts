import * as z from 'zod';
import { SystemError, type SystemErrorCode } from '../shared/ports/errors.ts';

// Sheets says it in `status`, Drive in the reasons of `errors`.
const answerSchema = z.object({
  response: z.object({
    status: z.number(),
    data: z
      .object({
        error: z.object({
          status: z.string().default(''),
          errors: z.array(z.object({ reason: z.string().default('') })).default([]),
        }),
      })
      .catch({ error: { status: '', errors: [] } }),
  }),
});

const quotaReasons = new Set([
  'rateLimitExceeded',
  'userRateLimitExceeded',
  'quotaExceeded',
  'sharingRateLimitExceeded',
]);

/** Google's refusal, or its silence, as an error of ours; `retry` where the same call may go through later by itself. */
export function systemErrorOf(error: unknown): SystemError {
  const { success, data } = answerSchema.safeParse(error);
  const reason = error instanceof Error ? error.message : String(error);
  const made = (code: SystemErrorCode, retry: boolean): SystemError =>
    new SystemError(code, reason, { retry, cause: error });
  if (!success) return made('google-unavailable', true);
  const { status, data: body } = data.response;
  const reasons = body.error.errors.map((each) => each.reason);
  if (status === 429 || reasons.some((each) => quotaReasons.has(each))) return made('google-quota-exceeded', true);
  // Nobody's sheet is at fault: our own sign-in is, and whoever mends it mends it for all.
  if (status === 401) return made('google-sign-in-refused', true);
  if (status === 403) return made('spreadsheet-access-denied', false);
  if (status === 404) return made('spreadsheet-not-found', false);
  if (status === 400 && body.error.status === 'FAILED_PRECONDITION') return made('spreadsheet-not-readable', false);
  return status < 500 ? made('google-request-refused', false) : made('google-unavailable', true);
}
