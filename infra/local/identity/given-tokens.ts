import { randomUUID } from 'node:crypto';

/** The tokens that a server gave, each with whose it is; they end with the server. */
export class GivenTokens {
  readonly #given = new Map<string, string>();

  /** A new token, which says whose it is to whoever can read it. */
  give(whose: string): string {
    const token = `${Buffer.from(whose).toString('base64url')}.${randomUUID()}`;
    this.#given.set(token, whose);
    return token;
  }

  /** Whether it was given here. */
  has(token: string): boolean {
    return this.#given.has(token);
  }
}

/** Whose token it is, such as a service account's e-mail; undefined of one from elsewhere. */
export function ownerOf(token: string): string | undefined {
  const [owner, id] = token.split('.');
  return owner && id ? Buffer.from(owner, 'base64url').toString('utf8') : undefined;
}
