/**
 * Every XML part of every workbook, compared with the one that this version of the renderer wrote when it was new: what
 * a change of the renderer changes is told part by part. When this test fails, read its differences. Then
 * - if a template was changed, whose hash every report pins, write the parts anew as below, and that is all;
 * - if they were not meant, mend the renderer;
 * - if they were, the same plan now gives other bytes: raise `rendererVersion` (shared/render/render.ts), move the folder
 *   `test/golden/renderer-<old>` to `test/golden/renderer-<new>`, write the parts anew with
 *   `npx vitest run --project npm test/shared/render/golden-parts.test.ts --update`,
 *   delete those that no workbook has any more, and commit them together with the change.
 */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rendererVersion, renderWorkbook } from '../../../shared/render/render.ts';
import type { WorkbookTemplate } from '../../../templates/workbooks/workbook-template.ts';
import {
  emptySubject,
  everyWorkbook,
  fullSubject,
  reportedTo,
  type Subject,
  unchangedSubject,
} from '../../lint/every-workbook.ts';
import { unprintedBlocks } from '../../lint/unprinted-blocks.ts';
import { unzip } from '../../lint/unzip.ts';

const golden = fileURLToPath(new URL('../../golden/', import.meta.url));
const folder = `${golden}renderer-${rendererVersion}/`;

const subjects: Readonly<Record<string, Subject>> = {
  full: fullSubject,
  empty: emptySubject,
};

/** `xl/_rels/workbook.xml.rels` as a file's name: `xl-rels-workbook.xml.rels`. */
const flat = (path: string): string =>
  path
    .replace(/[^\w.]+/g, '-')
    .replace(/-?_/g, '-')
    .replace(/^-|-(?=\.)/g, '')
    .toLowerCase();

/** The parts of a workbook by their file's name, one element to a line. */
const partsOf = async (template: WorkbookTemplate, subject: Subject): Promise<Map<string, string>> => {
  const bytes = await renderWorkbook(template, subject.plan, reportedTo(template, subject));
  const parts = unzip(Buffer.from(bytes));
  return new Map(
    [...parts].map(([path, xml]) => [flat(path), `${xml.toString('utf8').replaceAll('><', '>\n<').trimEnd()}\n`]),
  );
};

const isWritten = (): boolean => expect.getState().snapshotState.snapshotUpdateState === 'all';

const cases = everyWorkbook.flatMap((template) =>
  Object.entries(subjects).map(([name, subject]) => [`${template.id}-${name}`, template, subject] as const),
);

/**
 * What some workbooks never print: the SDG links have no merged column, only the executive plan prints activities, and
 * over a programme’s column stands its name.
 */
const neverPrinted = [
  '',
  'قيم موروثة من خلايا فوقها: {inheritedValues}',
  'أنشطة لم تُطبع، لأن محورها ليس في البيانات المرجعية أو لم تعد جهتها من المساهمين فيه، وعددها: {unplacedActivities}',
];

describe('the plans of these parts', () => {
  it.each(everyWorkbook.map((template) => [template.id, template] as const))(
    'print all that stands in %s',
    (_id, template) => {
      const unprinted = unprintedBlocks(template, [...Object.values(subjects), unchangedSubject]);
      expect(unprinted.filter((text) => !neverPrinted.includes(text))).toEqual([]);
    },
  );
});

describe.each(cases)('%s', (id, template, subject) => {
  it('has the parts that this version of the renderer first wrote', async () => {
    const parts = await partsOf(template, subject);
    const files = existsSync(`${folder}${id}`) ? readdirSync(`${folder}${id}`) : [];
    if (!isWritten()) expect(files.toSorted()).toEqual([...parts.keys()].toSorted());
    for (const [name, xml] of parts) await expect.soft(xml).toMatchFileSnapshot(`${folder}${id}/${name}`, name);
  });
});

it('keeps nothing of versions and workbooks that are gone', () => {
  if (isWritten()) return;
  expect(readdirSync(golden)).toEqual([`renderer-${rendererVersion}`]);
  expect(readdirSync(folder).toSorted()).toEqual(cases.map(([id]) => id).toSorted());
});
