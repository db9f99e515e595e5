import type { Outside, OutsideEffect, OutsideService } from '../../shared/ports/outside.ts';

// What of the SDK's clients the seam needs; their own types differ with every service.
interface AnyClient {
  middlewareStack: { add(middleware: Middleware, options: { step: 'initialize'; name: string }): void };
}
type Next = (args: { input: object }) => Promise<{ output: object }>;
type Middleware = (next: Next, context: { commandName?: string }) => Next;

const reads = /^(Get|Query|Head|List|Receive)/;

/** Lets every command of a client of AWS's SDK go through the seam; gives the client. */
export function throughSeam<C>(client: C, service: OutsideService, outside: Outside): C {
  const middleware: Middleware =
    (next, { commandName = '' }) =>
    async (args) => {
      const operation = commandName.replace(/Command$/, '');
      const effect: OutsideEffect = reads.test(operation) ? 'read' : 'write';
      const input = service === 'dynamodb' ? { ...args.input, ReturnConsumedCapacity: 'TOTAL' } : args.input;
      const call = { service, operation, effect, input };
      const answer = await outside.run(call, () => next({ ...args, input }));
      const { ConsumedCapacity } = answer.output as { ConsumedCapacity?: { CapacityUnits?: number } };
      outside.consumed(effect, ConsumedCapacity?.CapacityUnits ?? 0);
      return answer;
    };
  (client as AnyClient).middlewareStack.add(middleware, { step: 'initialize', name: 'throughSeam' });
  return client;
}
