import { ownerOf } from '../identity/given-tokens.ts';

/** Who calls where the token does not say: the account that everything on this machine acts as. */
export const defaultCaller = 'local-server@example.iam.gserviceaccount.com';

/** Whose token came with a request, as an e-mail; undefined where none came. */
export function callerOf(authorization: string | undefined): string | undefined {
  const [, token] = /^Bearer (\S+)/.exec(authorization ?? '') ?? [];
  if (token === undefined) return undefined;
  const owner = ownerOf(token);
  return owner?.includes('@') ? owner : defaultCaller;
}
