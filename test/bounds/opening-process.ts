import { readFileSync, writeFileSync } from 'node:fs';
import { validateDepartment } from '../../infra/local/validate-file.ts';
import { openSpreadsheet, UnreadableFileError } from '../../infra/local/validate-spreadsheet.ts';

/** What opening one file came to in a process of its own. */
export interface Opening {
  /** Of the processor, so that what else runs on the machine does not count. */
  readonly openMs: number;
  readonly readMs: number;
  /** The most memory that was taken meanwhile, beyond what the process took when it was fresh. */
  readonly peakMb: number;
  /** Why the file was refused; undefined where it was read. */
  readonly refusal: string | undefined;
}

const idleBytes = process.memoryUsage.rss();
const cpuMs = (): number => (process.cpuUsage().user + process.cpuUsage().system) / 1000;

process.on('message', (path: string) => {
  void open(path).then((opening) => process.send?.(opening));
});

async function open(path: string): Promise<Opening> {
  forgetPeak();
  const began = cpuMs();
  const found = await openSpreadsheet(path).catch((error: unknown) => {
    if (error instanceof UnreadableFileError) return error.message;
    throw error;
  });
  const opened = cpuMs();
  if (typeof found !== 'string') validateDepartment(found);
  const peakMb = (peakBytes() - idleBytes) / 1_000_000;
  const refusal = typeof found === 'string' ? found : undefined;
  return { openMs: opened - began, readMs: cpuMs() - opened, peakMb, refusal };
}

/** Linux keeps the peak of this very process and can forget it; elsewhere it is that of all files so far. */
function peakBytes(): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Nothing is lost but precision: a peak of all files bounds each of them.
  }
}
