import {
  deliverySchedule,
  finishDeliveriesSchedule,
  type ScheduleResource,
  watchSchedule,
  workbooksSchedule,
} from '../../resources.ts';
import type { Deployment } from '../deployment.ts';

/** A schedule as it is to be made. */
export interface WantedSchedule extends ScheduleResource {
  /** IANA name of the zone whose clocks the expression speaks of; absent where it speaks of none. */
  readonly timeZone?: string;
  readonly enabled: boolean;
}

/** Everything that runs by the clock in a stage: what is always there, and what the configuration asks for. */
export function wantedSchedules({ chosen }: Pick<Deployment, 'chosen'>): WantedSchedule[] {
  const { watch, reports, mail } = chosen;
  const { cycle, timeZone } = reports;
  const configured = { timeZone, enabled: true };
  return [
    { ...watchSchedule, enabled: watch.enabled },
    // By these clocks the deliveries were due that it finds missing: a cycle may have others.
    { ...finishDeliveriesSchedule, enabled: true, input: { ...finishDeliveriesSchedule.input, cycle, timeZone } },
    { ...workbooksSchedule, ...configured, expression: reports.workbooksAt, input: { cycle } },
    ...mail.deliveries.map(({ report, schedule }) => ({
      ...{ ...deliverySchedule, ...configured, expression: schedule },
      name: `${deliverySchedule.name}-${report}`,
      input: { cycle, report, ...deliverySchedule.input },
    })),
  ];
}
