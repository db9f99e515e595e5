import type { AuthClient } from 'google-auth-library';
import { SystemError } from '../shared/ports/errors.ts';
import type { Outside } from '../shared/ports/outside.ts';
import { signInErrorOf } from './google-errors.ts';

/**
 * One identity's sign-in: gives its client with a token that holds, and gets one where there is none. Getting one is an
 * outside call of its own, however many requests it takes: with a deadline, and with errors that blame no spreadsheet.
 */
export class GoogleSignIn {
  readonly #makeClient: () => AuthClient;
  readonly #outside: Outside;
  #client: AuthClient;
  #underWay: Promise<void> | undefined;

  constructor(makeClient: () => AuthClient, outside: Outside) {
    this.#makeClient = makeClient;
    this.#outside = outside;
    this.#client = makeClient();
  }

  /** The client, signed in. Throws `google-sign-in-refused`, and what any outside call throws. */
  async client(): Promise<AuthClient> {
    if (!isSignedIn(this.#client)) {
      this.#underWay ??= this.#signIn().finally(() => {
        this.#underWay = undefined;
      });
      await this.#underWay;
    }
    return this.#client;
  }

  /** Signs in anew before the next request: somebody may have mended what the token was refused for. */
  forget(): void {
    this.#client = this.#makeClient();
  }

  async #signIn(): Promise<void> {
    const client = this.#client;
    try {
      await this.#outside.run({ service: 'identity', operation: 'sign in', effect: 'read' }, async () => {
        const { token } = await client.getAccessToken().catch((error: unknown) => {
          throw signInErrorOf(error);
        });
        if (!token) throw new SystemError('google-answer-malformed', 'the sign-in brought no token', { retry: true });
      });
    } catch (error) {
      // A client that still waits for an answer would have the next sign-in wait for the same one.
      this.forget();
      throw error;
    }
  }
}

// As the library decides it: a token is renewed some minutes before it ends.
const isSignedIn = ({ credentials, eagerRefreshThresholdMillis }: AuthClient): boolean =>
  Boolean(credentials.access_token) &&
  (credentials.expiry_date == null || credentials.expiry_date - eagerRefreshThresholdMillis > Date.now());
