import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GetAccountCommand, SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { expect, onTestFinished, test } from 'vitest';
import { startSesServer } from '../../../../infra/local/ses/ses-server.ts';
import { spawnServer } from '../server-process.ts';
import { clientOf, closing, temporaryHome } from '../temporary-home.ts';

const connect = (url: string) => {
  const client = new SESv2Client(clientOf(url));
  onTestFinished(() => client.destroy());
  return client;
};
const fresh = async () => {
  const home = await temporaryHome();
  const { url } = closing(await startSesServer({ home, port: 0 }));
  return { home, client: connect(url) };
};
const mails = async (home: string): Promise<string[]> => {
  const files = await readdir(join(home, 'mail')).catch(() => []);
  return Promise.all(
    files.toSorted((a, b) => (a < b ? -1 : 1)).map((file) => readFile(join(home, 'mail', file), 'utf8')),
  );
};
const raw = (text: string): SendEmailCommandInput => ({
  FromEmailAddress: 'plan@mofa.example',
  Destination: { ToAddresses: ['finance@mofa.example'] },
  Content: { Raw: { Data: Buffer.from(text) } },
});
const simple = (subject: string): SendEmailCommandInput => ({
  ...raw(''),
  Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: 'نص' }, Html: { Data: '<p>نص</p>' } } } },
});

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

test('a kill right after an answer loses no mail', async () => {
  const home = await temporaryHome();
  const child = await spawnServer('ses/ses-server.ts', 'startSesServer', { home, port: 0 });
  await connect(child.url).send(new SendEmailCommand(raw('kept')));
  await child.kill();
  expect(await mails(home)).toEqual([expect.stringMatching(/kept$/)]);
});
