import { userInfo } from 'node:os';
import type { Context } from 'aws-lambda';
import { withHome } from './local/with-home.ts';

/** Where the functions run that a command calls: a home on this machine, or a deployed stage. */
export interface Where {
  readonly home: string;
  readonly port: number;
  readonly stage: string | undefined;
}

/** The functions, wherever they run. */
export interface Functions {
  /** Calls the function of that name in functions/. Throws what it throws. */
  readonly call: <Answer>(name: string, event: object) => Promise<Answer>;
  /** The cycle that is meant: the one that is named, else the only one there is. Throws a `RangeError`. */
  readonly cycle: (asked: string | undefined) => Promise<string>;
  /** Who calls. */
  readonly caller: () => Promise<string>;
}

/** The owner that `npm start` has, too: what one of them was killed at the other one goes on with at once. */
const context = { awsRequestId: 'npm start' } as Context;

const here: Functions = {
  call: async (name, event) => {
    // Imported only now: the handlers read their environment when they are first called.
    const { handler } = await import(`../functions/${name}.ts`);
    return handler(event, context);
  },
  cycle: async (asked) => (await import('./local/cycle-meant.ts')).cycleMeant(asked),
  caller: async () => userInfo().username,
};

async function deployed(stage: string): Promise<Functions> {
  const { callDeployed, callerOf } = await import('./aws/deployed-functions.ts');
  return {
    call: (name, event) => callDeployed(stage, name, event) as Promise<never>,
    cycle: async (asked) => {
      if (asked === undefined) throw new RangeError('Which cycle is meant? With --stage, --cycle ID says it.');
      return asked;
    },
    caller: callerOf,
  };
}

/** Does something with the functions of a home, whose servers are up meanwhile, or with those of a deployed stage. */
export async function withFunctions(where: Where, work: (functions: Functions) => Promise<void>): Promise<void> {
  if (where.stage !== undefined) return work(await deployed(where.stage));
  return withHome(where.home, where.port, () => work(here));
}
