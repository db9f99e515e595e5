import * as z from 'zod';
import type { DeliverySettings } from '../shared/deliver/delivery-settings.ts';
import { SystemError } from '../shared/ports/errors.ts';

// As SES takes them; a display name in Arabic would have to be an encoded word.
const address = z.string().regex(/^[\x21-\x3b\x3d\x3f\x41-\x7e]+@[a-z0-9.-]+\.[a-z0-9-]+$/i, 'not an address in ASCII');

// By then the clocks may be put forward or back: a local time in there may come twice, or never.
const lastHourOfChanges = 3;

const schedule = z
  .string()
  .regex(/^cron\(\S+( \S+){5}\)$/, 'not cron(minutes hours day-of-month month day-of-week year)')
  .refine((cron) => !mayRunAtNight(cron), 'a schedule between 00:00 and 03:59: daylight saving may skip or repeat it');

const delivery = z.strictObject({
  report: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  period: z.enum(['month', 'quarter']),
  schedule,
  to: z.array(address).min(1).max(50),
  // SES takes 40 MB, in base64 and with all that is said around it.
  attachUpToBytes: z.number().int().min(0).max(28_000_000),
  fetchFrom: z.string().min(1).refine(isWithoutLink, 'a link that is signed does not belong into a mail'),
  staleAfterDays: z.number().min(0).optional(),
  mostIncompleteShare: z.number().min(0).max(1),
  whenIncomplete: z.enum(['say', 'withhold']),
  confirmWithinMinutes: z.number().positive(),
});

const schema = z.strictObject({
  from: address,
  replyTo: address.optional(),
  configurationSet: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/)
    .optional(),
  deliveries: z
    .array(delivery)
    .refine(
      (all) => new Set(all.map(({ report }) => report)).size === all.length,
      'a report stands there twice: one report has one schedule and one list of recipients',
    ),
});

/**
 * Reads the configuration of the deliveries, the variable `DELIVERIES`.
 * Throws `environment-invalid`, naming every field that is missing or wrong.
 */
export function readDeliverySettings({ DELIVERIES }: NodeJS.ProcessEnv): DeliverySettings {
  const { success, data, error } = schema.safeParse(parsed(DELIVERIES));
  if (success) return data;
  const faults = error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`);
  throw new SystemError('environment-invalid', `DELIVERIES: ${faults.join('; ')}`, { retry: false });
}

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    throw new SystemError('environment-invalid', 'DELIVERIES is missing, or no JSON', { retry: false });
  }
}

/** Whether any of the hours of a cron expression is one in which clocks are changed. */
function mayRunAtNight(cron: string): boolean {
  const [, hours = ''] = cron.slice('cron('.length, -1).split(' ');
  return hours.split(',').some((part) => {
    // Whatever the step, a range begins with its first hour: `8-10`, `8/2`; `*` and anything else begin at midnight.
    const [, from = '0'] = /^(\d{1,2})(?:-\d{1,2})?(?:\/\d{1,2})?$/.exec(part) ?? [];
    return Number(from) <= lastHourOfChanges;
  });
}

function isWithoutLink(words: string): boolean {
  return !/X-Amz-|[?&](?:Signature|sig|token)=/i.test(words);
}
