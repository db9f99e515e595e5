import { vi } from 'vitest';

/** Keeps what the functions of this process log from the screen, from now on; gives all of it since then. */
export function catchLog(): () => string {
  const streams = [process.stdout, process.stderr].map((stream) =>
    vi
      .spyOn(stream, 'write')
      .mockReset()
      .mockImplementation(() => true),
  );
  return () => streams.flatMap(({ mock }) => mock.calls.map(([chunk]) => String(chunk))).join('');
}
