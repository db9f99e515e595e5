import { expect, it } from 'vitest';
import { GooglePublisher } from '../../../../shared/publish/publish.google.ts';
import type { SpreadsheetDesign } from '../../../../shared/publish/spreadsheet-design.ts';
import type { CellAnswer } from '../../../../shared/ports/cell-answer.ts';
import { writeAnswers } from '../../../../shared/answer/answer.google.ts';
import { designSpreadsheet } from '../../../../shared/publish/design-spreadsheet.ts';
import { smallCycle } from '../../../faults/small-cycle.ts';
import { createSpreadsheet, driveId, refusalOf, runningServer } from './running-server.ts';

const area = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 2 };
const design: SpreadsheetDesign = {
  title: 'قطاع',
  timeZone: 'Asia/Hebron',
  tabs: [
    {
      ...{ title: 'الخطة', frozenRows: 1, merges: [], groups: [], namedRanges: [] },
      rows: [[{ value: 'النشاط', style: 'heading' }]],
      columns: [
        { widthPx: 100, hidden: false },
        { widthPx: 100, hidden: false },
      ],
      protectedAreas: [{ ...area, mark: 'plan.headings' }],
    },
  ],
};

it('an account that answers writes where nobody else may, but the publisher', async () => {
  const server = await runningServer();
  const id = await createSpreadsheet(server, 'قطاع');
  const [reader, other] = ['reader@plan.iam.gserviceaccount.com', 'other@plan.iam.gserviceaccount.com'] as const;
  const publisher = server.sheetsAs('publisher@plan.iam.gserviceaccount.com');
  const cycle = smallCycle('2024-2026');
  const published = designSpreadsheet(cycle, cycle.departments[0] as never);
  await new GooglePublisher(server.drive(), publisher, driveId, [reader]).fill(id, published);
  const protectedCells = published.tabs.flatMap(({ protectedAreas }, tabId) =>
    protectedAreas.map(({ startRow, startColumn }) => ({ tabId, row: startRow, column: startColumn })),
  );
  const answers = protectedCells.map((cell): CellAnswer => ({ ...cell, note: 'ملاحظة' }));
  expect(answers.length).toBeGreaterThan(4);
  for (const answer of answers) {
    const refused = await refusalOf(writeAnswers(server.sheetsAs(other), id, [answer]));
    expect(refused).toMatchObject({ status: 400, error: { message: expect.stringContaining('protected cell') } });
  }
  await writeAnswers(server.sheetsAs(reader), id, answers);
  await writeAnswers(publisher, id, answers);
});

it('who answers may write into what is published, and whoever joins them after the next publication', async () => {
  const server = await runningServer();
  const id = await createSpreadsheet(server, 'قطاع');
  const publisherFor = (readers: readonly string[]) =>
    new GooglePublisher(server.drive(), server.sheets(), driveId, readers);
  const [one, two] = ['reader-1@plan.iam.gserviceaccount.com', 'reader-2@plan.iam.gserviceaccount.com'] as const;
  const admitted = async (readers: readonly string[]) =>
    (await publisherFor(readers).inspect(id)).tabs[0]?.protections.map(({ admitsReaders }) => admitsReaders);

  await publisherFor([one]).fill(id, design);
  expect(await admitted([one.toUpperCase()])).toEqual([true]);
  expect(await admitted([one, two])).toEqual([false]);
  await publisherFor([one, two]).apply(id, [{ does: 'protect', tabId: 0, area: { ...area, mark: 'plan.headings' } }]);
  expect(await admitted([one, two])).toEqual([false, true]);
});
