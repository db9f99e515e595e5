import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { product } from './deployment.ts';

/** What a deployed function threw, or why it could not be called: `code` is the error's own, where it has one. */
export class DeployedError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'DeployedError';
    this.code = code;
  }
}

// Lambda's own limit, and some seconds in which its answer comes.
const longestMs = 905_000;

// A function may be at work for a quarter of an hour without a word: meanwhile whoever stands between here and Lambda must
// not take the connection for forgotten. Most do after some minutes.
const connection = { keepAlive: true, keepAliveMsecs: 30_000 };

/**
 * Calls a function of a stage, with the credentials and the region of the caller's environment or profile; gives its
 * answer. It is called once, never again by itself: not every function may be.
 * Throws `DeployedError`; where Lambda ended the function, its code is `function-timed-out`.
 */
export async function callDeployed(stage: string, name: string, event: object, waitMs = longestMs): Promise<unknown> {
  const waiting = { requestTimeout: waitMs, throwOnRequestTimeout: true };
  const requestHandler = { ...waiting, httpAgent: connection, httpsAgent: connection };
  const client = new LambdaClient({ maxAttempts: 1, requestHandler });
  const FunctionName = deployedName(stage, name);
  const invoke = new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) });
  const answer = await client.send(invoke).catch(notCalled);
  const payload: unknown = JSON.parse(answer.Payload?.transformToString() || 'null');
  if (!answer.FunctionError) return payload;
  const { errorType = answer.FunctionError, errorMessage = '' } = Object(payload) as Record<string, string>;
  throw new DeployedError(isTimedOut(errorType, errorMessage) ? 'function-timed-out' : errorType, errorMessage);
}

// By its type alone, or, as Lambda told it before there was one, by its words alone.
const isTimedOut = (errorType: string, errorMessage: string): boolean =>
  errorType === 'Sandbox.Timedout' || /\bTask timed out after \d/.test(errorMessage);

function notCalled(error: Error & { readonly code?: string }): never {
  throw new DeployedError(error.code ?? (error.name === 'Error' ? 'not-called' : error.name), error.message);
}

/** What a function of a stage is called in AWS. */
export const deployedName = (stage: string, name: string): string => `${product}-${stage}-${name}`;

/** Who calls, by AWS's own word: the ARN of the caller's identity. Throws `DeployedError`. */
export async function callerOf(): Promise<string> {
  const { Arn = 'unknown' } = await new STSClient({}).send(new GetCallerIdentityCommand({})).catch(notCalled);
  return Arn;
}
