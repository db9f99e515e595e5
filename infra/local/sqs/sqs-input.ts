import type { Json } from '../aws-json.ts';
import { ServiceError } from '../service-error.ts';

/** Refuses what the operation would otherwise overlook. */
export const allow = (input: Json, names: readonly string[]): void => {
  const unknown = Object.keys(input).filter((name) => !names.includes(name));
  if (unknown.length === 0) return;
  throw new ServiceError('AWS.SimpleQueueService.UnsupportedOperation', `Not served here: ${unknown.join(', ')}.`);
};

/** A text that must be there and not be empty. */
export const text = (input: Json, name: string): string => {
  const value = input[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new ServiceError('MissingParameter', `The request must contain the parameter ${name}.`);
};

/** A whole number within its limits; without a fallback it must be there. */
export const integer = (input: Json, name: string, min: number, max: number, fallback?: number): number => {
  const value = input[name] ?? fallback;
  if (Number.isInteger(value) && Number(value) >= min && Number(value) <= max) return Number(value);
  const message = `Value ${JSON.stringify(value)} for parameter ${name} is invalid. Reason: Must be between ${min} and ${max}.`;
  throw new ServiceError('InvalidParameterValue', message);
};

/** The receipt that a message was received with. */
export const receipt = (input: Json): string => {
  const handle = text(input, 'ReceiptHandle');
  if (/^[0-9a-f-]{36}#\d+$/.test(Buffer.from(handle, 'base64url').toString())) return handle;
  throw new ServiceError(
    'ReceiptHandleIsInvalid',
    `The input receipt handle "${handle}" is not a valid receipt handle.`,
  );
};

/** The entries of a batch: one to ten, each with an id of its own. */
export const distinctEntries = (input: Json): Json[] => {
  const entries = (input['Entries'] ?? []) as Json[];
  const refuse = (code: string, message: string) => new ServiceError(`AWS.SimpleQueueService.${code}`, message);
  if (entries.length === 0) throw refuse('EmptyBatchRequest', 'There should be at least one entry in the request.');
  if (entries.length > 10) {
    throw refuse('TooManyEntriesInBatchRequest', `A batch holds 10 entries at most, you have sent ${entries.length}.`);
  }
  const ids = entries.map((entry) => (typeof entry['Id'] === 'string' ? entry['Id'] : ''));
  if (!ids.every((id) => /^[\w-]{1,80}$/.test(id))) {
    throw refuse(
      'InvalidBatchEntryId',
      'A batch entry id can only contain alphanumeric characters, hyphens, underscores.',
    );
  }
  if (new Set(ids).size < ids.length) throw refuse('BatchEntryIdsNotDistinct', 'Two entries have the same id.');
  return entries;
};
