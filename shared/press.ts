import type { Framework } from './plan/framework.ts';
import { frameworkId } from './plan/framework-id.ts';
import { SystemError, type SystemErrorCode } from './ports/errors.ts';
import type { PlanStore } from './ports/plan-store.ts';
import type { CycleRecord, DepartmentRecord } from './ports/records.ts';
import { designOf, ministryTemplates, type Templates } from './publish/design-spreadsheet.ts';
import type { TabOwner } from './publish/design-tab.ts';
import { publishDepartment } from './publish/publish-department.ts';
import type { Publisher } from './publish/publisher.ts';
import { lacksSomething } from './publish/survey-tables.ts';
import { type Change, editsOf, type LeftAlone } from './publish/tab-edit.ts';
import { ownerOfEntries, ownerOfFramework } from './publish/tab-owner.ts';
import { upgradeSpreadsheet } from './publish/upgrade-spreadsheet.ts';
import { locateTable } from './read/locate-table.ts';
import type { CycleToPublish, DepartmentToPublish } from './schema/entries.ts';
import { frameworkOf } from './understand.ts';

/** What is published: a cycle with its first entries, or one that is registered already. */
export type ToPublish = CycleToPublish | { readonly cycle: string };

/** What publishing did to one spreadsheet that was there already. */
export interface UpgradedSpreadsheet {
  readonly department: string;
  readonly changes: readonly Omit<Change, 'edits'>[];
  /** What is not as it is meant to be, and only a person can mend. */
  readonly leftAlone: readonly LeftAlone[];
  /** Why nothing could be done; the others are published all the same. */
  readonly failure?: { readonly code: SystemErrorCode; readonly message: string };
}

/** Everything that the spreadsheets of a cycle are made with. */
export interface Press {
  readonly store: PlanStore;
  readonly publisher: Publisher;
  readonly cycle: CycleRecord;
  readonly templates: Templates;
  /** The framework in force. */
  readonly framework: Framework | undefined;
  /** The cycle as it is first published, where that is known. */
  readonly first: CycleToPublish | undefined;
}

/** Puts together what publishing a cycle takes. Throws `message-invalid` where it is not registered. */
export async function pressOf(
  store: PlanStore,
  publisher: Publisher,
  asked: ToPublish,
  templates = ministryTemplates,
): Promise<Press> {
  const first = 'cycle' in asked ? undefined : asked;
  const id = 'cycle' in asked ? asked.cycle : asked.id;
  const cycle = (await store.cycles()).find((one) => one.id === id);
  if (!cycle) throw new SystemError('message-invalid', `there is no cycle ${id}`, { retry: false });
  const version = await store.latestVersion({ cycle: id, department: frameworkId });
  const framework = version && (await frameworkOf(store, id, version));
  return { store, publisher, cycle, templates, framework, first };
}

/** What the tabs of a department need to know; undefined while no framework says it, and no first entries do. */
function tabOwnerOf({ framework, first, cycle }: Press, department: DepartmentRecord): TabOwner | undefined {
  if (framework) return ownerOfFramework(framework, department, cycle.id);
  return first && ownerOfEntries(first, department);
}

const templateOf = ({ templates }: Press, { id }: DepartmentRecord) =>
  templates[id === frameworkId ? 'framework' : 'department'];

/** Makes a department's first spreadsheet; `owner` where more is known of it than the framework says yet. */
export async function publishOne(press: Press, department: DepartmentRecord, owner?: TabOwner): Promise<boolean> {
  const { store, publisher, cycle, first } = press;
  const tabOwner = owner ?? tabOwnerOf(press, department);
  if (!tabOwner) return false;
  const all: readonly DepartmentToPublish[] = first ? [first.framework, ...first.departments] : [];
  const entries = all.find(({ id }) => id === department.id)?.entries ?? {};
  const design = designOf(templateOf(press, department), { name: department.name, entries }, tabOwner, cycle);
  return publishDepartment(store, publisher, cycle.id, department, design);
}

// Of these one department's spreadsheet is no cause.
const nobodys: ReadonlySet<SystemErrorCode> = new Set(['publishing-in-progress', 'google-sign-in-refused']);

/**
 * Makes a department's spreadsheet as it is meant to be now; gives nothing where it is. What is this spreadsheet's own
 * fault is told; thrown is what is not, by itself or by the word of whoever asks.
 */
export async function upgrade(
  press: Press,
  department: DepartmentRecord,
  isThrown: (error: unknown) => boolean = () => false,
): Promise<UpgradedSpreadsheet[]> {
  const { id } = department;
  try {
    const { changes, leftAlone } = await upgradeFound(press, department);
    const told = changes.map(({ edits: _, ...change }) => change);
    return changes.length + leftAlone.length > 0 ? [{ department: id, changes: told, leftAlone }] : [];
  } catch (error) {
    // One that was deleted, taken away from us, or is open elsewhere must not keep the others from being published.
    if (!(error instanceof SystemError) || nobodys.has(error.code) || isThrown(error)) throw error;
    return [{ department: id, changes: [], leftAlone: [], failure: { code: error.code, message: error.message } }];
  }
}

async function upgradeFound(press: Press, department: DepartmentRecord) {
  const { store, publisher, cycle } = press;
  const { id, spreadsheetId = '' } = department;
  const owner = tabOwnerOf(press, department);
  if (!owner) return { changes: [], leftAlone: [{ of: id, why: 'no-framework' as const }] };
  const template = templateOf(press, department);
  const state = await publisher.inspect(spreadsheetId);
  const isWhole = !lacksSomething(state, template.tables, locateTable);
  const version = isWhole ? undefined : await store.latestVersion({ cycle: cycle.id, department: id });
  const body = version && (await store.body({ cycle: cycle.id, department: id }, version.bodySha256));
  const upgraded = upgradeSpreadsheet(state, { template, owner, locate: locateTable, inForce: body?.raw });
  const edits = editsOf(upgraded);
  if (edits.length > 0) await publisher.apply(spreadsheetId, edits);
  return upgraded;
}
