import type { UpgradedSpreadsheet } from '../../shared/press.ts';
import type { Published } from '../../shared/publication.ts';
import { leftAloneWords, upgradeWords } from '../../shared/publish/upgrade-words.ts';

/** What publishing a cycle came to, a line for each spreadsheet that was made or changed, in English, then in Arabic. */
export function publishedLines(cycle: string, { published, upgraded }: Published): string[] {
  const made = published.map((department) => `${department}: published · نُشر الملف`);
  const lines = [...made, ...upgraded.flatMap(upgradedLines)];
  return lines.length > 0 ? lines : [`${cycle}: every spreadsheet is as it is meant to be · كل الملفات محدّثة`];
}

/** What was done to one spreadsheet that was there already. */
export function upgradedLines({ department, changes, leftAlone, failure }: UpgradedSpreadsheet): string[] {
  const done = upgradeWords(changes);
  const words = [...(changes.length > 0 ? [done] : []), ...leftAlone.map(leftAloneWords)];
  return [
    ...words.flatMap(({ ar, en }) => [`${department}: ${en}`, `${department}: ${ar}`]),
    ...(failure ? [`${department}: ${failure.code}: ${failure.message}`] : []),
  ];
}
