import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { defaultCaller } from '../../../../infra/local/google/caller.ts';
import { batchUpdate } from '../../../../infra/local/google/batch-update.ts';
import type { DriveFolder } from '../../../../infra/local/google/drive-folder.ts';
import type { FileRecord } from '../../../../infra/local/google/file-records.ts';
import { GoogleError } from '../../../../infra/local/google/google-error.ts';
import { newXlsx } from '../../../../infra/local/google/patch/new-xlsx.ts';
import { spreadsheetAnswer } from '../../../../infra/local/google/spreadsheet-answer.ts';
import { type SpreadsheetFiles, spreadsheetFiles } from '../../../../infra/local/google/spreadsheet-files.ts';
import { newSheet, type Spreadsheet } from '../../../../infra/local/google/spreadsheet-model.ts';
import { changedParts, partsIn } from './persons-file.ts';
import { personsXlsx } from './persons-xlsx.ts';
import { requestsUpon } from './random-requests.ts';

interface OneFile {
  readonly files: SpreadsheetFiles;
  readonly bytes: () => Buffer;
}

/** One file in a folder that is no folder. */
function oneFile(first: Buffer): OneFile {
  let [bytes, record] = [
    first,
    { id: 'x'.repeat(44), fileName: 'plan.xlsx', appProperties: {}, beside: {} } as unknown as FileRecord,
  ];
  const folder = {
    find: () => Promise.resolve(record),
    nameOf: () => 'plan',
    read: () => Promise.resolve(bytes),
    replace: (_record: FileRecord, made: Buffer, beside: FileRecord['beside']) => {
      [bytes, record] = [made, { ...record, beside }];
      return Promise.resolve(true);
    },
  } as unknown as DriveFolder;
  return { files: spreadsheetFiles(folder), bytes: () => bytes };
}

/** All that Google tells of a spreadsheet, but how high rows have grown with their texts; lists without an order, in one. */
const told = (spreadsheet: Spreadsheet): unknown => {
  const answer = spreadsheetAnswer('id', spreadsheet, { ranges: [], includeGridData: true, mask: undefined });
  return JSON.parse(JSON.stringify(answer, (key, value: unknown) => simplified[key]?.(value as never) ?? value));
};

const simplified: Readonly<Record<string, (value: never) => unknown>> = {
  rowMetadata: (rows: { hiddenByUser?: boolean }[]) => rows.map(({ hiddenByUser }) => hiddenByUser),
  namedRanges: (ranges: unknown[]) => sorted(ranges),
  merges: (merges: unknown[]) => sorted(merges),
};

const sorted = (list: readonly unknown[]): unknown[] => list.map((one) => JSON.stringify(one)).toSorted();

/** Carries out a batch, and gives what the spreadsheet is then held to be; undefined where the batch is refused. */
async function carriedOut({ files }: OneFile, requests: unknown[]): Promise<Spreadsheet | undefined> {
  let after: Spreadsheet | undefined;
  try {
    await files.change('x', (spreadsheet) => {
      batchUpdate(spreadsheet, requests, defaultCaller);
      after = spreadsheet;
    });
  } catch (error) {
    if (error instanceof GoogleError && [400, 501].includes(error.code)) return undefined;
    throw error;
  }
  return after;
}

const publishedXlsx = (): Buffer => {
  const sheets = [
    { ...newSheet(0, 'الخطة'), rowCount: 12, columnCount: 6 },
    { ...newSheet(3, 'ملخّص'), rowCount: 12, columnCount: 6 },
  ];
  return newXlsx({ title: 'plan', locale: 'ar_EG', timeZone: 'Etc/GMT', sheets, namedRanges: [] }, 'keywords');
};

describe('a file after any requests', () => {
  test.prop([fc.array(requestsUpon(0), { minLength: 1, maxLength: 4 })], { numRuns: 40 })(
    'reads back as what they made of it',
    async (batches) => {
      const file = oneFile(publishedXlsx());
      for (const requests of batches) {
        const after = await carriedOut(file, requests);
        if (after) expect(told(await file.files.open('x'))).toEqual(told(after));
      }
    },
  );

  test.prop([fc.array(requestsUpon(6), { minLength: 1, maxLength: 3 })], { numRuns: 20 })(
    'has a person’s other parts as they were, and reads back',
    async (batches) => {
      const file = oneFile(personsXlsx());
      const mine =
        /^\[Content_Types\]|^docProps\/core|^xl\/(workbook|styles|comments2|drawings\/vmlDrawing2|worksheets\/sheet[23]|worksheets\/_rels\/sheet2|_rels\/workbook)\./;
      for (const requests of batches) {
        const after = await carriedOut(file, requests);
        if (after) expect(told(await file.files.open('x'))).toEqual(told(after));
      }
      expect(changedParts(partsIn(personsXlsx()), partsIn(file.bytes())).filter((name) => !mine.test(name))).toEqual(
        [],
      );
    },
  );
});
