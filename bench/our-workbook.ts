import { readFileSync, writeFileSync } from 'node:fs';
import { layOut } from '../shared/render/lay-out.ts';
import { renderWorkbook } from '../shared/render/render.ts';
import type { Plan } from '../shared/plan/plan.ts';
import { executivePlan } from '../templates/workbooks/executive-plan.ts';
import { workbooks } from '../templates/workbooks/workbooks.ts';
import { largePlan } from './large-plan.ts';
import { measured } from './measured.ts';

/*
 * One of our own runs, in a process of its own: `our-workbook.ts RUN INPUT OUTPUT ACTIVITIES`. The cost is printed as JSON;
 * reading the input is no part of it. What only writes does not load what lays out, as little as the others do.
 */

const [run = '', input = '', output = '', activities = '0'] = process.argv.slice(2);

const read = <Content>(): Content => JSON.parse(readFileSync(input, 'utf8')) as Content;
const plan = (): Plan => largePlan(read<Plan>(), Number(activities));

const runs: Readonly<Record<string, () => Promise<unknown>>> = {
  async 'lay-out'() {
    const whole = plan();
    const { result, cost } = await measured(() => layOut(executivePlan, whole));
    writeFileSync(output, JSON.stringify(result));
    return cost;
  },
  async 'lay-out-and-write'() {
    const whole = plan();
    const { result, cost } = await measured(() => renderWorkbook(executivePlan, whole));
    writeFileSync(output, result);
    return cost;
  },
  async example() {
    const whole = read<Plan>();
    const { cost } = await measured(async () => {
      for (const template of workbooks) await renderWorkbook(template, whole);
    });
    return cost;
  },
};

console.log(JSON.stringify(await runs[run]?.()));
