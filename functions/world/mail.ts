import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SesMail } from '../../shared/deliver/mail.ses.ts';
import type { Ports } from '../../shared/ports/ports.ts';
import type { Ground } from './ground.ts';
import { throughSeam } from './through-seam.ts';

/** The mail service. */
export function mail({ outside, deadlineMs }: Ground): Pick<Ports, 'mail'> {
  const client = new SESv2Client({
    // SES knows no mail again: a second try by the client may be a second mail.
    maxAttempts: 1,
    // A request that went on much longer than the seam waits would send a mail of which everybody believes that it failed;
    // where the run's own time ends before, such a mail is in doubt, and so it is recorded.
    requestHandler: { requestTimeout: deadlineMs, throwOnRequestTimeout: true },
  });
  return { mail: new SesMail(throughSeam(client, 'ses', outside)) };
}
