import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';

/** An item with its keys `PK` and `SK`. */
export type Item = Record<string, unknown>;

/** When a put takes place: DynamoDB's own expression, and what it names. */
export interface Condition {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Item;
}

/** Which items of a partition. */
export interface Range {
  readonly prefix?: string;
  readonly upTo?: string;
  readonly last?: boolean;
}

/** One DynamoDB table with the string keys PK and SK; every read is strongly consistent, nothing is ever deleted. */
export class KeyedTable {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async get(PK: string, SK: string): Promise<Item | undefined> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#table, Key: { PK, SK }, ConsistentRead: true }),
    );
    return Item;
  }

  /**
   * The items of a partition whose SK begins with `prefix`, in the order of SK, up to the one where `upTo` follows it;
   * or only the last of them.
   */
  async query(PK: string, { prefix = '', upTo, last = false }: Range = {}): Promise<Item[]> {
    const items: Item[] = [];
    let from: Item | undefined;
    do {
      const page = await this.#client.send(
        new QueryCommand({
          TableName: this.#table,
          ...keysWithin(PK, prefix, upTo),
          ConsistentRead: true,
          ...(last ? { ScanIndexForward: false, Limit: 1 } : {}),
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
      items.push(...(page.Items ?? []));
      from = last ? undefined : page.LastEvaluatedKey;
    } while (from);
    return items;
  }

  async put(PK: string, SK: string, record: object): Promise<void> {
    await this.#client.send(new PutCommand({ TableName: this.#table, Item: { ...record, PK, SK } }));
  }

  /** False, with nothing changed, where there is such an item already. */
  putIfAbsent(PK: string, SK: string, record: object): Promise<boolean> {
    return this.putIf(PK, SK, record, { ConditionExpression: 'attribute_not_exists(PK)' });
  }

  /** False, with nothing changed, where the condition does not hold. */
  async putIf(PK: string, SK: string, record: object, condition: Condition): Promise<boolean> {
    try {
      await this.#client.send(new PutCommand({ TableName: this.#table, Item: { ...record, PK, SK }, ...condition }));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }
}

function keysWithin(PK: string, prefix: string, upTo: string | undefined) {
  if (prefix === '') return { KeyConditionExpression: 'PK = :pk', ExpressionAttributeValues: { ':pk': PK } };
  if (upTo === undefined) {
    return {
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :prefix)',
      ExpressionAttributeValues: { ':pk': PK, ':prefix': prefix },
    };
  }
  return {
    KeyConditionExpression: 'PK = :pk AND SK BETWEEN :prefix AND :last',
    ExpressionAttributeValues: { ':pk': PK, ':prefix': prefix, ':last': `${prefix}${upTo}` },
  };
}

/** An item without its keys: the record that was put. */
export const recordOf = <R>({ PK: _, SK: __, ...record }: Item): R => record as R;
