import { beforeAll, describe, expect, it } from 'vitest';
import { runtime } from '../../infra/local/runtime.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { planOf, versionsAsOf } from '../../shared/plan-as-of.ts';
import { layOut } from '../../shared/render/lay-out.ts';
import { textHeightPt } from '../../shared/render/text-height.ts';
import type { CycleToPublish } from '../../shared/schema/entries.ts';
import { loadExample } from '../../templates/example/example.ts';
import { ministryLook } from '../../templates/workbooks/ministry-look.ts';
import type { StyleName } from '../../templates/workbooks/workbook-look.ts';
import { workbooks } from '../../templates/workbooks/workbooks.ts';
import { sentence } from '../generated/arabic-texts.ts';
import { createRandom, type Random } from '../generated/random.ts';
import { openWorld, type World } from '../world.ts';
import { openArial } from './arial.ts';
import { oddPlan, oddText } from './odd-plan.ts';
import { generatedCycle } from './published-spreadsheets.ts';
import { heightsInLibreOffice, type PrintedText, printedTexts } from './row-heights.ts';

const cycles: readonly CycleToPublish[] = [loadExample(), ...[1, 2, 3, 4, 5].map(generatedCycle)];

/** LibreOffice's columns are as wide as on paper; on a screen Excel rounds a digit of 7.4 pixels to 7. */
const screenShare = 5.25 / 5.575;

async function publishedPlan(world: World, cycle: CycleToPublish): Promise<Plan> {
  await world.publish(cycle);
  await world.pass(cycle.id);
  const { ports } = runtime();
  const versions = await versionsAsOf(ports.store, cycle.id, ports.now());
  if (!versions) throw new Error(`${cycle.id} has no framework in force`);
  return planOf(ports.store, versions);
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Texts whose rows are lower than LibreOffice would have them: nothing but what is cut off in print. */
const cutOff = (texts: readonly PrintedText[], heights: readonly number[]): string[] =>
  texts.flatMap(({ text, style, widthChars, heightPt }, index) => {
    const needed = heights[index] ?? Number.NaN;
    return heightPt >= needed ? [] : [`${style}, ${widthChars} wide: ${heightPt} < ${needed}: ${text}`];
  });

describe('the rows of official workbooks, beside those that LibreOffice fits', () => {
  const world = openWorld();
  const arial = openArial();
  const plans: Plan[] = [];

  const fitted = (texts: readonly PrintedText[], share = 1): Promise<number[]> => {
    const inColumns = texts.map((text) => ({ ...text, widthChars: text.widthChars * share }));
    return heightsInLibreOffice(inColumns, ministryLook, arial.environment);
  };

  beforeAll(async () => {
    for (const cycle of cycles) plans.push(await publishedPlan(world, cycle));
    plans.push(oddPlan(createRandom(1)));
  }, 240_000);

  describe.each(workbooks.map((template) => [template.id, template] as const))('%s', (_id, template) => {
    const texts = () => plans.flatMap((plan) => printedTexts(layOut(template, plan)));

    it('cuts no text off, on paper or on a screen', async () => {
      const printed = texts();
      expect(printed.length).toBeGreaterThan(100);
      expect(cutOff(printed, await fitted(printed))).toEqual([]);
      expect(cutOff(printed, await fitted(printed, screenShare))).toEqual([]);
    });
  });

  it('are not much higher than texts of three lines and more need', async () => {
    const printed = workbooks.flatMap((template) => plans.flatMap((plan) => printedTexts(layOut(template, plan))));
    const heights = await fitted(printed);
    const ratios = printed.flatMap(({ text, widthChars, style }, index) => {
      const needed = heights[index] ?? Number.NaN;
      const isLong = needed > 3 * 1.1 * ministryLook.styles[style].sizePt;
      return isLong ? [textHeightPt(text, widthChars, style, ministryLook) / needed] : [];
    });
    expect(ratios.length).toBeGreaterThan(100);
    expect(median(ratios)).toBeLessThan(1.25);
  });

  /** Texts by chance in cells by chance, in every style; LibreOffice loses count of what is higher than this. */
  const chanceTexts = (textOf: (random: Random) => string, narrowest: number, widest: number): PrintedText[] => {
    const random = createRandom(2);
    const styles = Object.keys(ministryLook.styles) as StyleName[];
    const widths = Array.from({ length: 12 }, () => random.int(narrowest * 100, widest * 100) / 100);
    const texts = Array.from({ length: 800 }, (): PrintedText => {
      const [text, style, widthChars] = [textOf(random), random.pick(styles), random.pick(widths)];
      return { text, style, widthChars, heightPt: textHeightPt(text, widthChars, style, ministryLook) };
    });
    return texts.filter(({ heightPt }) => heightPt < 1_500);
  };

  it('suffice for words and lines of every kind, in narrow cells and wide ones', async () => {
    const texts = chanceTexts(oddText, 10, 138);
    expect(texts.length).toBeGreaterThan(700);
    expect(cutOff(texts, await fitted(texts))).toEqual([]);
  });

  it('suffice for sentences in narrow cells on a screen', async () => {
    const sentences = (random: Random) => Array.from({ length: random.int(1, 6) }, () => sentence(random)).join(' ');
    const texts = chanceTexts(sentences, 14, 40);
    expect(texts.length).toBeGreaterThan(700);
    expect(cutOff(texts, await fitted(texts, screenShare))).toEqual([]);
  });
});
