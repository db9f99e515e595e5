import type { Framework } from './plan/framework.ts';
import { isClosed } from './ports/closures.ts';
import { SystemError, type SystemErrorCode } from './ports/errors.ts';
import type { PlanStore } from './ports/plan-store.ts';
import type { CycleRecord, DepartmentRecord } from './ports/records.ts';
import { designOf, ministryTemplates, type Templates } from './publish/design-spreadsheet.ts';
import type { TabOwner } from './publish/design-tab.ts';
import { publishDepartment, registerCycle } from './publish/publish-department.ts';
import type { Publisher } from './publish/publisher.ts';
import { lacksSomething } from './publish/survey-tables.ts';
import { type Change, editsOf, type LeftAlone } from './publish/tab-edit.ts';
import { ownerOfEntries, ownerOfFramework } from './publish/tab-owner.ts';
import { upgradeSpreadsheet } from './publish/upgrade-spreadsheet.ts';
import { locateTable } from './read/locate-table.ts';
import type { CycleToPublish, DepartmentToPublish } from './schema/entries.ts';
import { frameworkId } from './plan/framework-id.ts';
import { frameworkOf } from './understand.ts';

/** What is published: a cycle with its first entries, or one that is registered already. */
export type ToPublish = CycleToPublish | { readonly cycle: string };

/** Who publishes, how long a publisher that died keeps others waiting, and from which templates. */
export interface Publication {
  readonly owner: string;
  readonly leaseMs: number;
  readonly templates?: Templates;
}

/** What publishing did to one spreadsheet that was there already. */
export interface UpgradedSpreadsheet {
  readonly department: string;
  readonly changes: readonly Omit<Change, 'edits'>[];
  /** What is not as it is meant to be, and only a person can mend. */
  readonly leftAlone: readonly LeftAlone[];
  /** Why nothing could be done; the others are published all the same. */
  readonly failure?: { readonly code: SystemErrorCode; readonly message: string };
}

/** What publishing came to. */
export interface Published {
  /** The departments whose spreadsheet was made now. */
  readonly published: readonly string[];
  /** The spreadsheets that were changed, or ought to be; none that is as it is meant to be. */
  readonly upgraded: readonly UpgradedSpreadsheet[];
}

/**
 * publish: registers a cycle and its departments, gives each of them a spreadsheet from the templates, and makes those
 * that are there already as the templates and the framework in force have them now, every entry kept. A second run, or
 * one after a crash, only does what is missing. Throws `publishing-in-progress` while another publisher is at work.
 */
export async function publishCycle(
  store: PlanStore,
  publisher: Publisher,
  asked: ToPublish,
  publication: Publication,
): Promise<Published> {
  const id = 'cycle' in asked ? asked.cycle : asked.id;
  return underLease(store, id, publication, async (renew) => {
    if (!('cycle' in asked)) await registerCycle(store, asked);
    const press = await pressOf(store, publisher, asked, publication.templates);
    const { departments } = await store.state(id);
    const published: string[] = [];
    const upgraded: UpgradedSpreadsheet[] = [];
    for (const [index, department] of departments.filter((one) => !isClosed(one)).entries()) {
      if (index % renewEvery === renewEvery - 1) await renew();
      if (department.spreadsheetId) upgraded.push(...(await upgrade(press, department)));
      else if (await publishOne(press, department)) published.push(department.id);
    }
    return { published, upgraded };
  });
}

// Far fewer than a lease is long enough for.
const renewEvery = 10;

/** Does something that no other publisher of the cycle does meanwhile. Throws `publishing-in-progress`. */
export async function underLease<T>(
  store: PlanStore,
  cycle: string,
  { owner, leaseMs }: Publication,
  work: (renew: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const renew = async (): Promise<void> => {
    if (await store.lease(cycle, 'publish', owner, leaseMs)) return;
    throw new SystemError('publishing-in-progress', `another publisher is at work on ${cycle}`, { retry: true });
  };
  await renew();
  try {
    return await work(renew);
  } finally {
    await store.release(cycle, 'publish', owner);
  }
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

/** Makes a department's spreadsheet as it is meant to be now; gives nothing where it is. */
export async function upgrade(press: Press, department: DepartmentRecord): Promise<UpgradedSpreadsheet[]> {
  const { id } = department;
  try {
    const { changes, leftAlone } = await upgradeFound(press, department);
    const told = changes.map(({ edits: _, ...change }) => change);
    return changes.length + leftAlone.length > 0 ? [{ department: id, changes: told, leftAlone }] : [];
  } catch (error) {
    // One that was deleted, taken away from us, or is open elsewhere must not keep the others from being published.
    if (!(error instanceof SystemError) || error.code === 'publishing-in-progress') throw error;
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
