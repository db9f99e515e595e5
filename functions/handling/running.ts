import { AsyncLocalStorage } from 'node:async_hooks';

/** Which function of functions/ is at work: on one machine several share a process, and their calls are told apart by it. */
export const running = new AsyncLocalStorage<string>();
