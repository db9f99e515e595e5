import middy, { type MiddlewareObj } from '@middy/core';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { SystemError } from '../../shared/ports/errors.ts';
import { processGround } from '../world/ground.ts';
import { failureOf } from './failure.ts';
import { addMetric } from './metric.ts';
import { observers } from './observers.ts';
import { running } from './running.ts';

/** A function as Lambda calls it. */
export type Handler<Event, Answer> = (event: Event, context: Context) => Promise<Answer>;

/**
 * The handler of the function of that name, with what all of them have in common: the event is read by its schema,
 * outside calls end before Lambda does, every line of the log bears the correlation id, the figures are told, and no
 * error passes on the words of somebody else.
 */
export function handlerOf<S extends z.ZodType, Answer>(
  name: string,
  schema: S,
  work: Handler<z.output<S>, Answer>,
): Handler<z.input<S>, Answer> {
  const handler = middy()
    .use(observed())
    .use(withinTime())
    .use(parsedBy(schema))
    .handler(work as never);
  return (event, context) => running.run(name, () => (handler as Handler<unknown, Answer>)(event, context));
}

function observed(): MiddlewareObj {
  return {
    before: ({ context }) => {
      const { logger } = observers();
      logger.resetKeys();
      logger.addContext(context);
      logger.appendKeys({ correlationId: context.awsRequestId });
    },
    // In braces: what a middleware returns is taken for the handler's answer.
    after: () => {
      addMetric('HandlerFailed', 0);
      observers().metrics.publishStoredMetrics();
    },
    onError: (request) => {
      const { logger, metrics } = observers();
      noteFailure(request.error);
      addMetric('HandlerFailed', 1);
      logger.error('failed', { failure: failureOf(request.error) });
      metrics.publishStoredMetrics();
      request.error = toldOutside(request.error);
    },
  };
}

/** Counts a failure where an alarm waits for its kind. */
export function noteFailure(error: unknown): void {
  if (error instanceof SystemError && error.code === 'google-sign-in-refused') addMetric('GoogleSignInRefused', 1);
}

// Lambda prints what a handler throws, and gives it to whoever invoked it.
function toldOutside(error: unknown): SystemError | Error {
  const { code, reason, kind, status } = failureOf(error);
  if (error instanceof SystemError && reason !== undefined) return error;
  const words = [kind, status].filter((word) => word !== undefined).join(' ');
  if (error instanceof SystemError) return new SystemError(error.code, words, { retry: error.retry });
  return new Error(`${code}: ${words}`);
}

// Time to tell what happened before Lambda ends the process.
const lastMs = 3_000;

function withinTime(): MiddlewareObj {
  return {
    before: ({ context }) => {
      const leftMs = context.getRemainingTimeInMillis?.();
      processGround().outside.endIn(leftMs === undefined ? undefined : leftMs - lastMs);
    },
  };
}

function parsedBy(schema: z.ZodType): MiddlewareObj {
  return {
    before: (request) => {
      const { success, data, error } = schema.safeParse(request.event);
      if (!success) throw new SystemError('message-invalid', z.prettifyError(error), { retry: false });
      request.event = data;
    },
  };
}
