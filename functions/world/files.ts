import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { Ports } from '../../shared/ports/ports.ts';
import { S3Files } from '../../shared/render/files.s3.ts';
import { readVariables, text } from '../environment.ts';
import type { Ground } from './ground.ts';
import { throughSeam } from './through-seam.ts';

const shape = {
  BUCKET_NAME: text,
  /** The SDK's own variable: where it is set, buckets are part of the path. */
  AWS_ENDPOINT_URL_S3: z.url().optional(),
};

/** The workbooks in the bucket `BUCKET_NAME`. Throws `environment-invalid`. */
export function files({ variables, outside }: Ground): Pick<Ports, 'files'> {
  const { BUCKET_NAME, AWS_ENDPOINT_URL_S3 } = readVariables(variables, shape);
  const client = new S3Client({ forcePathStyle: AWS_ENDPOINT_URL_S3 !== undefined });
  return { files: new S3Files(throughSeam(client, 's3', outside), BUCKET_NAME) };
}
