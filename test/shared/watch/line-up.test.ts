import { describe, expect, it } from 'vitest';
import type { ListedSpreadsheet } from '../../../shared/ports/ports.ts';
import { lineUp } from '../../../shared/watch/line-up.ts';
import { headOf, readingOf, stateOf } from './states.ts';

const minute = 60_000;
const patience = { quietMs: 3 * minute, latestMs: 30 * minute, retryMs: 15 * minute };
const noon = Date.UTC(2026, 0, 1, 12);
const at = (minutesBeforeNoon: number): string => new Date(noon - minutesBeforeNoon * minute).toISOString();
const department = { id: 'europe', name: 'قطاع الشؤون الأوروبية', type: 'sector', order: 1, spreadsheetId: 'file' };
const reading = readingOf({ at: at(90) });
const changed = (minutesAgo: number): ListedSpreadsheet => ({
  ...{ spreadsheetId: 'file', name: 'ملف', driveVersion: 8, modifiedAt: at(minutesAgo) },
});
const lined = (known: Parameters<typeof stateOf>[0], file = changed(10), departments = [department]) => {
  const state = { ...stateOf({ reading, head: headOf(1), ...known }), departments };
  return lineUp('2021-2023', state, new Map([['file', file]]), patience, 'rules', new Date(noon));
};
const message = {
  ...{ kind: 'read', cycle: '2021-2023', department: 'europe', spreadsheetId: 'file', driveVersion: 8 },
  changedAt: at(10),
};

describe('a department whose spreadsheet changed', () => {
  it('waits for its turn, with what is known of its last reading', () => {
    expect(lined({}).waiting).toEqual([{ message, lastAt: reading.at }]);
  });

  it('waits no second time while its message is still to come', () => {
    const queued = { kind: 'read' as const, account: 0, dueAt: at(-5), after: reading.at };
    expect(lined({ queued })).toMatchObject({ waiting: [], queued: [queued] });
  });

  it('that the quota refused says how often, until it is read', () => {
    const queued = { kind: 'read' as const, account: 0, dueAt: at(9), after: reading.at, deferrals: 4 };
    expect(lined({ queued }).waiting).toEqual([{ message: { ...message, deferrals: 4 }, lastAt: reading.at }]);
    const other = { ...queued, after: at(200) };
    expect(lined({ queued: other }).waiting).toEqual([{ message, lastAt: reading.at }]);
  });

  it('does not wait for a message whose turn no honest clock could have given', () => {
    const ahead = { kind: 'read' as const, account: 0, dueAt: at(-60), after: reading.at };
    expect(lined({ queued: ahead })).toMatchObject({ waiting: [{ message }], queued: [] });
  });

  it('tells since when its change has waited, also while its message is on the way', () => {
    expect(lined({}).oldest).toBe(at(10));
    const queued = { kind: 'read' as const, account: 0, dueAt: at(-5), after: reading.at };
    expect(lined({ queued }).oldest).toBe(at(10));
    expect(lined({ reading: readingOf({ at: at(1), driveVersion: 8 }) }).oldest).toBeUndefined();
  });

  it('is noted once as waiting to become quiet', () => {
    const pending = { pendingSince: at(0), afterDriveVersion: 7 };
    expect(lined({}, changed(1))).toMatchObject({ waiting: [], pending: new Map([['europe', pending]]) });
    const noted = { ...pending, pendingSince: at(2) };
    expect(lined({ pending: noted }, changed(1)).pending).toEqual(new Map());
  });
});

it('departments that cannot be read are counted, but for those that are closed', () => {
  const failure = { code: 'spreadsheet-not-found', message: '', driveVersion: 8 };
  const unreachable = { reading: readingOf({ at: at(1), state: 'unreachable', failure }) };
  const closed = { ...department, closures: [{ closedAt: at(60) }] };
  expect(lined(unreachable)).toMatchObject({ unreachable: 1, waiting: [] });
  expect(lined(unreachable, changed(10), [closed]).unreachable).toBe(0);
  expect(lined({}).unreachable).toBe(0);
});

it('a turn that was given to a department that is closed now holds up nobody', () => {
  const queued = { kind: 'read' as const, account: 0, dueAt: at(-5), after: reading.at };
  const closed = { ...department, closures: [{ closedAt: at(1) }] };
  expect(lined({ queued }, changed(10), [closed]).queued).toEqual([]);
  expect(lined({ queued: { ...queued, after: at(200) } }).queued).toEqual([]);
});
