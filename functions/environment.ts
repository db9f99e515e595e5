import * as z from 'zod';
import { SystemError } from '../shared/ports/errors.ts';

const minutes = (fallback: number) => z.coerce.number().min(0).default(fallback);

const schema = z.object({
  TABLE_NAME: z.string().min(1),
  BUCKET_NAME: z.string().min(1),
  QUEUE_URL: z.url(),
  DRIVE_ID: z.string().min(1),
  /** A credentials configuration of google-auth-library (Workload Identity Federation), as JSON. */
  GOOGLE_CREDENTIALS: z.string().min(1),
  /** Another address than Google's own, where the protocol is spoken by somebody else. */
  GOOGLE_ROOT_URL: z.url().optional(),
  QUIET_MINUTES: minutes(3),
  LATEST_MINUTES: minutes(30),
  RETRY_MINUTES: minutes(15),
  READS_PER_MINUTE: z.coerce.number().positive().default(57.5),
  DEADLINE_SECONDS: z.coerce.number().positive().default(60),
  /** Set together with the AWS SDK's own AWS_ENDPOINT_URL_S3: buckets are then part of the path. */
  AWS_ENDPOINT_URL_S3: z.url().optional(),
});

/** What a function is told by its environment. */
export type Environment = z.infer<typeof schema>;

/** Reads the environment. Throws `environment-invalid`, naming every variable that is missing or wrong. */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const { success, data, error } = schema.safeParse(variables);
  if (success) return data;
  const faults = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw new SystemError('environment-invalid', faults, { retry: false });
}
