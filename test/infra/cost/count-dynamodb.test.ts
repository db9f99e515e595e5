import { describe, expect, it } from 'vitest';
import { dynamodbCounter } from '../../../infra/cost/count/count-dynamodb.ts';
import type { Exchange } from '../../../infra/cost/count/counted-call.ts';

const consumed = (units: number): object => ({ ConsumedCapacity: { CapacityUnits: units } });
const refused = { __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException' };

const exchange = (operation: string, question: object, answer: object, status = 200): Exchange => ({
  ...{ method: 'POST', path: '/', status },
  headers: { 'x-amz-target': `DynamoDB_20120810.${operation}` },
  body: Buffer.from(JSON.stringify(question)),
  answer: Buffer.from(JSON.stringify(answer)),
});

const item = (SK: string, bytes: number) => ({
  Item: { PK: { S: 'DEPARTMENT#c#d' }, SK: { S: SK }, b: { B: Buffer.alloc(bytes).toString('base64') } },
});

describe('what is counted of DynamoDB', () => {
  it('are the units that the answer tells, under the operation and the kind of key', () => {
    const count = dynamodbCounter();
    expect(count(exchange('PutItem', item('V#0000000001', 10), consumed(1)))).toMatchObject({
      ...{ service: 'dynamodb', operation: 'PutItem V#', readUnits: 0, writeUnits: 1 },
    });
    const values = { ':pk': { S: 'CYCLE#c' } };
    const query = exchange('Query', { ExpressionAttributeValues: values }, consumed(37));
    expect(count(query)).toMatchObject({ operation: 'Query CYCLE#', readUnits: 37, writeUnits: 0, storedBytes: 0 });
    const part = { ...values, ':prefix': { S: 'BODY#0f' }, ':pk': { S: 'DEPARTMENT#c#d' } };
    expect(count(exchange('Query', { ExpressionAttributeValues: part }, consumed(4))).operation).toBe('Query BODY#');
  });

  it('is by how much the table grew: a new item, its index, and what an item grew by', () => {
    const count = dynamodbCounter();
    const bytes = (size: number): number =>
      count(exchange('PutItem', item('READING#d', size), consumed(1))).storedBytes;
    const keys = 'PK'.length + 'DEPARTMENT#c#d'.length + 'SK'.length + 'READING#d'.length + 'b'.length;
    expect(bytes(100)).toBe(keys + 100 + 100);
    expect(bytes(150)).toBe(50);
    expect(bytes(120)).toBe(-30);
  });

  it('is a refused condition, which is paid for and stores nothing', () => {
    const count = dynamodbCounter();
    count(exchange('PutItem', item('BODY#0f#000', 5_000), consumed(5)));
    const again = count(exchange('PutItem', item('BODY#0f#000', 10), refused, 400));
    expect(again).toMatchObject({ operation: 'PutItem BODY# refused', writeUnits: 5, storedBytes: 0 });
  });

  it('is nothing that nobody can know', () => {
    const count = dynamodbCounter();
    expect(() => count(exchange('GetItem', {}, {}))).toThrow('was not asked');
    expect(() => count(exchange('GetItem', {}, { message: 'no' }, 500))).toThrow('500');
  });
});
