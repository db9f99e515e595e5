import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { inProcess } from '../world/ground.ts';

/** What a function tells of itself: one JSON line an event, and figures of few names. Neither bears a cell's content. */
export interface Observers {
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** The observers of this process, as the variables of Powertools set them up; made when first needed, not when loaded. */
export const observers = inProcess((): Observers => ({ logger: new Logger(), metrics: new Metrics() }));
