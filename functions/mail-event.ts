import * as z from 'zod';
import type { MailEvent } from '../shared/deliver/told-by-event.ts';
import { confirmDelivery } from '../shared/delivery-confirmation.ts';
import type { DeliveryRecord } from '../shared/ports/delivery-record.ts';
import { SystemError } from '../shared/ports/errors.ts';
import { handlerOf } from './handling/handler-of.ts';
import { addMetric } from './handling/metric.ts';
import { tellDelivery } from './tell-delivery.ts';
import { inProcess } from './world/ground.ts';
import { readingStores } from './world/stores.ts';

const bounce = z.object({
  bounceType: z.string().default(''),
  bounceSubType: z.string().default(''),
  bouncedRecipients: z
    .array(z.object({ emailAddress: z.string().default(''), diagnosticCode: z.string().default('') }))
    .default([]),
});

// Of SES's events only what is needed; everything else in them may change.
const eventSchema = z.object({
  'detail-type': z.string(),
  time: z.iso.datetime({ offset: true }),
  detail: z.object({
    mail: z.object({ messageId: z.string(), tags: z.record(z.string(), z.array(z.string())).default({}) }),
    bounce: bounce.optional(),
    reject: z.object({ reason: z.string().default('') }).optional(),
    complaint: z.object({ complaintFeedbackType: z.string().nullish() }).optional(),
  }),
});
type SesEvent = z.output<typeof eventSchema>;

const kinds: Readonly<Record<string, MailEvent['kind']>> = {
  'Email Sent': 'sent',
  'Email Delivered': 'sent',
  'Email Rejected': 'returned',
  'Email Bounced': 'returned',
  'Email Rendering Failed': 'returned',
  'Email Complaint Received': 'complained',
};

const kindSchema = z.object({ source: z.literal('aws.ses'), 'detail-type': z.string() });

const world = inProcess(readingStores);

/** On an event of SES, brought by EventBridge: records what became of a delivery's mail; of others it takes no notice. */
export const handler = handlerOf('mail-event', z.unknown(), async (event): Promise<DeliveryRecord | undefined> => {
  const kind = kinds[kindSchema.safeParse(event).data?.['detail-type'] ?? ''];
  if (!kind) return undefined;
  const { success, data, error } = eventSchema.safeParse(event);
  if (!success) throw new SystemError('message-invalid', z.prettifyError(error), { retry: false });
  const { time, detail } = data;
  const [tag = ''] = detail.mail.tags['delivery'] ?? [];
  const record = await confirmDelivery(world(), tag, {
    ...{ kind, messageId: detail.mail.messageId, at: new Date(time).toISOString() },
    failure: { code: data['detail-type'], message: reasonOf(detail) },
  });
  if (record && kind === 'returned') {
    addMetric('MailsReturned', 1);
    tellDelivery(record);
  }
  return record;
});

function reasonOf({ bounce: bounced, reject, complaint }: SesEvent['detail']): string {
  const recipients = bounced?.bouncedRecipients.map(({ emailAddress, diagnosticCode }) =>
    [emailAddress, diagnosticCode].filter(Boolean).join(': '),
  );
  const kind = [bounced?.bounceType, bounced?.bounceSubType, reject?.reason, complaint?.complaintFeedbackType];
  return [kind.filter(Boolean).join(' '), ...(recipients ?? [])].filter(Boolean).join('; ');
}
