/** A put as DynamoDB is asked for it, its values as they are or as the protocol writes them. */
export interface PutAsked {
  readonly Item?: { readonly PK?: unknown; readonly SK?: unknown };
  readonly ConditionExpression?: string;
}

// Of what lies there nothing is ever changed: versions, bodies, former states, reports, deliveries, who was given what.
const kept = /^(?:DEPARTMENT|REPORT|DELIVERY|AUDIT)#/;

const textOf = (key: unknown): string => String((Object(key) as { S?: string }).S ?? key);

/** The key of an item that is kept for ever, where a put could write over it; undefined where it cannot. */
export function unconditionalPut({ Item, ConditionExpression }: PutAsked): string | undefined {
  const [partition, key] = [textOf(Item?.PK), textOf(Item?.SK)];
  return kept.test(partition) && ConditionExpression !== 'attribute_not_exists(PK)' ? `${partition} ${key}` : undefined;
}
