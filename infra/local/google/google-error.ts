/** Google's canonical error names, by HTTP status. */
const statusNames: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  501: 'UNIMPLEMENTED',
  503: 'UNAVAILABLE',
};

/** One entry of `errors` in Drive's error body. */
export interface DriveReason {
  readonly reason: string;
  readonly location?: string;
  readonly locationType?: string;
}

/** A refusal to be answered in Google's error shape. */
export class GoogleError extends Error {
  readonly code: number;
  readonly status: string;
  readonly drive: DriveReason;
  readonly details: readonly unknown[];

  constructor(
    code: number,
    message: string,
    more: { status?: string; drive?: DriveReason; details?: readonly unknown[] } = {},
  ) {
    super(message);
    this.code = code;
    this.status = more.status ?? statusNames[code] ?? 'INTERNAL';
    this.drive = more.drive ?? { reason: code === 404 ? 'notFound' : code === 501 ? 'notImplemented' : 'invalid' };
    this.details = more.details ?? [];
  }
}

/** 400: the request cannot be understood. */
export const badRequest = (message: string): GoogleError => new GoogleError(400, message);

/** 501: Google may know it, this server does not; never a wrong 200. */
export const notServed = (what: string): GoogleError =>
  new GoogleError(501, `This local server does not serve ${what}.`);

/** 404 as the Sheets API words it. */
export const spreadsheetNotFound = (): GoogleError => new GoogleError(404, 'Requested entity was not found.');

/** 404 as the Drive API words it. */
export const fileNotFound = (id: string): GoogleError =>
  new GoogleError(404, `File not found: ${id}.`, {
    drive: { reason: 'notFound', location: 'fileId', locationType: 'parameter' },
  });

/** 401: no token came with the request. */
export const noCredentials = (): GoogleError =>
  new GoogleError(
    401,
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
    { drive: { reason: 'authError', location: 'Authorization', locationType: 'header' } },
  );

/** 400 as Google answers for an .xlsx that it cannot treat as a spreadsheet; what is said of the file is cut short. */
export const unreadableDocument = (why: string): GoogleError =>
  new GoogleError(
    400,
    `This operation is not supported for this document: the file cannot be read as a spreadsheet (${why.slice(0, 120)}).`,
    {
      status: 'FAILED_PRECONDITION',
    },
  );

/** 503: another program has the file open. */
export const openElsewhere = (message: string): GoogleError =>
  new GoogleError(503, message, { drive: { reason: 'backendError' } });

/** The body of a refusal by the Sheets API. */
export function sheetsErrorBody({ code, message, status, details }: GoogleError): unknown {
  return { error: { code, message, status, ...(details.length > 0 ? { details } : {}) } };
}

/** The body of a refusal by the Drive API: with `errors`, and `status` only where Google gives one. */
export function driveErrorBody({ code, message, status, drive }: GoogleError): unknown {
  const text = code === 401 ? 'Invalid Credentials' : message;
  const errors = [{ message: text, domain: 'global', ...drive }];
  return { error: { code, message, errors, ...(code === 401 || code === 501 ? { status } : {}) } };
}
