import { SystemError } from '../../shared/ports/errors.ts';

/** What may be told of an error outside the spreadsheets: never a word that somebody typed into one. */
export interface Failure {
  readonly code: string;
  /** Our own words, where they are. */
  readonly reason?: string;
  /** Of somebody else's error: its kind, the status of the answer, and where it came up. */
  readonly kind?: string;
  readonly status?: number;
  readonly at?: readonly string[];
}

/**
 * What may be told of an error. The words of Google, of a parser or of a library may quote a cell, so only ours are
 * told: those of a system error that does not pass on another one. A sign-in comes before any cell: of that, all is told.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof SystemError && (error.cause === undefined || error.code === 'google-sign-in-refused'))
    return { code: error.code, reason: error.message };
  const code = error instanceof SystemError ? error.code : 'unexpected';
  const source = error instanceof SystemError ? error.cause : error;
  const status = statusOf(source);
  return {
    code,
    kind: source instanceof Error && /^\w{1,60}$/.test(source.name) ? source.name : typeof source,
    ...(status === undefined ? {} : { status }),
    at: framesOf(source),
  };
}

// Google's client, and AWS's.
function statusOf(error: unknown): number | undefined {
  const { response, $metadata } = Object(error) as {
    response?: { status?: unknown };
    $metadata?: { httpStatusCode?: unknown };
  };
  const status = response?.status ?? $metadata?.httpStatusCode;
  return typeof status === 'number' ? status : undefined;
}

const mostFrames = 6;

// The lines of a stack that name places; before them stands the message, whose lines may look alike.
const framesOf = (error: unknown): string[] =>
  (error instanceof Error ? afterMessage(error) : '')
    .split('\n')
    .filter((line) => /^ {4}at \S.*:\d+:\d+\)?$/.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim());

function afterMessage({ stack = '', message }: Error): string {
  const at = stack.indexOf(message);
  return at < 0 ? '' : stack.slice(at + message.length);
}
