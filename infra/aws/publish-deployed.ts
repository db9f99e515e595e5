import { setTimeout as sleep } from 'node:timers/promises';
import type { ToPublish } from '../../shared/press.ts';
import type { Published } from '../../shared/publication.ts';
import { publishedLines } from '../local/published-lines.ts';
import { publishInRuns, together } from '../publish-in-runs.ts';
import { callDeployed, DeployedError } from './deployed-functions.ts';

// What passes by itself: Google's quota a minute before the first department, a lease that a run left behind which Lambda
// ended, a connection that somebody between here and Lambda takes for forgotten.
const passing = new Set([
  ...['google-quota-exceeded', 'google-unavailable', 'publishing-in-progress', 'outside-call-timed-out'],
  ...['function-timed-out', 'TimeoutError', 'ETIMEDOUT', 'ECONNRESET', 'EPIPE'],
  // One runs at a time: the one before this may still be at work.
  'TooManyRequestsException',
]);
const pauseMs = 65_000;

function whyPassing(error: unknown): string {
  if (error instanceof DeployedError && passing.has(error.code)) return error.code;
  throw error;
}

/**
 * Publishes by a stage's function, which is called again where it stopped, until nothing is next: at once where its time
 * was over, otherwise after a minute. Throws what it throws otherwise, and `PublishingHeldUp`, once it has said what was
 * done by then.
 */
export async function publishDeployed(
  stage: string,
  asked: ToPublish,
  say: (line: string) => void,
  pause = () => sleep(pauseMs),
): Promise<Published> {
  const done: Published[] = [];
  const run = (from: string | undefined) =>
    callDeployed(stage, 'publish', { ...asked, ...(from === undefined ? {} : { from }) }) as Promise<Published>;
  const between = async (why: string, department = 'the beginning'): Promise<void> => {
    say(
      `${why}: going on ${why === 'time' ? 'at once' : `in ${pauseMs / 1000} seconds`}, from ${department} · ${goesOn}`,
    );
    if (why !== 'time') await pause();
  };
  try {
    for await (const one of publishInRuns({ run, whyPassing, between })) done.push(one);
    return together(done);
  } catch (error) {
    for (const line of linesOf(asked, together(done))) say(line);
    throw error;
  }
}

const goesOn = 'تُستأنف المتابعة';

function linesOf(asked: ToPublish, done: Published): string[] {
  const isNothing = done.published.length + done.upgraded.length === 0;
  return isNothing ? [] : publishedLines('cycle' in asked ? asked.cycle : asked.id, done);
}
