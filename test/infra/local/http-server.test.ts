import { expect, test } from 'vitest';
import { type LocalRequest, startHttpServer } from '../../../infra/local/http-server.ts';
import { ServiceError } from '../../../infra/local/service-error.ts';
import { closing, temporaryHome } from './temporary-home.ts';

const serve = async (handle: (request: LocalRequest) => Promise<{ status: number; body?: string }>, port = 0) =>
  closing(
    await startHttpServer(
      { home: await temporaryHome(), port },
      { maxBodyBytes: 10, handle, explain: ({ code, status }) => ({ status, body: code }) },
    ),
  );
const post = async (url: string, body: string): Promise<string> => {
  const response = await fetch(url, { method: 'POST', body });
  return `${response.status} ${await response.text()}`;
};

test('a body that is too long is refused, and the next request is served', async () => {
  const { url } = await serve(async ({ body }) => ({ status: 200, body: body.toString() }));
  expect(await post(url, 'x'.repeat(5_000_000))).toBe('413 RequestEntityTooLarge');
  expect(await post(url, 'ten bytes.')).toBe('200 ten bytes.');
});

test('a refusal keeps its code, and an unforeseen error is a 500 that ends nothing', async () => {
  const { url } = await serve(({ body }) => {
    if (body.length === 0) throw new TypeError('unforeseen');
    return Promise.reject(new ServiceError('NotHere', '', 404));
  });
  expect(await post(url, '')).toBe('500 InternalFailure');
  expect(await post(url, 'x')).toBe('404 NotHere');
});

test('closing lets a running request end, and refuses new ones', async () => {
  const server = await serve(async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { status: 200, body: 'done' };
  });
  const running = post(server.url, '');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const closed = server.close();
  await expect(post(server.url, '')).rejects.toThrow('fetch failed');
  expect(await running).toBe('200 done');
  await closed;
});

test('a port that is taken is an error of its own', async () => {
  const { url } = await serve(async () => ({ status: 200 }));
  const again = serve(async () => ({ status: 200 }), Number(new URL(url).port));
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
