import { describe, expect, it } from 'vitest';
import type { ListedSpreadsheet } from '../../../shared/ports/ports.ts';
import type { CycleState } from '../../../shared/ports/plan-store.ts';
import { dueOf } from '../../../shared/watch/due.ts';
import { headOf, readingOf, stateOf } from './states.ts';

const minute = 60_000;
const patience = { quietMs: 3 * minute, latestMs: 30 * minute, retryMs: 15 * minute };
const noon = Date.UTC(2026, 0, 1, 12);
const at = (minutesBeforeNoon: number): string => new Date(noon - minutesBeforeNoon * minute).toISOString();

const department = { id: 'europe', name: 'قطاع الشؤون الأوروبية', type: 'sector', order: 1, spreadsheetId: 'file' };
const file = (driveVersion: number, changedMinutesAgo: number): ListedSpreadsheet => ({
  ...{ spreadsheetId: 'file', name: 'ملف', driveVersion, modifiedAt: at(changedMinutesAgo) },
});
const due = (listed: ListedSpreadsheet | undefined, state: CycleState, { rules = 'rules', owner = department } = {}) =>
  dueOf('2021-2023', owner, listed, state, patience, rules, new Date(noon));
const message = (kind: 'read' | 'evaluate', driveVersion: number, id = 'europe') => ({
  message: { kind, cycle: '2021-2023', department: id, spreadsheetId: 'file', driveVersion },
});

/** The message of a spreadsheet that somebody changed so many minutes ago. */
const changed = (driveVersion: number, changedMinutesAgo: number, id = 'europe') => ({
  message: { ...message('read', driveVersion, id).message, changedAt: at(changedMinutesAgo) },
});

const inForce = { reading: readingOf(), head: headOf(1) };
const failed = (driveVersion: number, minutesAgo: number) => ({
  ...inForce,
  reading: readingOf({ at: at(minutesAgo), failure: { code: 'spreadsheet-not-found', message: '', driveVersion } }),
});

describe('nothing is due', () => {
  it('where nothing changed', () => {
    expect(due(file(7, 0), stateOf(inForce))).toBeUndefined();
  });

  it('where the spreadsheet is not published yet', () => {
    const { spreadsheetId: _, ...owner } = department;
    expect(dueOf('2021-2023', owner, undefined, stateOf({}), patience, 'rules', new Date(noon))).toBeUndefined();
  });

  it('where the department is closed, whatever changes', () => {
    const owner = { ...department, closures: [{ closedAt: at(60) }] };
    expect(due(file(9, 5), stateOf(inForce), { owner })).toBeUndefined();
    const reopened = { ...department, closures: [{ closedAt: at(60), reopenedAt: at(30) }] };
    expect(due(file(9, 5), stateOf(inForce), { owner: reopened })).toEqual(changed(9, 5));
  });

  it('where a submission was returned, until something changes', () => {
    const reading = readingOf({ state: 'returned', lastRead: 'returned', versionInForce: 0 });
    expect(due(file(7, 60), stateOf({ reading }))).toBeUndefined();
  });
});

describe('an answer that is not written yet', () => {
  const unanswered = (minutesAgo: number) => ({
    ...inForce,
    reading: readingOf({ at: at(minutesAgo), unanswered: { since: at(60) } }),
  });

  it('is tried again after a while, on a new reading', () => {
    expect(due(file(7, 60), stateOf(unanswered(14)))).toBeUndefined();
    expect(due(file(7, 60), stateOf(unanswered(15)))).toEqual(message('read', 7));
  });
});

describe('a waiver that begins or lapses', () => {
  it('has the plan weighed again, without a reading', () => {
    const until = (minutesAgo: number) => ({ ...inForce, reading: readingOf({ weighAgainAt: at(minutesAgo) }) });
    expect(due(file(7, 60), stateOf(until(-1)))).toBeUndefined();
    expect(due(file(7, 60), stateOf(until(0)))).toEqual(message('evaluate', 7));
  });
});

describe('a spreadsheet that changed', () => {
  it('is read once it was quiet for long enough', () => {
    expect(due(file(8, 3), stateOf(inForce))).toEqual(changed(8, 3));
  });

  it('is read the first time like any other', () => {
    expect(due(file(1, 3), stateOf({}))).toEqual(changed(1, 3));
    expect(due(file(1, 2), stateOf({}))).toEqual({ pendingSince: at(0), afterDriveVersion: 0 });
  });

  it('waits while people are at work, from its first unread change on', () => {
    expect(due(file(8, 1), stateOf(inForce))).toEqual({ pendingSince: at(0), afterDriveVersion: 7 });
    const pending = { pendingSince: at(20), afterDriveVersion: 7 };
    expect(due(file(9, 1), stateOf({ ...inForce, pending }))).toEqual(pending);
  });

  it('is read at the latest some time after its first unread change', () => {
    const pending = { pendingSince: at(30), afterDriveVersion: 7 };
    const { message: read } = changed(9, 30);
    expect(due(file(9, 0), stateOf({ ...inForce, pending }))).toEqual({ message: { ...read, unsettled: true } });
  });

  it('is nobody’s change where Drive counts what is no edit, or our own answer', () => {
    const read = readingOf({ readAt: at(60) });
    expect(due(file(9, 90), stateOf({ ...inForce, reading: read }))).toEqual(message('read', 9));
    const answered = readingOf({ readAt: at(60), answeredAt: at(58) });
    expect(due(file(9, 58), stateOf({ ...inForce, reading: answered }))).toEqual(message('read', 9));
    expect(due(file(9, 50), stateOf({ ...inForce, reading: answered }))).toEqual(changed(9, 50));
  });

  it('begins to wait anew where it was read meanwhile', () => {
    const pending = { pendingSince: at(40), afterDriveVersion: 5 };
    expect(due(file(9, 1), stateOf({ ...inForce, pending }))).toEqual({ pendingSince: at(0), afterDriveVersion: 7 });
  });

  it('is read at once where no patience is asked for', () => {
    const none = { quietMs: 0, latestMs: 0, retryMs: 0 };
    expect(dueOf('2021-2023', department, file(8, 0), stateOf(inForce), none, 'rules', new Date(noon))).toEqual(
      changed(8, 0),
    );
  });
});

describe('a spreadsheet that could not be read', () => {
  it('is tried again after a while, not at once', () => {
    expect(due(file(7, 60), stateOf(failed(7, 14)))).toBeUndefined();
    expect(due(file(7, 60), stateOf(failed(7, 15)))).toEqual(message('read', 7));
  });

  it('is read as soon as it changed and was quiet', () => {
    expect(due(file(8, 3), stateOf(failed(7, 1)))).toEqual(changed(8, 3));
    expect(due(file(8, 2), stateOf(failed(7, 1)))).toEqual({ pendingSince: at(0), afterDriveVersion: 7 });
  });

  it('is read at once where it is back as it was before it went missing', () => {
    expect(due(file(7, 60), stateOf(failed(0, 1)))).toEqual(message('read', 7));
  });
});

describe('a file that is missing', () => {
  it('is asked for at once, so that its absence is recorded', () => {
    expect(due(undefined, stateOf(inForce))).toEqual(message('read', 0));
    expect(due(undefined, stateOf({}))).toEqual(message('read', 0));
  });

  it('is asked for again after a while only', () => {
    expect(due(undefined, stateOf(failed(0, 14)))).toBeUndefined();
    expect(due(undefined, stateOf(failed(0, 15)))).toEqual(message('read', 0));
  });
});

describe('a version that no reading knows', () => {
  it('is mended by reading again', () => {
    expect(due(file(7, 60), stateOf({ ...inForce, head: headOf(2) }))).toEqual(message('read', 7));
  });
});

describe('a last submission', () => {
  it('is weighed again where the framework changed', () => {
    expect(due(file(7, 60), stateOf({ ...inForce, framework: headOf(2) }))).toEqual(message('evaluate', 7));
  });

  it('is weighed again where the rules changed', () => {
    expect(due(file(7, 60), stateOf(inForce), { rules: 'newer rules' })).toEqual(message('evaluate', 7));
  });

  it('is read instead where the spreadsheet changed as well', () => {
    expect(due(file(8, 3), stateOf({ ...inForce, framework: headOf(2) }), { rules: 'newer rules' })).toEqual(
      changed(8, 3),
    );
  });

  it('of the framework is never weighed against itself', () => {
    const reading = readingOf({ versionInForce: 2, frameworkVersion: 0 });
    const state = { ...stateOf({ framework: headOf(2) }), readings: new Map([['framework', reading]]) };
    const owner = { ...department, id: 'framework' };
    expect(due(file(7, 60), state, { owner })).toBeUndefined();
    expect(due(file(7, 60), state, { owner, rules: 'newer rules' })).toEqual(message('evaluate', 7, 'framework'));
  });
});
