import { describe, expect, it } from 'vitest';
import { assumptions } from '../../../infra/cost/assumptions.ts';
import { billedMs } from '../../../infra/cost/lambda-time.ts';
import { levers } from '../../../infra/cost/levers.ts';
import { type BillBasis, monthBill } from '../../../infra/cost/month-bill.ts';
import { monthQuantities, type Quantities } from '../../../infra/cost/month-quantities.ts';
import { prices } from '../../../infra/cost/prices.ts';
import { passOf, stepOf } from './counted-steps.ts';

type Steps = Parameters<typeof passOf>[1];

const { usual, deadline } = assumptions;
const basisOf = (steps: Steps): BillBasis => ({
  passes: [passOf(10, steps), passOf(20, steps)],
  ...{ assumed: assumptions, list: prices },
});
const quantitiesOf = (steps: Steps, departments: number, month = usual): Quantities =>
  monthQuantities(basisOf(steps).passes, assumptions, month, departments);

const accepted = 'edit: ingest comes into force';
const ownAnswer = 'edit: ingest reads our own answer';

describe('what a month takes', () => {
  it('is the runs of every step: 100 departments, 22 days, 2 changes, each read twice', () => {
    const ingests = 100 * 22 * 2 * 2 + 2 * 100 + 2;
    const others = 8_640 + 2_880 + 30 + 2 + 12 + 200;
    expect(quantitiesOf({}, 100).lambdaRequests).toBeCloseTo(ingests + others, 6);
  });

  it('is four times as many edits before a deadline', () => {
    const put = { [accepted]: stepOf({ 'dynamodb PutItem V#': { writeUnits: 1_000 } }) };
    const writesOf = (month: typeof usual) =>
      quantitiesOf(put, 100, month).tableWrites - quantitiesOf({}, 100, month).tableWrites;
    expect(writesOf(usual)).toBeCloseTo(100 * 22 * 2 * 0.8 * 1_000, 3);
    expect(writesOf(deadline)).toBeCloseTo(4 * writesOf(usual), 3);
  });

  it('is stored for a year: the first versions, eleven usual months and one before a deadline', () => {
    const gb = 1024 ** 3;
    const first = { 'first: ingest comes into force': stepOf({ 'dynamodb PutItem BODY#': { storedBytes: gb } }) };
    expect(quantitiesOf(first, 3).tableStorage).toBeCloseTo(3, 9);
    const edit = { [accepted]: stepOf({ 'dynamodb PutItem BODY#': { storedBytes: gb } }) };
    expect(quantitiesOf(edit, 1).tableStorage).toBeCloseTo(22 * 0.8 * (11 * 2 + 8), 6);
    expect(quantitiesOf(edit, 1).tableBackup).toBe(quantitiesOf(edit, 1).tableStorage);
  });

  it('is one listing of the drive for a thousand spreadsheets, the framework’s among them', () => {
    const sent = (departments: number) => quantitiesOf({}, departments).transferOut * 1024 ** 3;
    expect(sent(999)).toBeCloseTo(8_640 * 2_000, 3);
    expect(sent(1_000)).toBeCloseTo(2 * 8_640 * 2_000, 3);
  });

  it('is what a queue is asked, also while it is empty', () => {
    const polls = (5 * 30 * 24 * 3_600) / 20;
    const messages = 100 * 22 * 2 * 2 + 2 * 100 + 2;
    expect(quantitiesOf({}, 100).queueRequests).toBeCloseTo(polls + 2 * messages + Math.min(8_640, messages), 3);
  });

  it('is at least what is assumed of a log, or what was counted', () => {
    const runs = 30;
    const counted = { report: stepOf({ 's3 PUT': {} }, 0, 100_900) };
    const more = quantitiesOf(counted, 10).logIngest - quantitiesOf({}, 10).logIngest;
    expect(more * 1024 ** 3).toBeCloseTo(runs * 100_000, 1);
  });
});

describe('the time that a run is billed', () => {
  const msOf = (by: 'ingest' | 'report', calls: Parameters<typeof stepOf>[0], cpuMs = 0): number =>
    billedMs({ step: '', by, times: 1, count: stepOf(calls, cpuMs) }, { ...assumptions, coldMs: 0 });

  it('is longer than here by the slower core, and by the part of one that its memory gives', () => {
    expect(msOf('report', {}, 100)).toBe(150);
    expect(msOf('ingest', {}, 100)).toBe(Math.ceil((150 * 1769) / 1024));
  });

  it('adds what the answers of others take', () => {
    expect(msOf('ingest', { 'google GET /v4/spreadsheets/{id}': {}, 's3 PUT': { times: 2 } })).toBe(680);
    expect(msOf('ingest', { 'dynamodb GetItem V#': { times: 20 } })).toBe(160);
    expect(msOf('report', { 'dynamodb GetItem V#': { times: 20 } })).toBe(8);
  });

  it('asks a cycle page by page, a megabyte each', () => {
    expect(msOf('ingest', { 'dynamodb Query CYCLE#': { readUnits: 255 } })).toBe(8);
    expect(msOf('ingest', { 'dynamodb Query CYCLE#': { readUnits: 3 * 256 } })).toBe(32);
  });
});

describe('a bill', () => {
  it('is the sum of its services, and observability alone is most of a small one', () => {
    const bill = monthBill(basisOf({}), usual, 10);
    expect(bill.usd).toBeCloseTo(
      Object.values(bill.byService).reduce((all, one) => all + one, 0),
      10,
    );
    expect(bill.byService['CloudWatch, metrics, alarms, dashboard']).toBeCloseTo(25 * 0.3 + 31 * 0.1 + 3, 10);
  });

  it('falls where bodies go to the bucket, or our own answers are not stored again', () => {
    const body = { 'dynamodb PutItem BODY#': { writeUnits: 15, storedBytes: 15_000 } };
    const basis = basisOf({ [accepted]: stepOf(body), [ownAnswer]: stepOf(body) });
    const usdOf = (each: BillBasis): number => monthBill(each, usual, 1_000).usd;
    const [inBucket, ownAnswersOnce] = levers.map(({ pull }) => usdOf(basis) - usdOf(pull(basis)));
    expect(ownAnswersOnce).toBeGreaterThan(3);
    expect(inBucket).toBeGreaterThan(ownAnswersOnce as number);
  });
});
