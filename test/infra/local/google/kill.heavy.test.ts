import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startGoogleServer } from '../../../../infra/local/google/google-server.ts';

const module = resolve('infra/local/google/google-server.ts');
const headers = { authorization: 'Bearer token', 'content-type': 'application/json' };

/** A server in a process of its own, so that it can be killed. */
async function serverProcess(home: string): Promise<{ url: string; process: ChildProcess }> {
  const program = `const { startGoogleServer } = await import(${JSON.stringify(module)});
    console.log((await startGoogleServer({ home: ${JSON.stringify(home)}, port: 0, driveId: 'd' })).url);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: line.toString().trim(), process: child };
}

async function post(url: string, body: unknown): Promise<{ id?: string }> {
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json() as Promise<
    Record<string, unknown>
  >;
}

/** One batch that writes the same number into a cell, and protects as many ranges. */
const batch = (number: number) => ({
  requests: [
    {
      updateCells: {
        start: { sheetId: 0 },
        fields: 'userEnteredValue',
        rows: [{ values: [{ userEnteredValue: { numberValue: number } }] }],
      },
    },
    { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } },
  ],
});

describe('a server that is killed while it writes', () => {
  it('leaves the old content or the new, with what belongs to it, each of six times', async () => {
    const home = await mkdtemp(join(tmpdir(), 'google-kill-'));
    onTestFinished(() => rm(home, { recursive: true }));
    let number = 0;
    for (let kill = 0; kill < 6; kill++) {
      const server = await serverProcess(home);
      const name = `plan ${kill}`;
      const { id = '' } = await post(`${server.url}/drive/v3/files?supportsAllDrives=true`, {
        name,
        mimeType: 'application/vnd.google-apps.spreadsheet',
      });
      number = 0;
      setTimeout(() => server.process.kill('SIGKILL'), 150 + kill * 37);
      // The last one that was answered is certain; the one after it may have been done or not.
      for (;;) {
        const done = await post(`${server.url}/v4/spreadsheets/${id}:batchUpdate`, batch(number + 1)).catch(
          () => undefined,
        );
        if (!done) break;
        number++;
      }
      const after = await startGoogleServer({ home, port: 0, driveId: 'd' });
      const answered = await fetch(
        `${after.url}/v4/spreadsheets/${id}?fields=sheets(protectedRanges(protectedRangeId),data(rowData))`,
        { headers },
      );
      const { sheets } = (await answered.json()) as {
        sheets: { protectedRanges?: unknown[]; data: { rowData?: { values: { formattedValue: string }[] }[] }[] }[];
      };
      const found = Number(sheets[0]?.data[0]?.rowData?.[0]?.values[0]?.formattedValue ?? 0);
      expect([number, number + 1]).toContain(found);
      expect(sheets[0]?.protectedRanges ?? []).toHaveLength(found);
      expect((await readdir(join(home, 'sheets'))).filter((file) => file.startsWith('.'))).toEqual([]);
      await after.close();
    }
  });
});
