import { beforeEach, describe, expect, it } from 'vitest';
import { clientsOf } from '../../../functions/google-clients.ts';
import type { GoogleSettings } from '../../../functions/google-identity.ts';
import { OutsideCalls } from '../../../functions/outside-calls.ts';
import { google } from '../../../functions/world/google.ts';
import { groundOf } from '../../../functions/world/ground.ts';
import { type LocalReply, startHttpServer } from '../../../infra/local/http-server.ts';
import { ownerOf } from '../../../infra/local/identity/given-tokens.ts';
import { localCredentials, startIdentityServer } from '../../../infra/local/identity/identity-server.ts';
import type { OutsideCall } from '../../../shared/ports/outside.ts';
import { type RecordingProxy, startRecordingProxy } from './recording-proxy.ts';
import { closing, temporaryHome } from './temporary-home.ts';

/** What Lambda's environment holds of the role that the function runs as. */
const ofLambda = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'ASIAOFTHEROLE',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_SESSION_TOKEN: 'session',
};

const accounts = ['reader-1@plan.iam.gserviceaccount.com', 'reader-2@plan.iam.gserviceaccount.com'];

let identityUrl: string;
let identity: RecordingProxy;
let settings: GoogleSettings;
let owners: (string | undefined)[];
let listed: () => LocalReply;
let calls: OutsideCall[];

const list = (account = 0, deadlineMs = 5_000, access: 'read-and-answer' | 'publish' = 'read-and-answer') => {
  const outside = new OutsideCalls({ deadlineMs });
  const run = outside.run.bind(outside);
  outside.run = (call, work) => {
    calls.push(call);
    return run(call, work);
  };
  const { drive } = clientsOf(google({ ...groundOf({ ...settings }), outside }, { access, account }));
  return () => drive.files.list({ driveId: 'drive' });
};
const signIns = () => calls.filter(({ service }) => service === 'identity').length;
const json = (status: number, body: object): LocalReply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

beforeEach(async () => {
  const home = await temporaryHome();
  const server = closing(await startIdentityServer({ home, port: 0 }));
  identityUrl = server.url;
  identity = closing(await startRecordingProxy(home, identityUrl));
  [owners, calls] = [[], []];
  listed = () => json(200, { files: [] });
  const google = closing(
    await startHttpServer(
      { home, port: 0 },
      {
        maxBodyBytes: 1000,
        handle: async ({ headers }) => {
          owners.push(ownerOf(headers.authorization?.replace('Bearer ', '') ?? ''));
          return listed();
        },
        explain: () => ({ status: 500 }),
      },
    ),
  );
  Object.assign(process.env, ofLambda);
  settings = {
    GOOGLE_CREDENTIALS: localCredentials(identity.url),
    GOOGLE_ACCOUNTS: accounts.join(', '),
    GOOGLE_ROOT_URL: `${google.url}/`,
  };
});

const bodies = () => identity.asked.map(({ body }) => body.toString('utf8'));

describe('a function in AWS', () => {
  it('shows its own signed request, and acts as the account whose turn it is', async () => {
    for (const account of [0, 1, 2]) await list(account)();
    expect(owners).toEqual([accounts[0], accounts[1], accounts[0]]);
    const shown = new URLSearchParams(bodies()[0]).get('subject_token') ?? '';
    const { headers } = JSON.parse(decodeURIComponent(shown)) as { headers: { key: string; value: string }[] };
    expect(headers.find(({ key }) => key === 'x-amz-security-token')?.value).toBe('session');
    expect(shown).not.toContain(ofLambda.AWS_SECRET_ACCESS_KEY);
  });

  it.each([
    ['read-and-answer', ['drive.metadata.readonly', 'spreadsheets']],
    ['publish', ['drive']],
  ] as const)('asks for the least that it needs to %s', async (access, names) => {
    await list(0, 5_000, access)();
    const { scope } = JSON.parse(bodies()[1] ?? '') as { scope: string[] };
    expect(scope).toEqual(names.map((name) => `https://www.googleapis.com/auth/${name}`));
  });

  it('signs in once, however much it asks at the same time and later', async () => {
    const ask = list();
    await Promise.all([ask(), ask(), ask()]);
    await ask();
    expect(signIns()).toBe(1);
    expect(calls[0]).toEqual({ service: 'identity', operation: 'sign in', effect: 'read' });
    expect(identity.asked).toHaveLength(2);
  });

  it('signs in again once its token is refused', async () => {
    const ask = list();
    listed = () => json(401, { error: { code: 401 } });
    await expect(ask()).rejects.toMatchObject({ code: 'google-sign-in-refused', retry: true });
    listed = () => json(200, { files: [] });
    await ask();
    expect(signIns()).toBe(2);
  });

  it('uses the credentials as they are where no account takes a place in them', async () => {
    const { service_account_impersonation_url: _, ...rest } = JSON.parse(settings.GOOGLE_CREDENTIALS) as object & {
      service_account_impersonation_url: string;
    };
    settings = { ...settings, GOOGLE_CREDENTIALS: JSON.stringify(rest), GOOGLE_ACCOUNTS: undefined };
    await list()();
    expect(owners).toEqual([ofLambda.AWS_ACCESS_KEY_ID]);
  });
});

describe('a sign-in that fails', () => {
  const forIam = (path: string): boolean => path.endsWith(':generateAccessToken');
  const denied = json(403, { error: { code: 403, status: 'PERMISSION_DENIED', message: 'getAccessToken denied' } });
  const unknownAccount = json(404, { error: { code: 404, status: 'NOT_FOUND', message: 'Unknown service account' } });
  const badSubject = json(400, { error: 'invalid_grant', error_description: 'Received invalid AWS response' });

  it.each([
    ['may not act as the account', true, denied],
    ['names an account that is not there', true, unknownAccount],
    ['is not who the provider trusts', false, badSubject],
  ] as const)('blames no spreadsheet where it %s', async (_, iam, answer) => {
    identity.answerInstead(({ path }) => (forIam(path) === iam ? answer : undefined));
    const message = expect.stringMatching(
      /getAccessToken denied|Unknown service account|Received invalid AWS response/,
    );
    await expect(list()()).rejects.toMatchObject({ code: 'google-sign-in-refused', retry: true, message });
    expect(owners).toEqual([]);
  });

  it('is a refusal where the audience is not the one that was signed for', async () => {
    const other = { ...(JSON.parse(settings.GOOGLE_CREDENTIALS) as object), audience: '//other' };
    identity.answerInstead(async ({ path, body }) => {
      if (path !== '/v1/token') return undefined;
      const forSomebodyElse = body.toString('utf8').replace('other', 'third');
      const answer = await fetch(`${identityUrl}/v1/token`, { method: 'POST', body: forSomebodyElse });
      return json(answer.status, (await answer.json()) as object);
    });
    settings = { ...settings, GOOGLE_CREDENTIALS: JSON.stringify(other) };
    await expect(list()()).rejects.toMatchObject({ code: 'google-sign-in-refused' });
  });

  it('is a refusal where the environment holds no identity', async () => {
    delete process.env.AWS_REGION;
    await expect(list()()).rejects.toMatchObject({ code: 'google-sign-in-refused', retry: true });
  });

  it('has a deadline, and the next one waits for nothing that is left of it', async () => {
    let isSilent = true;
    identity.answerInstead(({ gone }) =>
      isSilent ? new Promise((resolve) => gone.addEventListener('abort', () => resolve({ status: 503 }))) : undefined,
    );
    const ask = list(0, 200);
    await expect(ask()).rejects.toMatchObject({ code: 'outside-call-timed-out', retry: true });
    isSilent = false;
    await ask();
    expect(owners).toEqual([accounts[0]]);
  });
});

describe('settings that cannot be meant', () => {
  it.each([
    [
      'an account without its place',
      { GOOGLE_CREDENTIALS: JSON.stringify({ type: 'external_account', credential_source: {} }) },
    ],
    ['a place without an account', { GOOGLE_ACCOUNTS: undefined }],
    ['an account that is no address', { GOOGLE_ACCOUNTS: 'reader/../x' }],
    ['a key', { GOOGLE_CREDENTIALS: JSON.stringify({ type: 'service_account', private_key: 'k' }) }],
    ['no JSON', { GOOGLE_CREDENTIALS: '{' }],
  ])('are refused by name: %s', (_, wrong) => {
    settings = { ...settings, ...wrong };
    expect(() => list()).toThrow(expect.objectContaining({ code: 'environment-invalid' }));
  });
});
