/** What can go wrong in the system, never in a sheet: what is wrong in a sheet is a finding. */
export type SystemErrorCode =
  | 'outside-call-timed-out'
  | 'spreadsheet-not-found'
  | 'spreadsheet-access-denied'
  | 'spreadsheet-not-readable'
  | 'spreadsheet-too-large'
  | 'google-quota-exceeded'
  | 'google-sign-in-refused'
  | 'google-request-refused'
  | 'google-unavailable'
  | 'google-answer-malformed'
  | 'version-conflict'
  | 'publishing-in-progress'
  | 'stored-body-missing'
  | 'environment-invalid'
  | 'message-invalid'
  | 'as-of-invalid'
  | 'delivery-not-configured'
  | 'delivery-too-early'
  | 'delivery-differs'
  | 'stored-file-differs';

/**
 * A fault of the system.
 * `retry` says whether the same call may succeed later without anybody doing something about it.
 */
export class SystemError extends Error {
  readonly code: SystemErrorCode;
  readonly retry: boolean;

  constructor(code: SystemErrorCode, message: string, options: { retry: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    // Lambda tells whoever invoked it the name and the message alone.
    this.name = code;
    this.code = code;
    this.retry = options.retry;
  }
}
