import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';

/** What a deployed function threw, as whoever invoked it is told. */
export class FunctionError extends Error {
  readonly errorType: string;

  constructor(errorType: string, message: string) {
    super(message);
    this.errorType = errorType;
  }
}

type Told =
  | { readonly id: string; readonly answer: unknown }
  | { readonly id: string; readonly error: { readonly errorType: string; readonly errorMessage: string } };

/** One function as it is deployed: its bundle in a process that has the environment of its template and no other. */
export class DeployedFunction {
  readonly #child: ChildProcess;
  readonly #ready: Promise<unknown>;
  #log = '';

  constructor(bundle: string, env: Readonly<Record<string, string>>) {
    this.#child = fork(new URL('lambda-process.mjs', import.meta.url), [bundle], { env, execArgv: [], silent: true });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#log += text;
      });
    this.#ready = Promise.race([
      once(this.#child, 'message'),
      once(this.#child, 'exit').then(() => Promise.reject(new Error(`it ended: ${this.#log}`))),
    ]);
    this.#ready.catch(() => {});
  }

  /** Everything that it wrote: what CloudWatch would keep. */
  get log(): string {
    return this.#log;
  }

  /** Gives an event to the handler. Throws `FunctionError`. */
  async invoke<Answer>(event: unknown, timeoutMs = 60_000): Promise<Answer> {
    await this.#ready;
    const id = randomUUID();
    const answered = new Promise<Told>((resolve) => {
      const listen = (told: Told): void => {
        if (told.id === id) resolve(told);
        else this.#child.once('message', listen as never);
      };
      this.#child.once('message', listen as never);
    });
    this.#child.send({ id, event, timeoutMs });
    const told = await answered;
    if ('error' in told) throw new FunctionError(told.error.errorType, told.error.errorMessage);
    return told.answer as Answer;
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill();
    await ended;
  }
}
