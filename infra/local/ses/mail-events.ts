import { randomUUID } from 'node:crypto';
import { recipientsOf, type SendEmail } from './send-email.ts';

/** An event as EventBridge brings it. */
export interface SesEvent {
  readonly source: 'aws.ses';
  readonly 'detail-type': string;
  readonly detail: object;
}

interface Becomes {
  readonly type: string;
  readonly eventType: string;
  readonly more: (recipient: string, at: string) => object;
}

const delivered: Becomes = {
  ...{ type: 'Email Delivered', eventType: 'Delivery' },
  more: (recipient, timestamp) => ({ delivery: { timestamp, recipients: [recipient], smtpResponse: '250 ok' } }),
};
const bounced = (bounceType: string, bounceSubType: string, diagnosticCode: string): Becomes => ({
  ...{ type: 'Email Bounced', eventType: 'Bounce' },
  more: (emailAddress, timestamp) => {
    const bouncedRecipients = [{ emailAddress, action: 'failed', status: '5.1.1', diagnosticCode }];
    return { bounce: { ...{ bounceType, bounceSubType, timestamp, feedbackId: randomUUID() }, bouncedRecipients } };
  },
});
const complained: Becomes = {
  ...{ type: 'Email Complaint Received', eventType: 'Complaint' },
  more: (emailAddress, timestamp) => ({
    complaint: { ...{ timestamp, feedbackId: randomUUID() }, complainedRecipients: [{ emailAddress }] },
  }),
};

/** What becomes of mails to the addresses of SES's own mailbox simulator; to anybody else they are only sent. */
const simulator: Readonly<Record<string, readonly Becomes[]>> = {
  success: [delivered],
  bounce: [bounced('Permanent', 'General', 'smtp; 550 5.1.1 user unknown')],
  suppressionlist: [bounced('Permanent', 'OnAccountSuppressionList', '')],
  complaint: [delivered, complained],
};

/** What SES would tell EventBridge of a mail, in that order; nothing where the mail names no configuration set. */
export function eventsOf(input: SendEmail, messageId: string, now: Date): SesEvent[] {
  const { ConfigurationSetName: set, FromEmailAddress: source, EmailTags } = input;
  if (set === undefined) return [];
  const [time, recipients] = [now.toISOString(), recipientsOf(input)];
  const tags = Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, [Value]]));
  const mail = {
    ...{ timestamp: time, source, sendingAccountId: '000000000000', messageId, destination: recipients },
    tags: { 'ses:configuration-set': [set], ...tags },
  };
  const event = (type: string, eventType: string, more: object): SesEvent => ({
    ...{ version: '0', id: randomUUID(), 'detail-type': type, source: 'aws.ses', account: '000000000000' },
    ...{ time, region: 'eu-central-1', resources: [], detail: { eventType, mail, ...more } },
  });
  const later = recipients.flatMap((recipient) => {
    const [, name = ''] = /^([a-z]+)(?:\+[^@]*)?@simulator\.amazonses\.com$/.exec(recipient) ?? [];
    return (simulator[name] ?? []).map(({ type, eventType, more }) => event(type, eventType, more(recipient, time)));
  });
  return [event('Email Sent', 'Send', { send: {} }), ...later];
}
