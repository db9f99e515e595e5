import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wantedSchedules } from '../../../infra/aws/pipeline/wanted-schedules.ts';
import { at } from './json-path.ts';
import { ofType, synthesize, synthesized } from './synthesized.ts';

describe('what a ministry chooses', () => {
  const { deployment } = synthesized('prod');

  it('makes a schedule for each delivery, told the instant that it was meant for', () => {
    const delivery = wantedSchedules(deployment).find(({ name }) => name === 'deliver-finance-report');
    expect(delivery).toMatchObject({
      ...{ expression: 'cron(0 8 1 * ? *)', timeZone: 'Asia/Hebron', handler: 'deliver', enabled: true },
      input: { cycle: '2021-2023', report: 'finance-report', scheduledAt: '<aws.scheduler.scheduled-time>' },
    });
  });

  it('tells the run that looks for missing deliveries whose clocks they go by', () => {
    const [cycle, timeZone] = ['2024-2026', 'Asia/Gaza'];
    const chosen = { ...deployment.chosen, reports: { ...deployment.chosen.reports, cycle, timeZone } };
    const finishing = wantedSchedules({ chosen }).find(({ name }) => name === 'finish-deliveries');
    expect(finishing?.input).toEqual({ finish: true, cycle, timeZone });
    // A rate speaks of no clocks.
    expect(finishing?.timeZone).toBeUndefined();
  });

  it('switches off the watch, and its alarm with it', () => {
    const { templates } = synthesize('dev', (chosen) => ({ ...chosen, watch: { ...chosen.watch, enabled: false } }));
    const states = ofType(templates, 'AWS::Scheduler::Schedule').map(([, { Properties }]) => [
      Properties['Name'],
      Properties['State'],
    ]);
    expect(states).toContainEqual(['watch', 'DISABLED']);
    expect(states).toContainEqual(['finish-deliveries', 'ENABLED']);
    const quiet = ofType(templates, 'AWS::CloudWatch::Alarm').filter(
      ([, { Properties }]) => Properties['ActionsEnabled'] === false,
    );
    expect(quiet.map(([, { Properties }]) => Properties['AlarmName'])).toEqual(['ministry-plan-dev-watch-silent']);
  });

  it('leads every function to a restored table, and leaves the other one where it is', () => {
    const { templates } = synthesize('prod', (chosen) => ({ ...chosen, restoredTable: 'plan-as-of-may' }));
    const tables = ofType(templates, 'AWS::Lambda::Function').map(([, { Properties }]) =>
      at(Properties, 'Environment', 'Variables', 'TABLE_NAME'),
    );
    expect(new Set(tables)).toEqual(new Set(['plan-as-of-may']));
    expect(JSON.stringify(ofType(templates, 'AWS::IAM::Role'))).not.toContain('table/ministry-plan-prod-plan');
    const alarms = JSON.stringify(ofType(templates, 'AWS::CloudWatch::Alarm'));
    expect(alarms).toContain('"TableName","Value":"plan-as-of-may"');
    expect(ofType(templates, 'AWS::DynamoDB::GlobalTable')[0]?.[1].Properties['TableName']).toBe(
      'ministry-plan-prod-plan',
    );
  });

  it('gives nobody the right to mail while there is nobody to mail to', () => {
    const { templates } = synthesize('dev', (chosen) => ({ ...chosen, mail: { ...chosen.mail, deliveries: [] } }));
    expect(JSON.stringify(ofType(templates, 'AWS::IAM::Role'))).not.toContain('ses:');
  });

  const subscriptionsOf = (...to: string[]): Map<unknown, string> =>
    new Map(
      ofType(synthesize('prod', (chosen) => ({ ...chosen, alarms: { to } })).templates, 'AWS::SNS::Subscription').map(
        ([id, { Properties }]) => [Properties['Endpoint'], id],
      ),
    );

  it('leaves every reader’s subscription where it is when others come, go or change places', () => {
    const [one, two, three] = ['one@ministry.example', 'two@ministry.example', 'three@ministry.example'];
    const all = subscriptionsOf(one, two, three);
    expect(new Set(all.values()).size).toBe(3);
    for (const others of [[three, one, two], [two, three], [three]])
      for (const [reader, id] of subscriptionsOf(...others)) expect(id).toBe(all.get(reader));
  });

  it('lets a change wait for as long as the ministry does, and an hour besides, before it is an alarm', () => {
    const lateAfter = (latestMinutes: number): unknown =>
      ofType(
        synthesize('prod', (chosen) => ({ ...chosen, watch: { ...chosen.watch, latestMinutes } })).templates,
        'AWS::CloudWatch::Alarm',
      ).find(([, { Properties }]) => Properties['AlarmName'] === 'ministry-plan-prod-spreadsheets-late')?.[1]
        .Properties['Threshold'];
    expect([lateAfter(30), lateAfter(240)]).toEqual([90 * 60, 300 * 60]);
  });

  it('reserves no concurrency in an account that has none to give', () => {
    const reserved = ofType(synthesized('dev').templates, 'AWS::Lambda::Function').filter(
      ([, { Properties }]) => Properties['ReservedConcurrentExecutions'] !== undefined,
    );
    expect(reserved).toEqual([]);
  });

  it('says how many runs the stage sets aside beside those of ingest', () => {
    const reserved = ofType(synthesized('prod').templates, 'AWS::Lambda::Function').map(([, { Properties }]) =>
      Number(Properties['ReservedConcurrentExecutions']),
    );
    const beside = reserved.reduce((sum, each) => sum + each, 0) - deployment.chosen.concurrency.ingest;
    expect(readFileSync(new URL('../../../docs/configuration.md', import.meta.url), 'utf8')).toContain(
      `set aside, ${beside} runs beside`,
    );
  });

  it('keeps the stages apart by their names and accounts', () => {
    expect(JSON.stringify(synthesized('dev').templates)).not.toMatch(/prod|444455556666/);
  });

  it('lets no stack hold another one fast', () => {
    expect(JSON.stringify(synthesized('prod').templates)).not.toMatch(/Fn::ImportValue|Fn::GetStackOutput/);
  });
});
