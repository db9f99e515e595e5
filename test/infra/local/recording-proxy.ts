import {
  type LocalReply,
  type LocalRequest,
  type LocalServer,
  startHttpServer,
} from '../../../infra/local/http-server.ts';

/** A proxy that remembers what was asked of the server behind it, and may answer in its place. */
export interface RecordingProxy extends LocalServer {
  readonly asked: LocalRequest[];
  /** From now on, instead of the answers that it gives something for. */
  answerInstead(how: (request: LocalRequest) => Promise<LocalReply | undefined> | LocalReply | undefined): void;
}

/** Starts a proxy in front of `target`. */
export async function startRecordingProxy(home: string, target: string): Promise<RecordingProxy> {
  const asked: LocalRequest[] = [];
  let instead: Parameters<RecordingProxy['answerInstead']>[0] = () => undefined;
  const handle = async (request: LocalRequest): Promise<LocalReply> => {
    asked.push(request);
    const other = await instead(request);
    return other ?? passOn(target, request);
  };
  const explain = () => ({ status: 500 });
  const server = await startHttpServer({ home, port: 0 }, { maxBodyBytes: 1_000_000, handle, explain });
  return {
    ...server,
    asked,
    answerInstead: (how) => {
      instead = how;
    },
  };
}

async function passOn(target: string, { method, path, query, headers, body }: LocalRequest): Promise<LocalReply> {
  const { authorization = '', 'content-type': type = 'application/json' } = headers;
  const question = query.size > 0 ? `?${query}` : '';
  const answer = await fetch(`${target}${path}${question}`, {
    method,
    headers: { authorization, 'content-type': type },
    ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
  });
  const reply = { status: answer.status, headers: { 'content-type': answer.headers.get('content-type') ?? '' } };
  return { ...reply, body: Buffer.from(await answer.arrayBuffer()) };
}
