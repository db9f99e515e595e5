import { SystemError } from '../../shared/ports/errors.ts';
import type { PlanStore } from '../../shared/ports/plan-store.ts';
import type { CycleRecord, DepartmentRecord } from '../../shared/ports/records.ts';
import type { Publisher } from '../../shared/publish/publisher.ts';
import type { SpreadsheetDesign } from '../../shared/publish/spreadsheet-design.ts';
import { stateOfDesign } from '../shared/publish/state-of-design.ts';
import { SimulatedGoogle } from './simulated-google.ts';
import { VirtualClock } from './virtual-clock.ts';

/** A store and a Google with its quotas, for one publisher of the time that a function has. */
export class SimulatedPublishing {
  readonly clock = new VirtualClock();
  readonly google = new SimulatedGoogle(this.clock, 1, 'sliding');
  readonly departments = new Map<string, DepartmentRecord>();
  /** How often each spreadsheet was made, and how often changed. */
  readonly made = new Map<string, number>();
  readonly changed = new Map<string, number>();
  /** What Google says of a spreadsheet instead. */
  readonly faults = new Map<string, SystemError>();
  /** Those that lost their protections, and so are to be changed. */
  readonly unprotected = new Set<string>();
  /** Those at which a function's whole time goes by. */
  readonly slow = new Set<string>();
  lease: string | undefined;
  readonly #cycles: CycleRecord[] = [];
  readonly #designs = new Map<string, SpreadsheetDesign>();
  #endsAtMs = Infinity;

  /** How much time the function has that runs now. */
  leftMs = (): number => this.#endsAtMs - this.clock.ms;

  /** Runs a function for as long as Lambda lets it. */
  async run<T>(ms: number, work: () => Promise<T>): Promise<T> {
    this.#endsAtMs = this.clock.ms + ms;
    return work().finally(() => {
      this.#endsAtMs = Infinity;
    });
  }

  readonly store = {
    cycles: async () => this.#cycles,
    saveCycle: async (cycle: CycleRecord) => void this.#cycles.push(cycle),
    addDepartment: async (_: string, department: DepartmentRecord) =>
      void this.departments.set(department.id, department),
    state: async () => ({ departments: [...this.departments.values()].toSorted((a, b) => a.order - b.order) }),
    latestVersion: async () => undefined,
    lease: async (_: string, __: string, owner: string) => {
      this.#takes(10);
      if (this.lease !== undefined && this.lease !== owner) return false;
      this.lease = owner;
      return true;
    },
    release: async () => {
      this.#takes(10);
      this.lease = undefined;
    },
    assignSpreadsheet: async (_: string, department: DepartmentRecord, spreadsheetId: string) => {
      this.#takes(10);
      this.departments.set(department.id, { ...department, spreadsheetId });
      return true;
    },
  } as unknown as PlanStore;

  readonly publisher: Publisher = {
    find: async (publication) => {
      this.#takes(300);
      return this.made.has(publication) ? publication : undefined;
    },
    create: async (_, publication) => {
      this.#takes(1200);
      this.made.set(publication, (this.made.get(publication) ?? 0) + 1);
      return publication;
    },
    isFilled: async (id) => {
      this.#reads(id, 400);
      return this.#designs.has(id);
    },
    fill: async (id, design) => {
      this.#writes(id, 2500);
      this.#designs.set(id, design);
    },
    inspect: async (id) => {
      this.#reads(id, 800);
      const state = stateOfDesign(this.#designs.get(id) as SpreadsheetDesign);
      if (!this.unprotected.has(id)) return state;
      return { ...state, tabs: state.tabs.map((tab) => ({ ...tab, protections: [] })) };
    },
    apply: async (id) => {
      this.#writes(id, 1500);
      this.changed.set(id, (this.changed.get(id) ?? 0) + 1);
      this.unprotected.delete(id);
    },
    discard: async () => {},
  };

  #reads(id: string, ms: number): void {
    this.google.read(0);
    this.#takes(ms, id);
  }

  #writes(id: string, ms: number): void {
    this.google.write(0);
    this.#takes(ms, id);
  }

  #takes(ms: number, id?: string): void {
    const tooLate = new SystemError('outside-call-timed-out', 'no time is left', { retry: true });
    if (this.leftMs() < lastMs) throw tooLate;
    this.clock.ms += id !== undefined && this.slow.has(id) ? this.leftMs() - 1_000 : ms;
    if (this.leftMs() < lastMs) throw tooLate;
    const fault = id === undefined ? undefined : this.faults.get(id);
    if (fault) throw fault;
  }
}

// The function keeps these for itself.
const lastMs = 3_000;
