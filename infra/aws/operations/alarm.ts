import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';

/** An alarm: when it rings, and what that means. Its name is the heading in docs/operate.md that says what to do. */
export interface AlarmDefinition {
  readonly name: string;
  /** What is wrong when it rings, for somebody who reads it in a mail. */
  readonly says: string;
  readonly value: IMetric;
  /** It rings from this value on, or up to it where `below`. */
  readonly threshold: number;
  readonly below?: true;
  /** So many times in a row; once where absent. */
  readonly times?: number;
  /** That nothing was told is as bad as the worst. */
  readonly silenceIsBad?: true;
  /** It rings for nobody while the configuration has the watch switched off. */
  readonly onlyWhileWatching?: true;
}

/** Where to read what to do. */
export const runbookOf = ({ name }: Pick<AlarmDefinition, 'name'>): string => `docs/operate.md#${name}`;
