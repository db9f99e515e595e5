import type { PlanStore } from '../../shared/ports/plan-store.ts';
import type { ListedSpreadsheet } from '../../shared/ports/ports.ts';
import type { DepartmentRecord, PendingRecord, QueuedRecord, ReadingRecord } from '../../shared/ports/records.ts';
import { rulesVersion } from '../../shared/validate/rules-version.ts';
import type { Random } from '../generated/random.ts';
import { readingOf } from '../shared/watch/states.ts';
import type { VirtualClock } from './virtual-clock.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const before = 7;

/** A spreadsheet on the drive. */
export interface SimulatedFile {
  driveVersion: number;
  modifiedMs: number;
  /** Whether the answer to what people wrote stands in it. */
  answered: boolean;
}

/** A reading that came to nothing special, of a state of the file. */
export const readingAt = (driveVersion: number, at: string): ReadingRecord => ({
  ...readingOf({ driveVersion, at, readAt: at, rulesVersion }),
  ...{ versionInForce: 0, frameworkVersion: 0 },
});

/** What the drive and the store hold: spreadsheets that were read some days ago and edited an hour ago. */
export class SimulatedRecords {
  readonly files = new Map<string, SimulatedFile>();
  readonly readings = new Map<string, ReadingRecord>();
  readonly #departments: DepartmentRecord[] = [];
  readonly #queued = new Map<string, QueuedRecord>();
  readonly #pending = new Map<string, PendingRecord>();
  readonly #clock: VirtualClock;
  readonly #random: Random;

  constructor(spreadsheets: number, clock: VirtualClock, random: Random) {
    this.#clock = clock;
    this.#random = random;
    for (let order = 0; order < spreadsheets; order++) {
      const id = `department-${order}`;
      this.#departments.push({ id, name: id, type: 'sector', order, spreadsheetId: id });
      this.files.set(id, { driveVersion: before + 1, modifiedMs: -60 * minute, answered: false });
      this.readings.set(id, readingAt(before, this.#instantOf(-random.int(day, 30 * day))));
    }
  }

  /** Whether nobody has read yet what people wrote. */
  isUnread = (department: string): boolean => this.readings.get(department)?.driveVersion === before;

  /** Whether it was read after the answer to it was written, which is the end. */
  isQuiet = (department: string): boolean => {
    const [file, reading] = [this.files.get(department), this.readings.get(department)];
    return file?.answered === true && file.driveVersion === reading?.driveVersion && !reading.unanswered;
  };

  store(): Partial<PlanStore> {
    const [departments, readings, pending, queued] = [this.#departments, this.readings, this.#pending, this.#queued];
    return {
      cycles: async () => [{ id: '2021-2023', timeZone: 'UTC' }],
      state: async () => ({ departments, heads: new Map(), readings, pending, queued }),
      reading: async ({ department }) => readings.get(department),
      notePending: async ({ department }, record) => void pending.set(department, record),
      noteQueued: async ({ department }, record) => {
        await this.#clock.sleep(this.#random.int(3, 12));
        queued.set(department, record);
      },
    };
  }

  list = async (): Promise<ListedSpreadsheet[]> =>
    [...this.files].map(([spreadsheetId, { driveVersion, modifiedMs }]) => ({
      ...{ spreadsheetId, name: spreadsheetId, driveVersion, modifiedAt: this.#instantOf(modifiedMs) },
    }));

  #instantOf = (ms: number): string => new Date(this.#clock.now().getTime() - this.#clock.ms + ms).toISOString();
}
