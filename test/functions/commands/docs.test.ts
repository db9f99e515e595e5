import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differingPages } from '../../../functions/commands/documentation.ts';

const project = new URL('../../../', import.meta.url);
const command = fileURLToPath(new URL('functions/commands/docs.ts', project));

describe('the generated pages', () => {
  it('say what the code says', () => {
    expect(differingPages(project)).toEqual([]);
  });
});

describe('the command', () => {
  let root = '';
  const docs = (...words: readonly string[]) =>
    spawnSync(process.execPath, [command, '--root', root, ...words], { encoding: 'utf8' });
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'docs-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('writes pages that its own check accepts', () => {
    expect(docs().stdout.trim().split('\n')).toEqual([
      'shared/validate/rules-version.ts',
      'docs/findings.md',
      'docs/spreadsheets.md',
    ]);
    expect(docs('--check')).toMatchObject({ status: 0, stderr: '' });
  });

  it('fails its check where a page differs, names it, and leaves it as it is', () => {
    docs();
    appendFileSync(join(root, 'docs/findings.md'), 'x');
    for (const { status, stderr } of [docs('--check'), docs('--check')]) {
      expect(status).toBe(1);
      expect(stderr).toContain('docs/findings.md');
      expect(stderr).not.toContain('docs/spreadsheets.md');
    }
  });

  it('fails its check where a page is missing, and writes none', () => {
    for (const { status } of [docs('--check'), docs('--check')]) expect(status).toBe(1);
  });
});
