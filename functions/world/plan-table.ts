import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { readVariables, text } from '../environment.ts';
import type { Ground } from './ground.ts';
import { throughSeam } from './through-seam.ts';

/** The plan's table, and the client to reach it. */
export interface PlanTable {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

/** The plan's table, `TABLE_NAME`. Throws `environment-invalid`. */
export function planTable({ variables, outside }: Ground): PlanTable {
  const { TABLE_NAME: name } = readVariables(variables, { TABLE_NAME: text });
  const client = throughSeam(new DynamoDBClient({}), 'dynamodb', outside);
  return { client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }), name };
}
