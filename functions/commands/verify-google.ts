import { randomUUID } from 'node:crypto';
import { OutsideCalls } from '../outside-calls.ts';
import { SystemError } from '../../shared/ports/errors.ts';
import { actAsAccount, administrator } from './act-as-account.ts';
import { verifyGoogle } from './google-checks/google-checks.ts';
import { isBroken, readVerifyArguments, resultLine, summaryLine } from './verify-google-words.ts';

/*
 * `npm run verify-google`: tries, on a scratch spreadsheet of a shared drive, what of Google's behaviour no recording
 * proves, and prints what it found. Ends with 1 where the product relies on something that is otherwise.
 */

const stopping = new AbortController();
// The scratch spreadsheet is removed before the process ends.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());

async function run(): Promise<void> {
  const { drive, publisher, reader, keep, json } = readVerifyArguments(process.argv.slice(2));
  const { GOOGLE_ROOT_URL: rootUrl, GOOGLE_IAM_URL: iamUrl } = process.env;
  const way = { outside: new OutsideCalls({ deadlineMs: 180_000 }), rootUrl, iamUrl };
  const who = await administrator();
  const parties = {
    driveId: drive,
    publisher: await actAsAccount(who, publisher, 'publish', way),
    ...(reader ? { reader: { email: reader, clients: await actAsAccount(who, reader, 'read-and-answer', way) } } : {}),
  };
  const mark = `${new Date().toISOString().slice(0, 10)}-${randomUUID().slice(0, 8)}`;
  const say = json ? () => {} : (result: Parameters<typeof resultLine>[0]) => console.log(resultLine(result));
  const verified = await verifyGoogle(parties, { mark, keep, signal: stopping.signal, say });
  console.log(json ? JSON.stringify(verified, null, 2) : summaryLine(verified.results));
  if (keep && !json) console.log(`Kept: https://docs.google.com/spreadsheets/d/${verified.spreadsheetId}`);
  if (verified.results.some(isBroken)) process.exitCode = 1;
}

run().catch((error: Error & { code?: string }) => {
  const isPlain = error instanceof RangeError || error.code?.startsWith('ERR_PARSE_ARGS') || stopping.signal.aborted;
  console.error(error instanceof SystemError ? `${error.code}: ${error.message}` : isPlain ? error.message : error);
  process.exitCode = 1;
});
