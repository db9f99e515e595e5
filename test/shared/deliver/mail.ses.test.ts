import { SESv2Client, SESv2ServiceException, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, it } from 'vitest';
import { SesMail } from '../../../shared/deliver/mail.ses.ts';
import type { MailMessage } from '../../../shared/ports/mail.ts';

// A service that throttles, breaks down or goes silent: the local server does that on no command.
// This client alone: other suites of this process have clients of their own.
const client = new SESv2Client({ region: 'eu-central-1' });
const ses = mockClient(client);
const mail = new SesMail(client);
const message: MailMessage = {
  ...{ from: 'p@m.example', to: ['a@m.example', 'b@m.example'], subject: 'الموضوع', text: 'نص', html: '<p>نص</p>' },
  ...{ tag: 'c_r_p_1', attachment: { fileName: 'r.xlsx', contentType: 'application/x', bytes: new Uint8Array([1]) } },
};
const refusal = (name: string, httpStatusCode: number) =>
  new SESv2ServiceException({ name, $fault: 'client', message: 'why', $metadata: { httpStatusCode } });

describe('a mail through SES', () => {
  afterEach(() => ses.reset());

  it('tells the character set, the encoding of its file and its tag', async () => {
    ses.on(SendEmailCommand).resolves({ MessageId: 'm' });
    expect(await mail.send({ ...message, replyTo: 'r@m.example', configurationSet: 'set' })).toEqual({
      ...{ outcome: 'accepted', messageId: 'm' },
    });
    expect(ses.commandCalls(SendEmailCommand)[0]?.args[0].input).toMatchObject({
      ...{ ReplyToAddresses: ['r@m.example'], ConfigurationSetName: 'set' },
      EmailTags: [{ Name: 'delivery', Value: 'c_r_p_1' }],
      Content: {
        Simple: {
          Subject: { Charset: 'UTF-8' },
          Attachments: [{ FileName: 'r.xlsx', ContentTransferEncoding: 'BASE64', ContentDisposition: 'ATTACHMENT' }],
        },
      },
    });
  });

  it.each([
    ['MessageRejected', 400, 'refused'],
    ['BadRequestException', 400, 'refused'],
    ['NotFoundException', 404, 'refused'],
    ['MailFromDomainNotVerifiedException', 400, 'refused'],
    ['AccountSuspendedException', 400, 'refused'],
    ['SendingPausedException', 400, 'refused'],
    ['AccessDeniedException', 403, 'refused'],
    ['TooManyRequestsException', 429, 'not-now'],
    ['LimitExceededException', 400, 'not-now'],
    ['ThrottlingException', 400, 'not-now'],
    ['InternalServiceErrorException', 500, 'unknown'],
    ['ServiceUnavailable', 503, 'unknown'],
    ['RequestTimeout', 408, 'unknown'],
  ])('that is answered with %s (%i) is %s', async (name, status, outcome) => {
    ses.on(SendEmailCommand).rejects(refusal(name, status));
    expect(await mail.send(message)).toEqual({ outcome, code: name, message: 'why' });
  });

  it('of which nothing was heard, or nothing that can be understood, is in doubt', async () => {
    ses.on(SendEmailCommand).rejects(new Error('socket hang up'));
    expect(await mail.send(message)).toEqual({ outcome: 'unknown', code: 'no-answer', message: 'socket hang up' });
    ses.on(SendEmailCommand).resolves({});
    expect(await mail.send(message)).toMatchObject({ outcome: 'unknown', code: 'no-answer' });
  });
});
