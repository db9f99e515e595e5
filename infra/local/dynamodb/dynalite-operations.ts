import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import type { Store } from 'dynalite/db/index.js';
import validations from 'dynalite/validations/index.js';
import type { Json } from '../aws-json.ts';
import { ServiceError } from '../service-error.ts';
import { fromByteText, toByteText } from './byte-text.ts';

/*
 * dynalite's own HTTP server dies of a client that aborts within a body and of any unforeseen error, and cannot close
 * its database unless it listens. Its operations are sound: they are called directly, one by one.
 */

/** What clients may ask for; tables are made by the server itself. */
export const operationsServed = [
  'GetItem',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'Query',
  'Scan',
  'BatchGetItem',
  'BatchWriteItem',
  'DescribeTable',
] as const;

/** What dynalite is asked to do. */
export type Operation = (typeof operationsServed)[number] | 'CreateTable';

type Action = (store: Store, input: object, done: (error: Error | null, output: Json) => void) => void;
interface Refusal {
  readonly statusCode?: number;
  readonly body?: { readonly __type: string; readonly message?: string; readonly Message?: string };
}

const require = createRequire(import.meta.url);
const load = (operation: Operation) => {
  const file = operation[0]!.toLowerCase() + operation.slice(1);
  const { types, custom } = require(`dynalite/validations/${file}.js`) as { types: Json; custom: unknown };
  return { types, custom, action: promisify(require(`dynalite/actions/${file}.js`) as Action) };
};

// dynalite drops what it does not know, and would set a prototype where an attribute has this name: neither is a 200.
const refuseUnknown = (input: Json, types: Json, text: string): void => {
  const unknown = Object.keys(input).filter((name) => !Object.hasOwn(types, name));
  if (/"__proto__"\s*:/.test(text)) unknown.push('__proto__');
  if (unknown.length === 0) return;
  throw new ServiceError('com.amazon.coral.validate#ValidationException', `Not served here: ${unknown.join(', ')}`);
};

const asRefusal = (thrown: unknown): unknown => {
  const { statusCode, body } = thrown as Refusal;
  if (statusCode === undefined || body === undefined) return thrown;
  return new ServiceError(body.__type, fromByteText(body.message ?? body.Message ?? ''), statusCode);
};

// Reading nothing is charged like reading the smallest item; dynalite says 0.
const chargeAtLeastOne = (output: Json, consistent: boolean): Json => {
  const consumed = output['ConsumedCapacity'] as { CapacityUnits?: number } | undefined;
  if (consumed?.CapacityUnits === 0) consumed.CapacityUnits = consistent ? 1 : 0.5;
  return output;
};

/**
 * Does one operation on the store.
 * Throws `ServiceError` with DynamoDB's own type; nothing was changed then.
 */
export const run = async (store: Store, operation: Operation, input: Json): Promise<Json> => {
  const { types, custom, action } = load(operation);
  const text = toByteText(input);
  refuseUnknown(input, types, text);
  try {
    const checked = validations.checkTypes(JSON.parse(text) as Json, types);
    validations.checkValidations(checked, types, custom, store);
    const output = await action(store, checked);
    return fromByteText(chargeAtLeastOne(output, input['ConsistentRead'] === true));
  } catch (thrown) {
    throw asRefusal(thrown);
  }
};
