import { aim, basisOf, billsOf, type Counted, largeBasisOf } from './cost-basis.ts';
import { type CostPart, dollars, shownNumber } from './cost-part.ts';
import { levers } from './levers.ts';
import { type Bill, services } from './month-bill.ts';
import { type Priced, prices } from './prices.ts';

const headingOf = ({ departments, month }: Bill): string => `${shownNumber(departments)}, ${month}`;

/** The bills by service; then whether the aim is met, and what the largest item is. */
export function billPart(counted: Counted): CostPart {
  const bills = billsOf(basisOf(counted));
  const rows = Object.keys(services).map((service) => [
    service,
    ...bills.map(({ byService }) => dollars(byService[service] ?? 0)),
  ]);
  const aimed = bills.find(({ departments, month }) => departments === aim.departments && month === aim.month);
  const usd = aimed?.usd ?? Number.NaN;
  const reached = usd <= aim.usd ? 'met' : 'NOT met';
  return {
    title: 'A month in US dollars, by service',
    table: {
      headings: ['departments, month', ...bills.map(headingOf)],
      rows: [...rows, ['all', ...bills.map((bill) => dollars(bill.usd))]],
    },
    lines: [
      `Aim: at most ${dollars(aim.usd)} for ${shownNumber(aim.departments)} departments in a ${aim.month} month, observability included: ${reached}, with ${dollars(usd)}.`,
      ...bills.map((bill) => `${headingOf(bill)}: the largest item is ${largest(bill)}.`),
    ],
  };
}

function largest({ byService, usd }: Bill): string {
  const [service, amount] = Object.entries(byService).toSorted(([, a], [, b]) => b - a)[0] ?? ['', 0];
  return `${service}, ${dollars(amount)} (${Math.round((100 * amount) / usd)} %)`;
}

/** What else would change the bills, by how much. */
export function leverPart(counted: Counted): CostPart {
  const basis = basisOf(counted);
  const bills = billsOf(basis);
  const row = (name: string, changed: readonly Bill[]): string[] => [name, ...changed.map(({ usd }) => dollars(usd))];
  return {
    title: 'What would change it',
    lines: ['Each by itself, nothing else changed; none of them is done.'],
    table: {
      headings: ['', ...bills.map(headingOf)],
      rows: [
        row('as it is', bills),
        ...levers.map(({ name, pull }) => row(name, billsOf(pull(basis)))),
        row(
          'every department’s plan as large as the whole ministry’s (295 activities)',
          billsOf(largeBasisOf(counted)),
        ),
      ],
    },
  };
}

/** What the bills count, thing by thing. */
export function quantityPart(counted: Counted): CostPart {
  const bills = billsOf(basisOf(counted));
  return {
    title: 'What is paid for',
    table: {
      headings: ['', ...bills.map(headingOf)],
      rows: (Object.keys(prices) as Priced[]).map((what) => [
        `${what}: ${prices[what].unit}`,
        ...bills.map(({ quantities }) => shownNumber(quantities[what])),
      ]),
    },
  };
}
