import { type AttributeValue, itemBytes } from './item-bytes.ts';
import type { Counter, Exchange } from './counted-call.ts';

type Item = Readonly<Record<string, AttributeValue>>;
interface Question {
  readonly Item?: Item;
  readonly Key?: Item;
  readonly ExpressionAttributeValues?: Item;
}

/** A unit writes up to so much … */
export const writeUnitBytes = 1024;
/** … and so much is stored beside each item, for its index. Source: as `itemBytes`. */
export const storageOverheadBytes = 100;

const text = (value: AttributeValue | undefined): string => (value?.['S'] as string | undefined) ?? '';

/** Counts what is asked of one table, which was empty when it began. */
export function dynamodbCounter(): Counter {
  const stored = new Map<string, number>();
  return (exchange) => {
    const operation = String(exchange.headers['x-amz-target'] ?? '').replace(/^.*\./, '');
    const question = JSON.parse(exchange.body.toString('utf8')) as Question;
    const isWrite = operation === 'PutItem';
    const size = isWrite && question.Item ? itemBytes(question.Item) : 0;
    const key = `${text(question.Item?.['PK'])}|${text(question.Item?.['SK'])}`;
    const before = stored.get(key) ?? 0;
    const isDone = exchange.status === 200;
    if (isWrite && isDone) stored.set(key, size);
    const units = isDone ? consumed(exchange) : refusedUnits(exchange, Math.max(size, before));
    return {
      ...{ service: 'dynamodb', operation: `${operation} ${kindOf(question)}${isDone ? '' : ' refused'}` },
      ...{ readUnits: isWrite ? 0 : units, writeUnits: isWrite ? units : 0 },
      storedBytes: isWrite && isDone ? size - before + (before === 0 ? storageOverheadBytes : 0) : 0,
      sentBytes: exchange.body.length,
    };
  };
}

function consumed({ answer }: Exchange): number {
  const { ConsumedCapacity } = JSON.parse(answer.toString('utf8')) as { ConsumedCapacity?: { CapacityUnits?: number } };
  if (ConsumedCapacity?.CapacityUnits === undefined) throw new Error('DynamoDB was not asked for what a call consumes');
  return ConsumedCapacity.CapacityUnits;
}

// A condition that does not hold is paid for like the write that it kept from happening; no answer says so.
function refusedUnits({ answer, status }: Exchange, bytes: number): number {
  if (status === 400 && answer.includes('ConditionalCheckFailedException')) return Math.ceil(bytes / writeUnitBytes);
  throw new Error(`DynamoDB answered ${status}: ${answer.toString('utf8').slice(0, 300)}`);
}

/** The kind of an item by its sort key, or where all of a partition is asked for, by that one's: `V#`, `CYCLE#`. */
function kindOf({ Item, Key, ExpressionAttributeValues: values }: Question): string {
  const [partition, sort] = [
    text(Item?.['PK'] ?? Key?.['PK'] ?? values?.[':pk']),
    text(Item?.['SK'] ?? Key?.['SK'] ?? values?.[':prefix']),
  ];
  // Reports, deliveries and cycles have sort keys of their own making.
  const key = /^(?:CYCLE|DEPARTMENT)#/.test(partition) && sort !== '' ? sort : partition;
  return key.replace(/#.*$/s, '#');
}
