import * as z from 'zod';
import { ServiceError } from '../service-error.ts';

const requestSchema = z.object({
  url: z.url(),
  method: z.literal('POST'),
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
});

const signature =
  /^AWS4-HMAC-SHA256 Credential=(?<key>[^/\s]+)\/(?<day>\d{8})\/(?<region>[a-z0-9-]+)\/sts\/aws4_request, ?SignedHeaders=(?<signed>[a-z0-9;-]+), ?Signature=[0-9a-f]{64}$/;

// As long as AWS takes a signed request after it was made.
const longestMs = 15 * 60_000;

/**
 * Who signed a request to AWS's GetCallerIdentity, which nobody has sent: what a workload in AWS shows to Google instead
 * of a key. The signature's form is held to, the signature itself only AWS could check. Gives the access key's id.
 * Throws `invalid_grant`.
 */
export function awsSubjectOf(token: string, audience: string, now: Date): string {
  const { success, data } = requestSchema.safeParse(decoded(token));
  if (!success) throw refused('The subject token is not a serialized request to GetCallerIdentity.');
  const headers = new Map(data.headers.map(({ key, value }) => [key.toLowerCase(), value]));
  const { key, day, region, signed } = signature.exec(headers.get('authorization') ?? '')?.groups ?? {};
  if (!key || !day || !region || !signed) throw refused('The request is not signed for sts with AWS4-HMAC-SHA256.');
  const { host, search } = new URL(data.url);
  if (host !== `sts.${region}.amazonaws.com` || search !== '?Action=GetCallerIdentity&Version=2011-06-15')
    throw refused(`The request is not one to GetCallerIdentity of ${region}.`);
  if (headers.get('host') !== host || !signed.split(';').includes('host')) throw refused('The host is not signed.');
  refuseOld(headers.get('x-amz-date') ?? '', day, now);
  if (headers.get('x-goog-cloud-target-resource') !== audience)
    throw refused('The request is not meant for this audience (x-goog-cloud-target-resource).');
  return key;
}

function refuseOld(date: string, day: string, now: Date): void {
  const [, y, m, d, hours, minutes, seconds] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? [];
  const signedMs = Date.parse(`${y}-${m}-${d}T${hours}:${minutes}:${seconds}Z`);
  const isOfNow = Math.abs(now.getTime() - signedMs) <= longestMs;
  if (!isOfNow || !date.startsWith(day)) throw refused('The request was not signed within the last 15 minutes.');
}

function decoded(token: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(token));
  } catch {
    return undefined;
  }
}

const refused = (message: string): ServiceError => new ServiceError('invalid_grant', message, 400);
