import { describe, expect, it } from 'vitest';
import { ConfigurationError, type StageConfiguration } from '../../../infra/aws/configuration/read-configuration.ts';
import { readDeliverySettings } from '../../../functions/delivery-settings.ts';
import { files } from '../../../functions/world/files.ts';
import { type Ground, groundOf } from '../../../functions/world/ground.ts';
import { links } from '../../../functions/world/links.ts';
import { mail } from '../../../functions/world/mail.ts';
import { pace } from '../../../functions/world/pace.ts';
import { patience } from '../../../functions/world/patience.ts';
import { publisher } from '../../../functions/world/publisher.ts';
import { queue } from '../../../functions/world/queue.ts';
import { spreadsheets } from '../../../functions/world/spreadsheets.ts';
import { stores } from '../../../functions/world/stores.ts';
import { at } from './json-path.ts';
import { ofType, synthesize, synthesized } from './synthesized.ts';

const variablesOf = (name: string): Record<string, string> =>
  at(
    ofType(synthesized('prod').templates, 'AWS::Lambda::Function').find(
      ([, { Properties }]) => Properties['FunctionName'] === `ministry-plan-prod-${name}`,
    )?.[1].Properties,
    ...['Environment', 'Variables'],
  ) as Record<string, string>;

const withDelivery = (chosen: StageConfiguration, change: object): StageConfiguration => ({
  ...chosen,
  mail: { ...chosen.mail, deliveries: chosen.mail.deliveries.map((each) => ({ ...each, ...change })) },
});

describe('the environment of a function', () => {
  it('tells each as much as it needs, and nobody of Google who has no business there', () => {
    for (const name of ['report', 'changes', 'deliver', 'mail-event', 'download'])
      expect(Object.keys(variablesOf(name)).filter((key) => /GOOGLE|DRIVE/.test(key))).toEqual([]);
    expect(variablesOf('publish')['GOOGLE_ACCOUNTS']).toBe('plan-publisher@ministry-plan-prod.iam.gserviceaccount.com');
    expect(variablesOf('ingest')['GOOGLE_ACCOUNTS']?.split(',')).toHaveLength(3);
    expect(variablesOf('publish')['GOOGLE_READERS']).toBe(variablesOf('ingest')['GOOGLE_ACCOUNTS']);
    expect(variablesOf('watch')['GOOGLE_ACCOUNTS']).not.toContain('publisher');
  });

  it('holds credentials that are no secret: they say whom to ask, and leave the account open', () => {
    const credentials = JSON.parse(variablesOf('ingest')['GOOGLE_CREDENTIALS'] ?? '');
    expect(credentials).toMatchObject({
      ...{ type: 'external_account', subject_token_type: 'urn:ietf:params:aws:token-type:aws4_request' },
      audience:
        '//iam.googleapis.com/projects/210987654321/locations/global/workloadIdentityPools/ministry-plan-prod/providers/aws-lambda',
      credential_source: { environment_id: 'aws1' },
    });
    expect(credentials.service_account_impersonation_url).toContain('/serviceAccounts/{account}:generateAccessToken');
  });

  it('holds deliveries as the function reads them, with the product’s own configuration set', () => {
    const settings = readDeliverySettings(variablesOf('deliver'));
    expect(settings.configurationSet).toBe('ministry-plan-prod-deliveries');
    expect(settings.deliveries.map(({ report }) => report)).toEqual(['finance-report']);
  });

  const worlds: Readonly<Record<string, readonly ((ground: Ground) => unknown)[]>> = {
    watch: [stores, spreadsheets, queue, patience, pace],
    ingest: [stores, spreadsheets],
    report: [stores, files],
    changes: [stores, files],
    deliver: [stores, files, mail, ({ variables }) => readDeliverySettings(variables)],
    'mail-event': [stores],
    publish: [stores, publisher],
    department: [stores, publisher],
    download: [links],
  };
  it.each(Object.keys(worlds))('is all that %s needs to begin', (name) => {
    for (const make of worlds[name] ?? []) expect(() => make(groundOf(variablesOf(name)))).not.toThrow();
  });

  it('is missed where it is not there', () => {
    const { TABLE_NAME: _, ...others } = variablesOf('watch');
    expect(() => stores(groundOf(others))).toThrow(/TABLE_NAME/);
  });

  it('that is more than Lambda holds is refused when it is synthesized, with what takes the most', () => {
    const fifty = Array.from(
      { length: 50 },
      (_, index) => `a-very-long-name-of-a-recipient-of-reports-${index}@a-department-of-the.ministry.example`,
    );
    const tooMuch = (): unknown => synthesize('prod', (chosen) => withDelivery(chosen, { to: fifty }));
    expect(tooMuch).toThrow(ConfigurationError);
    expect(tooMuch).toThrow(
      /function «deliver» takes \d+ bytes, and Lambda holds 4096.*DELIVERIES \(\d+ bytes\): fewer recipients/,
    );
  });
});
