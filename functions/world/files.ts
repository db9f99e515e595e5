import type { Ports } from '../../shared/ports/ports.ts';
import { S3Files } from '../../shared/render/files.s3.ts';
import { bucket } from './bucket.ts';
import type { Ground } from './ground.ts';

/** The workbooks in their bucket. Throws `environment-invalid`. */
export function files(ground: Ground): Pick<Ports, 'files'> {
  const { client, name } = bucket(ground);
  return { files: new S3Files(client, name) };
}
