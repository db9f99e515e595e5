import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';

/** What a deployed function threw, or why it could not be called: `code` is the error's own, where it has one. */
export class DeployedError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'DeployedError';
    this.code = code;
  }
}

/** How long a function may take at most, by Lambda's own limit. */
const longestMs = 15 * 60_000;

/**
 * Calls a function of a stage, with the credentials and the region of the caller's environment or profile; gives its
 * answer. It is called once, never again by itself: not every function may be.
 * Throws `DeployedError`.
 */
export async function callDeployed(stage: string, name: string, event: object): Promise<unknown> {
  const client = new LambdaClient({ maxAttempts: 1, requestHandler: { requestTimeout: longestMs } });
  const FunctionName = deployedName(stage, name);
  const invoke = new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) });
  const answer = await client.send(invoke).catch(notCalled);
  const payload: unknown = JSON.parse(answer.Payload?.transformToString() || 'null');
  if (!answer.FunctionError) return payload;
  const { errorType = answer.FunctionError, errorMessage = '' } = Object(payload) as Record<string, string>;
  throw new DeployedError(errorType, errorMessage);
}

function notCalled(error: Error & { readonly code?: string }): never {
  throw new DeployedError(error.code ?? (error.name === 'Error' ? 'not-called' : error.name), error.message);
}

/** What a function of a stage is called in AWS. */
export const deployedName = (stage: string, name: string): string => `ministry-plan-${stage}-${name}`;

/** Who calls, by AWS's own word: the ARN of the caller's identity. Throws `DeployedError`. */
export async function callerOf(): Promise<string> {
  const { Arn = 'unknown' } = await new STSClient({}).send(new GetCallerIdentityCommand({})).catch(notCalled);
  return Arn;
}
