import { SystemError, type SystemErrorCode } from '../ports/errors.ts';

/** Why a run of publishing stopped: Google's quota a minute, Google for a moment, or the end of the time that it has. */
export type WhyStopped = 'quota' | 'unavailable' | 'time';

const passing: Partial<Record<SystemErrorCode, WhyStopped>> = {
  'google-quota-exceeded': 'quota',
  'google-unavailable': 'unavailable',
  'google-answer-malformed': 'unavailable',
  'outside-call-timed-out': 'unavailable',
};

/** Why a fault stops a run, which another one goes on with later; undefined where it does not pass by itself. */
export function whyStopped(error: unknown, isTimeUp: () => boolean): WhyStopped | undefined {
  if (!(error instanceof SystemError)) return undefined;
  if (error.code === 'outside-call-timed-out' && isTimeUp()) return 'time';
  return passing[error.code];
}
