import { describe, expect, it } from 'vitest';
import {
  checkConfiguration,
  ConfigurationError,
  readConfiguration,
  stageOf,
} from '../../../infra/aws/configuration/read-configuration.ts';
import example from '../../../infra/configuration/example.json' with { type: 'json' };
import { put } from './json-path.ts';

// Whether a schedule comes twice in a period is looked up over years: only where mail is at issue is there one.
const withoutMail = structuredClone(example);
for (const stage of ['dev', 'prod'] as const) put(withoutMail, ['stages', stage, 'mail', 'deliveries'], []);

/** What is said of the example with something else at a path. */
function faultsOf(path: string, instead: unknown): string {
  const changed = structuredClone(path.includes('.mail.') ? example : withoutMail);
  put(changed, path.split('.'), instead);
  try {
    checkConfiguration(changed, 'infra/configuration/test.json');
    return 'nothing';
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as Error).message;
  }
}

describe('the configuration', () => {
  it('is the example where it is right', () => {
    expect(readConfiguration('example')).toEqual(example);
    expect(stageOf(readConfiguration('example'), 'prod').account).toBe('444455556666');
  });

  const wrong: readonly (readonly [field: string, value: unknown, says: RegExp])[] = [
    ['ministry', undefined, /ministry: is missing/],
    ['owner', 'a;b', /owner: letters, digits, spaces/],
    ['stages.prod.account', 444455556666, /stages\.prod\.account: the twelve digits .* in quotation marks/],
    ['stages.prod.account', '4444', /stages\.prod\.account: the twelve digits/],
    ['stages.prod.region', 'cn-north-1', /stages\.prod\.region: a public region of AWS, such as/],
    ['stages.prod.google.projectNumber', 'my-project', /projectNumber: the number .*gcloud projects describe/],
    ['stages.prod.google.readers', [], /google\.readers: at least one service account/],
    ['stages.prod.google.readers.0', 'somebody@gmail.com', /readers\.0: the address of a service account.*gcloud/],
    [
      'stages.prod.google.publisher',
      example.stages.prod.google.readers[0],
      /publisher: another account than the readers/,
    ],
    [
      'stages.dev.google.driveId',
      example.stages.prod.google.driveId,
      /dev\.google\.driveId: another drive than that of prod/,
    ],
    ['stages.prod.watch.readsPerMinute', 61, /readsPerMinute: at most 60 reads a minute/],
    ['stages.prod.watch.latestMinutes', 1, /latestMinutes: at least quietMinutes/],
    ['stages.prod.watch.enabled', 'no', /watch\.enabled: true, or false/],
    ['stages.dev.concurrency.ingest', 7, /dev\.concurrency\.ingest: at least 8/],
    ['stages.prod.concurrency.ingest', 23, /prod\.concurrency\.ingest: at least 24, 8 for each of google\.readers/],
    ['stages.prod.reports.timeZone', 'Hebron', /timeZone: the IANA name of a time zone, such as Asia\/Hebron/],
    ['stages.prod.reports.timeZone', 'Asia/Nowhere', /timeZone: the IANA name/],
    ['stages.prod.reports.workbooksAt', 'cron(0 2 * * ? *)', /workbooksAt: a schedule between 00:00 and 03:59/],
    ['stages.prod.reports.workbooksAt', 'every night', /workbooksAt: A cron expression has the form/],
    ['stages.prod.mail.from', 'Plan <plan@ministry.example>', /stages\.prod\.mail: from: not a bare address/],
    [
      'stages.prod.mail.deliveries.0.report',
      'finances',
      /mail: deliveries\.0\.report: there is no workbook of that name/,
    ],
    [
      'stages.prod.mail.deliveries.0.schedule',
      'cron(0 8 * * ? *)',
      /deliveries\.0\.schedule: .* more than once in a month/,
    ],
    ['stages.prod.mail.configurationSet', 'mine', /mail: configurationSet: leave it out/],
    ['stages.prod.alarms.to', [], /alarms\.to: at least one address/],
    ['stages.prod.alarms.to', ['one@ministry.example', 'one@ministry.example'], /alarms\.to: an address .* twice/],
    ['stages.prod.monthlyBudgetUsd', 0, /monthlyBudgetUsd: more than nothing/],
    ['stages.prod.keepLogsDays', 100, /keepLogsDays: one of the periods that CloudWatch knows: 1, 3/],
    ['stages.prod.restoredTable', 'a b', /restoredTable: the name of the table/],
    ['stages.prod.quietMinutes', 3, /stages\.prod: no such field: quietMinutes \(docs\/configuration\.md/],
    ['stages', {}, /stages: at least one of dev and prod/],
  ];
  it.each(wrong)('says what is wrong with %s: %j', (field, value, says) => {
    const said = faultsOf(field, value);
    expect(said).toMatch(/^infra\/configuration\/test\.json cannot be used:\n {2}/);
    expect(said).toMatch(says);
  });

  it('takes just as many spreadsheets at once as each reader keeps busy', () => {
    const { ingest } = example.stages.prod.concurrency;
    expect(ingest).toBe(8 * example.stages.prod.google.readers.length);
    expect(faultsOf('stages.prod.concurrency.ingest', ingest)).toBe('nothing');
    expect(faultsOf('stages.prod.google.readers', example.stages.prod.google.readers.slice(1))).toBe('nothing');
  });

  it('says everything at once', () => {
    const changed = structuredClone(withoutMail);
    put(changed, ['owner'], '');
    put(changed, ['stages', 'dev', 'account'], '');
    expect(() => checkConfiguration(changed, 'x')).toThrow(/owner: .*\n.*stages\.dev\.account/);
  });

  it('says which there are where a name or a stage is none', () => {
    expect(() => readConfiguration('nobody')).toThrow(
      /There is no infra\/configuration\/nobody\.json\. There are: .*example/,
    );
    expect(() => stageOf(readConfiguration('example'), 'staging')).toThrow(/no stage «staging».* dev, prod/);
  });
});
