import type { AuthClient } from 'google-auth-library';
import { SystemError } from '../shared/ports/errors.ts';
import type { Outside, OutsideCall } from '../shared/ports/outside.ts';
import { systemErrorOf } from './google-errors.ts';
import { GoogleSignIn } from './google-sign-in.ts';

type GaxiosOptions = Parameters<AuthClient['request']>[0];

/** What Google's clients are made with: who makes their requests, and where to. */
export interface GoogleOptions {
  readonly auth: never;
  readonly rootUrl?: string;
}

/** Lets every request of Google's clients go through the seam, signed in; `makeClient` is asked again once a token was refused. */
export function googleOptions(
  makeClient: () => AuthClient,
  outside: Outside,
  rootUrl: string | undefined,
): GoogleOptions {
  const signIn = new GoogleSignIn(makeClient, outside);
  const request = async (options: GaxiosOptions) => {
    const client = await signIn.client();
    return outside.run(callOf(options), async (signal) => {
      // The library's own retries would not be counted.
      const answer = await client.request({ ...options, signal, retry: false }).catch((error: unknown) => {
        const known = systemErrorOf(error);
        if (known.code === 'google-sign-in-refused') signIn.forget();
        throw known;
      });
      // The client gives JSON that was cut short, or a page of somebody's proxy, as a mere text.
      if (answer.status !== 204 && (answer.data === null || typeof answer.data !== 'object')) {
        throw new SystemError('google-answer-malformed', 'the answer is not JSON', { retry: true });
      }
      return answer;
    });
  };
  // The clients make each call through this one method of what signs them in, and ask nothing else of it.
  return { auth: { request } as never, ...(rootUrl ? { rootUrl } : {}) };
}

function callOf({ url, method }: GaxiosOptions): OutsideCall {
  const path = new URL(String(url)).pathname;
  const verb = method ?? 'GET';
  return {
    service: path.includes('/spreadsheets') ? 'sheets' : 'drive',
    operation: `${verb} ${path.replace(/\/[\w-]{20,}/, '/{id}')}`,
    effect: verb === 'GET' ? 'read' : 'write',
  };
}
