import * as z from 'zod';
import { cycleId, timeZone } from '../../../functions/cycle-words.ts';
import { scheduleFault } from '../../../functions/delivery-schedule.ts';
import { deliveriesFault } from './deliveries-fault.ts';
import { count, mailAddress, rate, serviceAccount, tagValue, written } from './words.ts';

const keptDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

const areDifferent = (all: readonly string[]): boolean => new Set(all).size === all.length;

// One a second takes up to seven seconds: with fewer at once an account is idle for a part of its minute.
const atOnceForEachReader = 8;

const google = z.strictObject({
  projectNumber: written(/^\d{6,}$/, 'the number of the Google project, in quotation marks (gcloud projects describe)'),
  pool: written(/^[a-z0-9-]{4,32}$/, 'the id of the workload identity pool: 4 to 32 of a-z, 0-9 and -'),
  provider: written(/^[a-z0-9-]{4,32}$/, 'the id of the AWS provider in that pool: 4 to 32 of a-z, 0-9 and -'),
  driveId: written(/^[A-Za-z0-9_-]{10,}$/, 'the id of the shared drive: the last part of its address in the browser'),
  readers: z
    .array(serviceAccount)
    .min(1, 'at least one service account that reads and answers the spreadsheets')
    .max(5, 'at most five: a Google project allows 300 reads a minute, which five accounts use up')
    .refine(areDifferent, 'an account stands there twice, and would not read faster by it'),
  publisher: serviceAccount,
});

const watch = z
  .strictObject({
    enabled: z.boolean('true, or false while nothing is to be read'),
    quietMinutes: count(0, 60, 'minutes'),
    latestMinutes: count(0, 1440, 'minutes'),
    retryMinutes: count(5, 1440, 'minutes'),
    readsPerMinute: rate(1, 60, 'reads a minute for each account, of which Google allows 60'),
  })
  .refine(({ quietMinutes, latestMinutes }) => latestMinutes >= quietMinutes, {
    path: ['latestMinutes'],
    error: 'at least quietMinutes: a spreadsheet is read once it was quiet, and at the latest after this',
  });

const nightly = z.string('a cron expression, such as cron(30 4 * * ? *)').superRefine((expression, context) => {
  const message = scheduleFault(expression);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

const mail = z.unknown().superRefine((settings, context) => {
  const message = deliveriesFault(settings);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

const stage = z
  .strictObject({
    account: written(/^\d{12}$/, 'the twelve digits of the AWS account, in quotation marks'),
    region: written(/^(?!cn-|us-gov-)[a-z]{2}(?:-[a-z]+)+-\d$/, 'a public region of AWS, such as eu-central-1'),
    google,
    watch,
    concurrency: z.strictObject({
      ingest: count(atOnceForEachReader, 100, 'spreadsheets at once'),
      reserve: z.boolean('true, or false in an account that AWS still allows only ten functions at once'),
    }),
    reports: z.strictObject({
      cycle: cycleId,
      timeZone,
      workbooksAt: nightly,
    }),
    mail,
    mailIdentity: written(
      /^(?:[^@\s]+@)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i,
      'the identity that SES verified, where it is another one than the sender’s domain: a domain, or an address',
    ).optional(),
    alarms: z.strictObject({
      to: z
        .array(mailAddress)
        .min(1, 'at least one address: an alarm that nobody reads is none')
        .max(10, 'at most ten')
        .refine(areDifferent, 'an address stands there twice'),
    }),
    monthlyBudgetUsd: z.number('an amount in US dollars').positive('more than nothing'),
    keepLogsDays: z.literal(keptDays, `one of the periods that CloudWatch knows: ${keptDays.join(', ')}`),
    restoredTable: written(
      /^[A-Za-z0-9_.-]{3,255}$/,
      'the name of the table that was restored, while the functions are to use that one',
    ).optional(),
  })
  .refine(({ google: { readers, publisher } }) => !readers.includes(publisher), {
    path: ['google', 'publisher'],
    error: 'another account than the readers: who reads must not be able to share, protect or make spreadsheets',
  })
  .superRefine(({ google: { readers }, concurrency: { ingest } }, context) => {
    const least = atOnceForEachReader * readers.length;
    if (ingest >= least) return;
    const message = `at least ${least}, ${atOnceForEachReader} for each of google.readers: with fewer, spreadsheets are read at 40 to 90 % of the pace that Google allows`;
    context.addIssue({ code: 'custom', path: ['concurrency', 'ingest'], message });
  });

const name = z.strictObject({ ar: z.string().min(1), en: z.string().min(1) });

/** Everything that a ministry decides, for each of its stages. */
export const configurationSchema = z.strictObject({
  ministry: name,
  owner: tagValue,
  costCentre: tagValue,
  dataClass: tagValue,
  stages: z
    .strictObject({ dev: stage.optional(), prod: stage.optional() })
    .refine(({ dev, prod }) => dev !== undefined || prod !== undefined, 'at least one of dev and prod')
    .refine(({ dev, prod }) => !dev || !prod || dev.google.driveId !== prod.google.driveId, {
      path: ['dev', 'google', 'driveId'],
      error: 'another drive than that of prod: what is tried out must not reach the real spreadsheets',
    }),
});

/** What a ministry decided. */
export type Configuration = z.output<typeof configurationSchema>;
