import * as z from 'zod';
import { type LinkedWorkbook, linkTo } from '../shared/linking.ts';
import { text } from './environment.ts';
import { handlerOf } from './handling/handler-of.ts';
import { observers } from './handling/observers.ts';
import { inProcess } from './world/ground.ts';
import { links } from './world/links.ts';

const world = inProcess(links);

/** Which workbook is to be fetched, as `report` gave it, and by whom. */
const requestSchema = z.strictObject({ cycle: text, report: text, pinsSha256: text, by: text.max(256) });

/** On demand: a link to one workbook for five minutes; who asked for it is recorded. */
export const handler = handlerOf(
  'download',
  requestSchema,
  async (asked, { awsRequestId }): Promise<LinkedWorkbook> => {
    const linked = await linkTo(world(), { ...asked, id: awsRequestId });
    // The link itself opens the file: it is in no log.
    const { cycle, report } = asked;
    observers().logger.info('linked', { cycle, report, sha256: linked.sha256 });
    return linked;
  },
);
