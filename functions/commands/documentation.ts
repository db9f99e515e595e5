import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { findingsPage } from './findings-page.ts';
import { rulesVersionSource } from './rules-version.ts';
import { spreadsheetsPage } from './spreadsheets-page.ts';

const pages: Readonly<Record<string, () => string>> = {
  'shared/validate/rules-version.ts': rulesVersionSource,
  'docs/findings.md': findingsPage,
  'docs/spreadsheets.md': spreadsheetsPage,
};

/** Writes every generated page under `root`; gives their paths. */
export function writePages(root: URL): string[] {
  for (const [path, page] of Object.entries(pages)) {
    mkdirSync(new URL('.', new URL(path, root)), { recursive: true });
    writeFileSync(new URL(path, root), page());
  }
  return Object.keys(pages);
}

/** The generated pages under `root` that are missing or say something else than the code does. */
export const differingPages = (root: URL): string[] =>
  Object.entries(pages).flatMap(([path, page]) => (textOf(new URL(path, root)) === page() ? [] : [path]));

function textOf(file: URL): string | undefined {
  try {
    // Git on Windows may have written other line ends.
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
