import { createHash } from 'node:crypto';
import type { Context } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import { handler as download } from '../../functions/download.ts';
import { handler as report } from '../../functions/report.ts';
import { groundOf } from '../../functions/world/ground.ts';
import { links } from '../../functions/world/links.ts';
import type { ReportRecord } from '../../shared/ports/records.ts';
import { catchLog } from '../caught-log.ts';
import { smallCycle } from '../faults/small-cycle.ts';
import { openWorld } from '../world.ts';

describe('a workbook that somebody downloads', () => {
  const world = openWorld();
  const cycle = '2024-2026';
  const asked = () => ({ cycle, report: 'budget-alignment', pinsSha256: record.pinsSha256, by: 'planner@ministry' });
  const context = (awsRequestId: string) => ({ awsRequestId }) as Context;
  let record: ReportRecord;

  beforeAll(async () => {
    await world.publish(smallCycle(cycle));
    await world.pass(cycle);
    [record] = (await report({ cycle, ids: ['budget-alignment'] }, context('r'))) as [ReportRecord];
  });

  it('comes through its link, under its Arabic name, to whoever has the link', async () => {
    const { link, fileName, sha256 } = await download(asked(), context('r1'));
    const answer = await fetch(link);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(sha256).toBe(record.sha256);
    const disposition = answer.headers.get('content-disposition') ?? '';
    const encoded = /^attachment; filename="[\w.-]+"; filename\*=UTF-8''(\S+)$/.exec(disposition)?.[1] ?? '';
    expect(decodeURIComponent(encoded)).toBe(fileName);
  });

  it('is not to be had by a link that was changed', async () => {
    const { link } = await download(asked(), context('r2'));
    const changed = [link.replace('budget-alignment', 'sdg-links'), link.replace('Expires=300', 'Expires=9000')];
    for (const other of changed) expect((await fetch(other)).status).toBe(403);
  });

  it('leaves a record of who asked, and no trace of the link in the log', async () => {
    process.env['POWERTOOLS_LOG_LEVEL'] = 'DEBUG';
    const logged = catchLog();
    const { link } = await download(asked(), context('r3'));
    const audit = await links(groundOf(process.env)).audit.list(cycle);
    expect(audit.at(-1)).toMatchObject({
      id: 'r3',
      by: 'planner@ministry',
      report: 'budget-alignment',
      sha256: record.sha256,
    });
    expect(logged()).not.toContain(new URL(link).searchParams.get('X-Amz-Signature'));
  });
});
