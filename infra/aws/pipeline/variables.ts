import type { FunctionResource, VariableName } from '../../resources/function-resource.ts';
import { ingestQueue } from '../../resources.ts';
import { ConfigurationError } from '../configuration/read-configuration.ts';
import type { Deployment } from '../deployment.ts';
import { federatedCredentials } from './federated-credentials.ts';

// Lambda's own limit; names and values count together.
const mostBytes = 4096;

/** What a function is told by its environment. Throws a `ConfigurationError` where that is more than Lambda holds. */
export function variablesOf(resource: FunctionResource, deployment: Deployment): Record<string, string> {
  const chosen = chosenVariables(resource, deployment);
  return withinLimit(resource.name, {
    TABLE_NAME: deployment.names.table,
    DEADLINE_SECONDS: String(resource.deadlineSeconds),
    POWERTOOLS_SERVICE_NAME: resource.name,
    POWERTOOLS_METRICS_NAMESPACE: deployment.names.metrics,
    POWERTOOLS_LOG_LEVEL: 'INFO',
    ...Object.fromEntries(resource.variables.map((name) => [name, chosen[name]])),
  });
}

function chosenVariables(resource: FunctionResource, { names, chosen }: Deployment): Record<VariableName, string> {
  const { google, watch, mail } = chosen;
  return {
    BUCKET_NAME: names.bucket,
    DELIVERIES: JSON.stringify({ ...mail, configurationSet: names.configurationSet }),
    DRIVE_ID: google.driveId,
    GOOGLE_ACCOUNTS: (resource.google === 'publisher' ? [google.publisher] : google.readers).join(','),
    GOOGLE_CREDENTIALS: JSON.stringify(federatedCredentials(google)),
    GOOGLE_READERS: google.readers.join(','),
    LATEST_MINUTES: String(watch.latestMinutes),
    QUEUE_URL: names.queueUrl(ingestQueue.name),
    QUIET_MINUTES: String(watch.quietMinutes),
    READS_PER_MINUTE: String(watch.readsPerMinute),
    RETRY_MINUTES: String(watch.retryMinutes),
  };
}

function withinLimit(name: string, variables: Record<string, string>): Record<string, string> {
  const bytes = Buffer.byteLength(JSON.stringify(variables));
  if (bytes <= mostBytes) return variables;
  const [largest = '', value = ''] = Object.entries(variables).toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  throw new ConfigurationError(
    `The environment of the function «${name}» takes ${bytes} bytes, and Lambda holds ${mostBytes}. The most of it is ` +
      `${largest} (${Buffer.byteLength(value)} bytes)${largest === 'DELIVERIES' ? ': fewer recipients (a group’s address serves), or fewer words in fetchFrom' : ''}.`,
  );
}
