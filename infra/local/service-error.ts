/** What a server refuses, in the words of the service that it stands in for. */
export class ServiceError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.name = 'ServiceError';
    this.code = code;
    this.status = status;
  }
}

/** Anything thrown, as a refusal; what nobody foresaw is the service's own fault (500). */
export const asServiceError = (thrown: unknown): ServiceError =>
  thrown instanceof ServiceError
    ? thrown
    : new ServiceError('InternalFailure', thrown instanceof Error ? thrown.message : String(thrown), 500);
