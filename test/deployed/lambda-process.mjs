/*
 * What Lambda's runtime does with one function: node lambda-process.mjs <bundle>. It loads the file that was deployed and
 * gives every event that comes from the parent to its handler; an error is told as Lambda tells it.
 */
import { pathToFileURL } from 'node:url';

const { handler } = await import(pathToFileURL(process.argv[2]).href);
process.send('ready');

process.on('message', async ({ id, event, timeoutMs }) => {
  const endsAt = Date.now() + timeoutMs;
  const context = {
    awsRequestId: id,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    memoryLimitInMB: '1024',
    invokedFunctionArn: `arn:aws:lambda:eu-central-1:111122223333:function:${process.env.AWS_LAMBDA_FUNCTION_NAME}`,
    getRemainingTimeInMillis: () => endsAt - Date.now(),
  };
  try {
    const answer = await handler(event, context);
    process.send({ id, answer: answer === undefined ? null : JSON.parse(JSON.stringify(answer)) });
  } catch (error) {
    // The runtime writes the same into the log, with what else the error owns.
    const told = { errorType: error.name, errorMessage: error.message, trace: error.stack.split('\n'), ...error };
    console.error('Invoke Error', JSON.stringify(told));
    process.send({ id, error: { errorType: error.name, errorMessage: error.message } });
  }
});
