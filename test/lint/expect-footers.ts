import { expect } from 'vitest';
import type { WorkbookDescription } from '../../shared/render/workbook-description.ts';
import { parseXml } from './parse-xml.ts';
import { unzip } from './unzip.ts';
import { childOf, sheetsOf } from './workbook-file.ts';

const footersOf = (bytes: Uint8Array): string[] => {
  const parts = new Map([...unzip(Buffer.from(bytes))].map(([path, part]) => [path, parseXml(part)]));
  return sheetsOf(parts).map(({ root }) => childOf(childOf(root, 'headerFooter'), 'oddFooter')?.text ?? '');
};

const commandsIn = (footer: string): string[] =>
  [...footer.replaceAll('&&', '').matchAll(/&([A-Z])/g)].map(([, command = '']) => command).toSorted();

/** Holds the footers of a workbook against its template: no page's number that it does not ask for, no half signs. */
export function expectFooters(bytes: Uint8Array, { page, footer }: WorkbookDescription): void {
  const asked = JSON.stringify(page.footer);
  const expected = [
    'C',
    'L',
    ...(asked.match(/\{pages\}/g)?.map(() => 'N') ?? []),
    ...(asked.match(/\{page\}/g)?.map(() => 'P') ?? []),
    'R',
  ];
  const mayBeUnknown = JSON.stringify(footer).includes('\uFFFD');
  for (const each of footersOf(bytes)) {
    expect(commandsIn(each)).toEqual(expected);
    expect(mayBeUnknown || !each.includes('\uFFFD'), each).toBe(true);
  }
}
