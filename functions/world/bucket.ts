import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { readVariables, text } from '../environment.ts';
import type { Ground } from './ground.ts';
import { throughSeam } from './through-seam.ts';

/** The bucket of the workbooks, and the client to reach it. */
export interface Bucket {
  readonly client: S3Client;
  readonly name: string;
}

const shape = {
  BUCKET_NAME: text,
  /** The SDK's own variable: where it is set, buckets are part of the path. */
  AWS_ENDPOINT_URL_S3: z.url().optional(),
};

/** The bucket of the workbooks, `BUCKET_NAME`. Throws `environment-invalid`. */
export function bucket({ variables, outside }: Ground): Bucket {
  const { BUCKET_NAME: name, AWS_ENDPOINT_URL_S3 } = readVariables(variables, shape);
  const client = new S3Client({ forcePathStyle: AWS_ENDPOINT_URL_S3 !== undefined });
  return { client: throughSeam(client, 's3', outside), name };
}
