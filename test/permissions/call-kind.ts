import type { NumberedCall } from '../../functions/outside-calls.ts';

/** What IAM is asked about a call to AWS: who, which action, on what, and under which keys. */
export interface CallKind {
  /** The function of functions/. */
  readonly by: string;
  readonly action: string;
  /** Of DynamoDB the beginning of the partition key, up to what differs with each cycle. */
  readonly partition?: string;
}

// Actions that IAM knows under another name than the API does.
const actions: Readonly<Record<string, string>> = {
  's3:HeadObject': 's3:GetObject',
  'sqs:SendMessageBatch': 'sqs:SendMessage',
};

const aws = new Set(['dynamodb', 's3', 'sqs', 'ses']);

/** The kind of a call; undefined for one of Google, or one that no handler made. */
export function kindOf({ service, operation, by, input = {} }: NumberedCall): CallKind | undefined {
  if (!by || !aws.has(service)) return undefined;
  const asked = `${service}:${operation}`;
  const action = actions[asked] ?? asked;
  return { by, action, ...(service === 'dynamodb' ? { partition: partitionOf(input) } : {}) };
}

/** A kind in one word, such as `watch dynamodb:Query CYCLE#`. */
export const wordOf = ({ by, action, partition }: CallKind): string =>
  [by, action, partition].filter(Boolean).join(' ');

interface Keyed {
  readonly Key?: { readonly PK?: unknown };
  readonly Item?: { readonly PK?: unknown };
  readonly ExpressionAttributeValues?: { readonly ':pk'?: unknown };
}

function partitionOf(input: Keyed): string {
  const key = input.Key?.PK ?? input.Item?.PK ?? input.ExpressionAttributeValues?.[':pk'];
  const text = String((Object(key) as { S?: string }).S ?? key);
  return /^[A-Z]+#?/.exec(text)?.[0] ?? text;
}
