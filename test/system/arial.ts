import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { arial } from '../../shared/render/arial.ts';
import { requirePrograms } from './libreoffice.ts';

const script = fileURLToPath(new URL('arial_stand_in.py', import.meta.url));

/** Debian's own settings name Carlito for Calibri, whose digits are the measure of column widths. */
const settings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
  <include>/etc/fonts/fonts.conf</include>
</fontconfig>
`;

/** A stand-in for the font Arial: lines break in it where Arial's do. */
export interface ArialStandIn {
  /** The environment in which a program finds it, LibreOffice for one. */
  readonly environment: NodeJS.ProcessEnv;
}

/** Makes a stand-in for Arial, for all tests of a file; it is there from `beforeAll` on. */
export function openArial(): ArialStandIn {
  const standIn = { environment: process.env };
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'arial-'));
    requirePrograms();
    execFileSync('/usr/bin/python3', ['-B', script, folder], { input: JSON.stringify(arial) });
    const file = join(folder, 'fonts.conf');
    await writeFile(file, settings(folder));
    standIn.environment = { ...process.env, FONTCONFIG_FILE: file };
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return standIn;
}
