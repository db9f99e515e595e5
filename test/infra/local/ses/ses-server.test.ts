import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Attachment,
  GetAccountCommand,
  SESv2Client,
  SendEmailCommand,
  type SendEmailCommandInput,
} from '@aws-sdk/client-sesv2';
import { expect, onTestFinished, test } from 'vitest';
import { startSesServer } from '../../../../infra/local/ses/ses-server.ts';
import { readMail } from '../../../mail/read-mail.ts';
import { spawnServer } from '../server-process.ts';
import { clientOf, closing, temporaryHome } from '../temporary-home.ts';

const connect = (url: string) => {
  const client = new SESv2Client(clientOf(url));
  onTestFinished(() => client.destroy());
  return client;
};
const fresh = async () => {
  const home = await temporaryHome();
  const { url } = closing(await startSesServer({ home, port: 0, configurationSets: ['set'] }));
  return { home, client: connect(url) };
};
const mails = async (home: string): Promise<string[]> => {
  const files = await readdir(join(home, 'mail')).catch(() => []);
  return Promise.all(
    files
      .filter((file) => file.endsWith('.eml'))
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((file) => readFile(join(home, 'mail', file), 'utf8')),
  );
};
const raw = (text: string): SendEmailCommandInput => ({
  FromEmailAddress: 'plan@mofa.example',
  Destination: { ToAddresses: ['finance@mofa.example'] },
  Content: { Raw: { Data: Buffer.from(text) } },
});
const arabic = (Data: string) => ({ Data, Charset: 'UTF-8' });
const file = (changes: Partial<Attachment> = {}): Attachment => ({
  ...{
    FileName: 'r.xlsx',
    ContentType: 'application/x',
    RawContent: Buffer.from('٣'),
    ContentTransferEncoding: 'BASE64',
  },
  ...changes,
});
const simple = (subject: string, ...Attachments: Attachment[]): SendEmailCommandInput => ({
  ...raw(''),
  Content: {
    Simple: { Subject: arabic(subject), Body: { Text: arabic('نص'), Html: arabic('<p>نص</p>') }, Attachments },
  },
});
const eventsOf = async (home: string) => {
  const folder = join(home, 'mail', 'events');
  const names = (await readdir(folder)).sort();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
};

test('a raw mail is kept to the byte, below its envelope and tags', async () => {
  const { home, client } = await fresh();
  const text = 'From: plan@mofa.example\r\nSubject: x\r\n\r\nbody ٣\r\n';
  const EmailTags = [
    { Name: 'deliveryId', Value: 'run-1' },
    { Name: 'kind', Value: 'report' },
  ];
  const { MessageId } = await client.send(new SendEmailCommand({ ...raw(text), EmailTags }));
  const [mail, ...others] = await mails(home);
  expect(others).toEqual([]);
  expect(mail!.endsWith(text)).toBe(true);
  expect(mail!.slice(0, -text.length).split('\r\n')).toEqual([
    `X-SES-Message-Id: ${MessageId}`,
    'X-SES-Message-Tags: deliveryId=run-1, kind=report',
    'X-Envelope-To: finance@mofa.example',
    '',
  ]);
});

test('a simple mail has its Arabic subject encoded, both bodies, and one mail follows the other', async () => {
  const { home, client } = await fresh();
  const subject = 'الخطة الاستراتيجية لوزارة الخارجية للأعوام ٢٠٢٦ - ٢٠٢٨\r\nBcc: x@y.z';
  await client.send(new SendEmailCommand(simple(subject)));
  await client.send(new SendEmailCommand(simple('second')));
  const [mail, second] = await mails(home);
  const words = /^Subject: ((?:.+\r\n )*.+)$/m.exec(mail!)![1]!.split('\r\n ');
  const decoded = words.map((word) => Buffer.from(word.slice('=?UTF-8?B?'.length, -2), 'base64').toString());
  expect(decoded.join('')).toBe(subject);
  expect(words.every((word) => word.length <= 75)).toBe(true);
  expect(mail).not.toMatch(/^Bcc/m);
  for (const text of ['نص', '<p>نص</p>']) expect(mail).toContain(Buffer.from(text).toString('base64'));
  expect(second).toContain(Buffer.from('second').toString('base64'));
});

test('what SES would refuse is refused, and no mail is kept', async () => {
  const { home, client } = await fresh();
  const bad: SendEmailCommandInput[] = [
    { ...raw('x'), Destination: {} },
    { ...raw('x'), FromEmailAddress: 'nobody' },
    { ...raw('x'), Destination: { ToAddresses: ['a@b.c\r\nBcc: d@e.f'] } },
    { ...raw('x'), EmailTags: [{ Name: 'قسم', Value: 'x' }] },
    { ...raw('x'), Content: { Simple: { Subject: { Data: 'بلا ترميز' }, Body: {} } } },
    simple('x', file({ FileName: 'r' })),
    simple('x', file({ FileName: 'r.exe' })),
    simple('x', file({ FileName: 'a\r\nBcc: x.xlsx' })),
    simple('x', { FileName: 'r.xlsx', RawContent: Buffer.from('٣') }),
    simple('x', file({ RawContent: Buffer.alloc(31 * 1024 * 1024) })),
    { ...raw('x'), Content: { Template: { TemplateName: 'x' } } },
    { ...raw('x'), ListManagementOptions: { ContactListName: 'x' } },
  ];
  for (const input of bad) {
    const sending = client.send(new SendEmailCommand(input));
    await expect(sending).rejects.toMatchObject({ name: 'BadRequestException', $metadata: { httpStatusCode: 400 } });
  }
  await expect(client.send(new GetAccountCommand({}))).rejects.toMatchObject({ name: 'UnknownOperationException' });
  expect(await mails(home)).toEqual([]);
});

test('files come in base64 beside both bodies, with an Arabic name as RFC 2231 writes it', async () => {
  const { home, client } = await fresh();
  const bytes = Buffer.from(Array.from({ length: 1_000 }, (_, index) => index % 256));
  const names = ['r_2026-03.xlsx', "تقرير (1) 'مالي'.xlsx"];
  const files = names.map((FileName) => file({ FileName, RawContent: bytes, ContentType: 'application/x' }));
  await client.send(new SendEmailCommand(simple('ملف', ...files)));
  const [mail] = await mails(home);
  expect(mail).toContain('filename="r_2026-03.xlsx"\r\n');
  expect(mail).toMatch(/ filename\*=UTF-8''[A-Za-z0-9%._~-]+\r\n/);
  expect(mail!.split('\r\n').every((line) => line.length <= 998 && /^[ -~]*$/.test(line))).toBe(true);
  const read = readMail(mail!);
  expect(read).toMatchObject({ subject: 'ملف', lines: ['نص'], html: '<p>نص</p>' });
  expect(read.attachments).toEqual(names.map((fileName) => ({ fileName, contentType: 'application/x', bytes })));
});

test('what EventBridge would be told lies beside the mails, where a configuration set is named', async () => {
  const { home, client } = await fresh();
  const to = (...ToAddresses: string[]): SendEmailCommandInput => ({
    ...{ ...simple('x'), Destination: { ToAddresses }, ConfigurationSetName: 'set' },
    EmailTags: [{ Name: 'delivery', Value: 'c_r_p_1' }],
  });
  await client.send(new SendEmailCommand(simple('nothing told')));
  const told: string[][] = [];
  const simulated = ['success', 'bounce', 'suppressionlist', 'complaint'].map(
    (name) => `${name}@simulator.amazonses.com`,
  );
  for (const address of ['finance@mofa.example', ...simulated]) {
    const { MessageId } = await client.send(new SendEmailCommand(to(address)));
    const events = (await eventsOf(home)).filter(({ detail }) => detail.mail.messageId === MessageId);
    for (const { source, detail } of events)
      expect({ source, tags: detail.mail.tags }).toEqual({
        ...{ source: 'aws.ses', tags: { delivery: ['c_r_p_1'], 'ses:configuration-set': ['set'] } },
      });
    told.push(events.map((event) => event['detail-type']));
  }
  expect(told).toEqual([
    ['Email Sent'],
    ['Email Sent', 'Email Delivered'],
    ['Email Sent', 'Email Bounced'],
    ['Email Sent', 'Email Bounced'],
    ['Email Sent', 'Email Delivered', 'Email Complaint Received'],
  ]);
  expect(await eventsOf(home)).toHaveLength(told.flat().length);
});

test('a sender whom nobody can verify is rejected, and so is a configuration set that is not there', async () => {
  const { home, client } = await fresh();
  const from = (FromEmailAddress: string) => client.send(new SendEmailCommand({ ...simple('x'), FromEmailAddress }));
  await expect(from('plan@ministry.invalid')).rejects.toMatchObject({ name: 'MessageRejected' });
  const sending = client.send(new SendEmailCommand({ ...simple('x'), ConfigurationSetName: 'other' }));
  await expect(sending).rejects.toMatchObject({ name: 'NotFoundException' });
  expect([await mails(home), await eventsOf(home)]).toEqual([[], []]);
});

test('a kill right after an answer loses no mail', async () => {
  const home = await temporaryHome();
  const child = await spawnServer('ses/ses-server.ts', 'startSesServer', { home, port: 0 });
  await connect(child.url).send(new SendEmailCommand(raw('kept')));
  await child.kill();
  expect(await mails(home)).toEqual([expect.stringMatching(/kept$/)]);
});
