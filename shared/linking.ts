import { reports } from '../templates/workbooks/workbooks.ts';
import { SystemError } from './ports/errors.ts';
import type { Audit, Links } from './ports/links.ts';
import type { Ports } from './ports/ports.ts';
import type { ReportRecord } from './ports/records.ts';

/** What giving a link asks of the world. */
export type LinkPorts = Pick<Ports, 'reports' | 'now'> & { readonly links: Links; readonly audit: Audit };

/** Which workbook is asked for, and by whom: one that was rendered, by its pins. */
export interface AskedOfLink {
  readonly cycle: string;
  readonly report: string;
  readonly pinsSha256: string;
  readonly by: string;
  /** Of this request: it tells apart what happens in the same millisecond. */
  readonly id: string;
}

/** A workbook that somebody may fetch. */
export interface LinkedWorkbook extends Pick<ReportRecord, 'asOf' | 'sha256'> {
  readonly link: string;
  /** When the link ends. */
  readonly endsAt: string;
  readonly fileName: string;
}

// Long enough to follow it at once; whoever finds it in a history or a log finds it dead.
const seconds = 300;

/**
 * deliver: a link to a workbook, for a short time. Who was given it is recorded before it is given.
 * Throws `message-invalid` where no such workbook was rendered.
 */
export async function linkTo(
  { reports: rendered, links, audit, now }: LinkPorts,
  asked: AskedOfLink,
): Promise<LinkedWorkbook> {
  const { cycle, report, pinsSha256, by, id } = asked;
  const record = await rendered.byPins(cycle, report, pinsSha256);
  const template = reports.find((one) => one.id === report);
  if (!record || !template)
    throw new SystemError('message-invalid', `no ${report} of ${cycle} was rendered from these pins`, { retry: false });
  const { key, asOf, sha256, number = pinsSha256.slice(0, 12) } = record;
  const at = now();
  await audit.add({ ...{ at: at.toISOString(), id, did: 'download', by, cycle, report }, number, sha256 });
  const fileName = `${template.title.ar} ${cycle} ${number}.xlsx`;
  const link = await links.to(key, fileName, seconds);
  return { link, endsAt: new Date(at.getTime() + seconds * 1000).toISOString(), fileName, asOf, sha256 };
}
