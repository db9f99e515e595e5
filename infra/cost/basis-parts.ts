import { assumptions } from './assumptions.ts';
import { sumOf } from './count/step-count.ts';
import type { Counted } from './cost-basis.ts';
import { type CostPart, shownNumber } from './cost-part.ts';
import { priceList, prices } from './prices.ts';

/** What each step took in the larger pass. */
export function stepPart({ passes: [few, many], countedOn }: Counted): CostPart {
  const rows = Object.entries(many.steps).map(([step, count]) => {
    const calls = ['google', 'dynamodb', 's3', 'sqs', 'ses'].flatMap((service) => {
      const times = sumOf(count, 'times', `${service} `);
      return times > 0 ? `${service} ${shownNumber(times)}` : [];
    });
    const figures = (['readUnits', 'writeUnits'] as const).map((figure) => shownNumber(sumOf(count, figure)));
    const stored = ['dynamodb ', 's3 '].map((begins) => shownNumber(sumOf(count, 'storedBytes', begins) / 1024));
    return [
      step,
      String(count.runs),
      calls.join(', '),
      ...figures,
      ...stored,
      shownNumber(count.cpuMs),
      shownNumber(count.ms),
    ];
  });
  return {
    title: 'What was counted',
    lines: [
      `${countedOn}: the example’s departments ${many.departments / 12} times over (${many.departments}), and ${few.departments} for comparison. Every request went over the wire to the local servers, through a proxy that counts; the servers ran in another process, so that the processor’s time is the handlers’ own. Means over the runs.`,
    ],
    table: {
      headings: [
        'step',
        'runs',
        'requests',
        'read units',
        'write units',
        'KB into the table',
        'KB into the bucket',
        'CPU ms',
        'ms here',
      ],
      rows,
    },
  };
}

const list = (all: Readonly<Record<string, number>>): string =>
  Object.entries(all)
    .map(([name, value]) => `${name.trim()} ${value}`)
    .join(', ');

/** Everything that is assumed, in words. */
export function assumptionPart(): CostPart {
  const a = assumptions;
  const [cores, cold] = [a.slowerCore, a.coldMs];
  return {
    title: 'What is assumed',
    lines: [
      `A month has ${a.daysAMonth} days, ${a.workingDays} of them working days. Every department edits on each: ${a.usual.changesADay} changes that a watch run finds in a usual month, ${a.deadline.changesADay} before a deadline. ${a.returnedShare * 100} % of them are returned. Each change is answered, and the answer is read once more.`,
      `All submissions are weighed again ${a.usual.weighedAgain} times in a usual month, ${a.deadline.weighedAgain} times before a deadline: a new framework, or a release with other rules.`,
      `Watch runs every ${a.watchEveryMinutes} minutes, unfinished deliveries are looked for every ${a.finishEveryMinutes}; all workbooks are rendered every night as if something had changed. ${a.deliveriesAMonth} deliveries a month to ${a.recipients} people, ${a.eventsAMail} events a mail; ${a.downloadsAMonth} downloads of a workbook.`,
      `${a.notQuietShare * 100} % of the changes, our own answers among them, are first met while they are not quiet: one write unit each.`,
      `The table and the bucket are taken as they stand at the end of the first year, ${12 - a.deadlineMonthsAYear} usual months and ${a.deadlineMonthsAYear} before a deadline, in both kinds of month; point-in-time recovery is paid for the table’s size. Nothing is ever deleted.`,
      `Memory in MB: ${list(a.memoryMb)}. Below 1,769 MB a function has a part of a core; a core of Lambda’s takes ${cores} times as long as one of the machine that counted.`,
      `Waiting is not measured here, where nobody is far away. In ms a call: ${list(a.waitMs)}; of a report’s reads ${a.readsAtOnce} are under way at once. Google’s answers are the greatest part of an ingest’s time, and an assumption.`,
      `Cold starts are billed ${cold} ms, the sign-in to Google included; the share of runs that are cold: ${list(a.coldShare)}.`,
      `A run’s log: what it wrote in the pass, or ${a.ownLogBytes} bytes where it wrote nothing, and ${a.platformLogBytes} bytes of Lambda’s own lines; kept for ${a.logMonths} months.`,
      `${a.metrics} metrics, alarms on ${a.alarmMetrics} metrics, ${a.dashboards} dashboard. Budgets, EventBridge’s events of AWS’s own services, STS, and keys that AWS owns cost nothing.`,
      `Lambda asks an empty queue with ${a.pollers} pollers, every ${a.pollSeconds} seconds: its documented beginning, not a promise.`,
      `A request to Google is ${a.requestOverheadBytes} bytes beside its body; Drive lists ${a.filesAListing} spreadsheets a call.`,
      'Left out, cents all of them: publishing, the commands of administrators, retries, queries of a report as of a past instant (about 20 reads more a department and delivery), the messages of alarms. Left out because nobody knows it yet: the portal. No free tier is taken off, and no tax is added.',
    ],
  };
}

/** The prices, and where they are from. */
export const pricePart = (): CostPart => ({
  title: `Prices in ${priceList.region} (${priceList.place}), looked up on ${priceList.lookedUpOn}`,
  lines: ['Those marked * could not be confirmed for this region.'],
  table: {
    headings: ['', 'US dollars', 'per', 'source'],
    rows: Object.entries(prices).map(([what, { usd, per, unit, source, confirmed }]) => [
      `${what}${confirmed ? '' : ' *'}`,
      usd.toFixed(10).replace(/\.?0+$/, ''),
      `${shownNumber(per)} ${unit}`,
      source,
    ]),
  },
});
