import * as z from 'zod';
import { parsedJson } from '../../../functions/parsed-json.ts';
import type { LocalReply, LocalRequest } from '../http-server.ts';
import { ServiceError } from '../service-error.ts';
import type { GivenTokens } from './given-tokens.ts';

const bodySchema = z.object({
  scope: z.array(z.url()).min(1),
  lifetime: z
    .string()
    .regex(/^\d+s$/)
    .default('3600s'),
});

// Longer ones Google gives only where the organisation allows it.
const longestSeconds = 3600;

/** IAM's `generateAccessToken`: whoever was signed in here before may act for whatever service account it names. */
export function generateAccessToken({ headers, body }: LocalRequest, account: string, given: GivenTokens): LocalReply {
  const [, bearer = ''] = /^Bearer (\S+)$/.exec(headers.authorization ?? '') ?? [];
  if (!given.has(bearer)) throw new ServiceError('UNAUTHENTICATED', 'The token was not given here.', 401);
  const { success, data } = bodySchema.safeParse(parsedJson(body.toString('utf8')));
  const seconds = success ? Number.parseInt(data.lifetime, 10) : 0;
  if (!success || seconds < 1 || seconds > longestSeconds)
    throw new ServiceError('INVALID_ARGUMENT', 'It takes scopes, and a lifetime of at most 3600s.', 400);
  const expireTime = new Date(Date.now() + seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accessToken: given.give(account), expireTime }),
  };
}
