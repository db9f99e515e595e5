import { setTimeout as sleep } from 'node:timers/promises';
import type { Published, ToPublish } from '../../shared/publication.ts';
import { callDeployed, DeployedError } from './deployed-functions.ts';

// What passes by itself: Google's quota a minute, a lease that a run left behind which Lambda ended, a connection that
// somebody between here and Lambda takes for forgotten.
const passing = new Set([
  ...['google-quota-exceeded', 'publishing-in-progress', 'outside-call-timed-out'],
  ...['Sandbox.Timedout', 'TimeoutError', 'ECONNRESET', 'EPIPE'],
  // One runs at a time: the one before this may still be at work.
  'TooManyRequestsException',
]);
const pauseMs = 65_000;
// Each takes up to a quarter of an hour of work.
const mostRuns = 40;

/**
 * Publishes by a stage's function, which is called again where it came upon Google's quota or the end of its time: what
 * it had done by then stays done. Throws what it throws otherwise.
 */
export async function publishDeployed(
  stage: string,
  asked: ToPublish,
  say: (line: string) => void,
  pause = () => sleep(pauseMs),
): Promise<Published> {
  for (let run = 1; ; run++) {
    try {
      return (await callDeployed(stage, 'publish', asked)) as Published;
    } catch (error) {
      if (!(error instanceof DeployedError && passing.has(error.code)) || run === mostRuns) throw error;
      say(`${error.code}: going on in ${pauseMs / 1000} seconds · تُستأنف المتابعة بعد قليل`);
      await pause();
    }
  }
}
