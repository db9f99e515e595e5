import { expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const mostLines = 200;

/** Files that are longer all the same, each with its reason. */
const reasons: Readonly<Record<string, string>> = {
  'shared/store/plan-store.dynamodb.ts':
    'one table and every access to it: its keys and conditions are understood together',
  'templates/sheets/plan.ts': 'one tab, column by column: the first place that somebody looks',
  'test/deployed/deployed.heavy.test.ts':
    'one suite of the deployed product: each test works with what the one before it left',
  'test/infra/local/google/folder.test.ts': 'one suite of what people do to files in a folder',
  'test/infra/local/s3/s3-server.test.ts': 'one suite of one server',
  'test/infra/local/sqs/sqs-server.test.ts': 'one suite of one server',
  'test/shared/read/odd-sheets.ts': 'one list of what people do to a spreadsheet, read from top to bottom',
};

it('a file is short, or has a reason not to be', () => {
  const long = sourceFiles().filter(({ text }) => text.trimEnd().split('\n').length > mostLines);
  expect(long.map(({ path }) => path).toSorted()).toEqual(Object.keys(reasons).toSorted());
});
