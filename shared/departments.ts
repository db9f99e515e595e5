import { sections as sectionsTable } from '../templates/sheets/framework/sections.ts';
import { fold } from './language/fold.ts';
import { closedAt, isClosed, reopenedAt } from './ports/closures.ts';
import { SystemError } from './ports/errors.ts';
import type { PlanStore } from './ports/plan-store.ts';
import type { Closure, DepartmentRecord } from './ports/records.ts';
import { type Press, pressOf, publishOne, type UpgradedSpreadsheet, upgrade } from './press.ts';
import { type Lease, underLease } from './publication.ts';
import type { Publisher } from './publish/publisher.ts';
import { recordOf } from './publish/publish-department.ts';
import { ownerOfFramework } from './publish/tab-owner.ts';
import type { DepartmentToPublish } from './schema/entries.ts';
import { frameworkId } from './plan/framework-id.ts';

/** A department as the administrator adds it. */
export interface DepartmentToAdd extends Pick<DepartmentToPublish, 'id' | 'name' | 'type'> {
  readonly cycle: string;
  /** Titles of the sections to which it will contribute, until the framework says so itself. */
  readonly sections: readonly string[];
}

/** What adding a department came to. */
export interface AddedDepartment {
  readonly did: 'added' | 'reopened' | 'nothing';
  readonly published: boolean;
  readonly upgraded: readonly UpgradedSpreadsheet[];
  /** The sections of which the framework in force says that it contributes. */
  readonly contributesTo: readonly string[];
  /** What the planning unit has to write, and where; absent where the framework names it already. */
  readonly toWrite?: { readonly tab: string; readonly column: string; readonly sections: readonly string[] };
}

/**
 * Registers a department in a cycle and gives it its spreadsheet, or opens again one that was closed; done twice it does
 * nothing. Throws `message-invalid` where it cannot be meant: another department's id or name, or no known section.
 */
export async function addDepartment(
  store: PlanStore,
  publisher: Publisher,
  asked: DepartmentToAdd,
  publication: Lease,
  now: Date,
): Promise<AddedDepartment> {
  return underLease(store, asked.cycle, publication, async () => {
    const press = await pressOf(store, publisher, { cycle: asked.cycle });
    const sections = knownSections(press, asked.sections);
    const { departments } = await store.state(asked.cycle);
    const known = departments.find(({ id }) => id === asked.id);
    refuseOthers(departments, asked);
    const order = Math.max(0, ...departments.map((department) => department.order)) + 1;
    if (!known) await store.addDepartment(asked.cycle, recordOf(asked, order));
    else if (isClosed(known)) await changeClosures(store, asked.cycle, known, reopenedAt(known, now.toISOString()));
    const department = (await store.state(asked.cycle)).departments.find(({ id }) => id === asked.id);
    if (!department) throw new SystemError('version-conflict', `${asked.id} was not registered`, { retry: true });
    return {
      did: known ? (isClosed(known) ? 'reopened' : 'nothing') : 'added',
      ...(await publishedFor(press, department, sections)),
      ...whatToWrite(press, asked.id, sections),
    };
  });
}

async function publishedFor(
  press: Press,
  department: DepartmentRecord,
  sections: readonly string[],
): Promise<Pick<AddedDepartment, 'published' | 'upgraded'>> {
  if (department.spreadsheetId) return { published: false, upgraded: await upgrade(press, department) };
  const { framework, cycle } = press;
  const owner = framework && ownerOfFramework(framework, department, cycle.id);
  const lists = owner && { ...owner.lists, sections: [...new Set([...owner.lists.sections, ...sections])] };
  return { published: await publishOne(press, department, owner && lists && { ...owner, lists }), upgraded: [] };
}

function whatToWrite(
  { framework }: Press,
  id: string,
  sections: readonly string[],
): Pick<AddedDepartment, 'contributesTo' | 'toWrite'> {
  const own = (framework?.sections ?? []).filter(({ contributors }) => contributors.includes(id));
  const contributesTo = own.map(({ title }) => title);
  const missing = sections.filter((title) => !contributesTo.includes(title));
  if (contributesTo.length > 0 && missing.length === 0) return { contributesTo };
  const column = sectionsTable.columns.find(({ key }) => key === 'contributors')?.heading.ar ?? '';
  return { contributesTo, toWrite: { tab: sectionsTable.title.ar, column, sections: missing } };
}

/** The framework's own titles of the sections that are named. */
function knownSections({ framework }: Press, titles: readonly string[]): string[] {
  if (!framework && titles.length > 0) throw refusal('no framework is in force yet, so no section is known');
  return titles.map((title) => {
    const section = framework?.sections.find((one) => fold(one.title) === fold(title));
    const all = framework?.sections.map((one) => one.title).join(' · ') ?? '';
    if (!section) throw refusal(`there is no section “${title}”. The sections are: ${all}`);
    return section.title;
  });
}

function refuseOthers(departments: readonly DepartmentRecord[], { id, name }: DepartmentToAdd): void {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    throw refusal(`an id is of small letters, digits and dashes, not “${id}”`);
  if (fold(name) === '') throw refusal('a department has a name');
  if (id === frameworkId) throw refusal('the framework is no department');
  const same = departments.find((one) => one.id === id);
  if (same && same.name !== name) throw refusal(`${id} is registered already, as “${same.name}”`);
  // Two names that fold to one could not be told apart in the framework.
  const namesake = departments.find((one) => one.id !== id && fold(one.name) === fold(name));
  if (namesake) throw refusal(`“${name}” is the name of ${namesake.id}`);
}

const refusal = (reason: string): SystemError => new SystemError('message-invalid', reason, { retry: false });

/**
 * Closes a department: from now on it is not read, not expected and not printed, and nothing that is stored of it goes.
 * False where it was closed already. Throws `message-invalid` where there is no such department.
 */
export async function closeDepartment(
  store: PlanStore,
  asked: { readonly cycle: string; readonly id: string },
  publication: Lease,
  now: Date,
): Promise<boolean> {
  return underLease(store, asked.cycle, publication, async () => {
    const { departments } = await store.state(asked.cycle);
    const known = departments.find(({ id }) => id === asked.id);
    if (!known || asked.id === frameworkId) throw refusal(`there is no department ${asked.id} in ${asked.cycle}`);
    if (isClosed(known)) return false;
    await changeClosures(store, asked.cycle, known, closedAt(known, now.toISOString()));
    return true;
  });
}

async function changeClosures(
  store: PlanStore,
  cycle: string,
  department: DepartmentRecord,
  closures: readonly Closure[],
): Promise<void> {
  if (await store.replaceClosures(cycle, department, closures)) return;
  throw new SystemError('version-conflict', `${department.id} was changed by somebody else`, { retry: true });
}
