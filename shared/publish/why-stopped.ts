import { SystemError, type SystemErrorCode } from '../ports/errors.ts';

/** Why a run of publishing stopped: Google's quota a minute, Google for a moment, or the end of the time that it has. */
export type WhyStopped = 'quota' | 'unavailable' | 'time';

/** Where a run came upon a fault. */
export interface Whereabouts {
  /** Whether no time is left. */
  readonly isTimeUp: () => boolean;
  /** Whether the run before stopped at this department, too. */
  readonly isSecondTry: boolean;
}

const passing: Partial<Record<SystemErrorCode, WhyStopped>> = {
  'google-quota-exceeded': 'quota',
  'google-unavailable': 'unavailable',
  'google-answer-malformed': 'unavailable',
  'outside-call-timed-out': 'unavailable',
};

/**
 * Why a fault stops a run, which another one goes on with later; undefined where it does not pass by itself. What Google
 * cannot do twice with the same spreadsheet is that spreadsheet's fault: it must not hold up all others for ever.
 */
export function whyStopped(error: unknown, { isTimeUp, isSecondTry }: Whereabouts): WhyStopped | undefined {
  if (!(error instanceof SystemError)) return undefined;
  if (error.code === 'outside-call-timed-out' && isTimeUp()) return 'time';
  const why = passing[error.code];
  return why === 'unavailable' && isSecondTry ? undefined : why;
}
