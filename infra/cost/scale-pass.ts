import type { CountedPass } from './count/count-pass.ts';
import type { CallCount, StepCount } from './count/step-count.ts';

/** Two passes of which the second has more departments: what grows with them shows. */
export type CountedPasses = readonly [CountedPass, CountedPass];

/**
 * A step as it would be counted with so many departments: the straight line through both passes. What did not grow
 * from the first to the second stays what it was in the second.
 */
export function scaledStep([few, many]: CountedPasses, step: string, departments: number): StepCount {
  const [less, more] = [few.steps[step], many.steps[step]];
  if (!less || !more) throw new Error(`no pass has a step «${step}»`);
  const further = (departments - many.departments) / (many.departments - few.departments);
  const line = (from: number, to: number): number => to + Math.max(0, to - from) * further;
  const call = (name: string, to: CallCount): CallCount => {
    const from = less.calls[name];
    const at = (figure: keyof CallCount): number => Math.max(0, line(from?.[figure] ?? 0, to[figure]));
    return {
      times: at('times'),
      readUnits: at('readUnits'),
      writeUnits: at('writeUnits'),
      storedBytes: at('storedBytes'),
      sentBytes: at('sentBytes'),
    };
  };
  return {
    runs: more.runs,
    calls: Object.fromEntries(Object.entries(more.calls).map(([name, to]) => [name, call(name, to)])),
    cpuMs: Math.max(0, line(less.cpuMs, more.cpuMs)),
    ms: Math.max(0, line(less.ms, more.ms)),
    logBytes: Math.max(0, line(less.logBytes, more.logBytes)),
  };
}
