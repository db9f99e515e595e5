import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { expect, it } from 'vitest';
import { startSesServer } from '../../infra/local/ses/ses-server.ts';
import { SesMail } from '../../shared/deliver/mail.ses.ts';
import { htmlBody, textBody } from '../../shared/deliver/mail-body.ts';
import { clientOf, closing, temporaryHome } from '../infra/local/temporary-home.ts';

// A reader of mails that is not ours: that of Python's own library.
const script = `
import email, email.policy, hashlib, json, sys
mail = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
body = lambda kind: mail.get_body((kind,)).get_content()
files = [[a.get_filename(), a.get_content_type(), hashlib.sha256(a.get_content()).hexdigest()] for a in mail.iter_attachments()]
defects = [str(d) for part in mail.walk() for d in part.defects]
print(json.dumps(dict(subject=mail['subject'], plain=body('plain'), html=body('html'), files=files, defects=defects)))
`;

it('a mail that was sent is read by Python to the letter, its file to the byte', async () => {
  const home = await temporaryHome();
  const { url } = closing(await startSesServer({ home, port: 0 }));
  const lines = [{ ar: 'التقرير كامل: «أ» <ب>', en: 'The report is complete' }];
  const [subject, text, html] = ['الموائمة · آذار/مارس 2026 · '.repeat(5), textBody(lines), htmlBody(lines)];
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256);
  const fileName = 'تقرير (المالية).xlsx';
  const outcome = await new SesMail(new SESv2Client(clientOf(url))).send({
    ...{ from: 'p@m.example', to: ['a@m.example'], subject: subject.trim(), text, html, tag: 'c_r_p_1' },
    attachment: { fileName, contentType: 'application/vnd.ms-excel', bytes },
  });
  expect(outcome.outcome).toBe('accepted');
  const [name = ''] = (await readdir(join(home, 'mail'))).filter((file) => file.endsWith('.eml'));
  const read = JSON.parse(execFileSync('/usr/bin/python3', ['-c', script, join(home, 'mail', name)]).toString());
  expect(read).toEqual({
    ...{ subject: subject.trim(), plain: text, html },
    files: [[fileName, 'application/vnd.ms-excel', createHash('sha256').update(bytes).digest('hex')]],
    defects: [],
  });
});
