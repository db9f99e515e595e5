import { expect, it } from 'vitest';
import { linkTo, type LinkPorts } from '../../shared/linking.ts';
import type { AuditRecord } from '../../shared/ports/links.ts';
import type { ReportRecord } from '../../shared/ports/records.ts';

const rendered: ReportRecord = {
  ...{ id: 'budget-alignment', asOf: '2022-03-15T21:59:59.999Z', key: 'reports/x.xlsx', number: 'BUD-1' },
  ...{ sha256: 'a1', pinsSha256: 'p1', versions: {} },
};

function openPorts() {
  const happened: (AuditRecord | string)[] = [];
  const ports: LinkPorts = {
    now: () => new Date('2026-01-02T03:04:05.678Z'),
    reports: {
      byPins: async (_, id, pins) => (id === rendered.id && pins === rendered.pinsSha256 ? rendered : undefined),
      first: async () => undefined,
      add: async () => {},
    },
    audit: { add: async (record) => void happened.push(record), list: async () => [] },
    links: {
      to: async (key, fileName, seconds) => {
        happened.push(fileName);
        return `https://files.example/${key}?for=${seconds}`;
      },
    },
  };
  return { ports, happened };
}

const asked = { cycle: '2021-2023', report: 'budget-alignment', pinsSha256: 'p1', by: 'planner', id: 'r1' };

it('a link lives five minutes, and who was given it is recorded before it is made', async () => {
  const { ports, happened } = openPorts();
  const linked = await linkTo(ports, asked);
  expect(linked).toMatchObject({ endsAt: '2026-01-02T03:09:05.678Z', sha256: 'a1', asOf: rendered.asOf });
  expect(linked.link).toBe('https://files.example/reports/x.xlsx?for=300');
  expect(happened).toEqual([
    {
      ...{ at: '2026-01-02T03:04:05.678Z', id: 'r1', did: 'download', by: 'planner', cycle: '2021-2023' },
      ...{ report: 'budget-alignment', number: 'BUD-1', sha256: 'a1' },
    },
    linked.fileName,
  ]);
  expect(linked.fileName).toMatch(/^[\u0600-\u06ff ]+ 2021-2023 BUD-1\.xlsx$/);
});

it('no link is given where the record cannot be kept', async () => {
  const { ports, happened } = openPorts();
  const broken = { ...ports, audit: { ...ports.audit, add: () => Promise.reject(new Error('no table')) } };
  await expect(linkTo(broken, asked)).rejects.toThrow('no table');
  expect(happened).toEqual([]);
});

it.each([
  ['another report', { report: 'sdg-links' }],
  ['pins of which nothing was rendered', { pinsSha256: 'p2' }],
])('there is no link to %s', async (_, other) => {
  const { ports, happened } = openPorts();
  await expect(linkTo(ports, { ...asked, ...other })).rejects.toMatchObject({ code: 'message-invalid' });
  expect(happened).toEqual([]);
});
