import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder of this test's own, gone after it. */
export const temporaryHome = async (): Promise<string> => {
  const home = await mkdtemp(join(tmpdir(), 'home-'));
  onTestFinished(() => rm(home, { recursive: true, force: true, maxRetries: 3 }));
  return home;
};

/** Closes what a test opened, whether it passes or not; last opened, first closed. */
export const closing = <T extends { close(): Promise<void> }>(open: T): T => {
  onTestFinished(() => open.close());
  return open;
};

/** What every client of a local server is given: its address, the local key, and no second try. */
export const clientOf = (endpoint: string) => ({
  endpoint,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
});
