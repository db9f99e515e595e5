import * as z from 'zod';
import type { DeliverySettings } from '../shared/deliver/delivery-settings.ts';
import { SystemError } from '../shared/ports/errors.ts';
import { reports } from '../templates/workbooks/workbooks.ts';
import { crowdedPeriod, scheduleFault } from './delivery-schedule.ts';

// As SES takes them, and nothing that parts addresses or names one; a name in Arabic would have to be an encoded word.
const address = z
  .string()
  .regex(
    /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]+@[a-z0-9.-]+\.[a-z0-9-]+$/i,
    'not a bare address in ASCII, such as a@b.example',
  );

const recipients = z
  .array(address)
  .min(1)
  .max(50)
  .refine((all) => new Set(all.map((one) => one.toLowerCase())).size === all.length, 'an address stands there twice');

const schedule = z.string().superRefine((cron, context) => {
  const message = scheduleFault(cron);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

const ids = reports.map(({ id }) => id);

const delivery = z
  .strictObject({
    report: z.string().refine((id) => ids.includes(id), `there is no workbook of that name: ${ids.join(', ')}`),
    period: z.enum(['month', 'quarter']),
    schedule,
    to: recipients,
    // SES takes 40 MB, in base64 and with all that is said around it.
    attachUpToBytes: z.number().int().min(0).max(28_000_000),
    fetchFrom: z.string().min(1).refine(isWithoutLink, 'a link that is signed does not belong into a mail'),
    staleAfterDays: z.number().min(0).optional(),
    mostIncompleteShare: z.number().min(0).max(1),
    whenIncomplete: z.enum(['say', 'withhold']),
    confirmWithinMinutes: z.number().positive(),
  })
  .superRefine((all, context) => {
    if (scheduleFault(all.schedule) !== undefined) return;
    const crowded = crowdedPeriod(all);
    const message = `a schedule that comes more than once in a ${all.period}, such as ${crowded}`;
    if (crowded !== undefined) context.addIssue({ code: 'custom', path: ['schedule'], message });
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

function isWithoutLink(words: string): boolean {
  return !/X-Amz-|(?:signature|sig|token)=/i.test(words);
}
