import { type Finding, isHeard } from '../findings/finding.ts';
import { countNoun } from '../language/count-noun.ts';
import { deriveId } from '../plan/content-hash.ts';
import type { AnswerLook } from '../ports/cell-answer.ts';
import { cellRanges } from './cell-ranges.ts';
import { isOneCell, markOf, mostHeuristics, withSeverity } from './marks.ts';

/** One line of the summary, beneath the tick. */
export interface SummaryLine {
  /** What it is about, so that it is known again: letters, digits and `-`. */
  readonly about: string;
  readonly says: string;
  readonly look: AnswerLook;
  /** The cells of which it speaks, and the first of them, with its table's id in templates/sheets. */
  readonly cells?: string;
  readonly first?: { readonly sheet: string; readonly a1: string };
  /** Whether the box beside it is ticked; absent where there is none. */
  readonly silenced?: boolean;
  /** It says when, not what: it is written only together with something else. */
  readonly passing?: true;
}

/** What the summary tells beside the findings. */
export interface SummaryFacts {
  readonly findings: readonly Finding[];
  /** How many cells were understood although they are written otherwise. */
  readonly understood: number;
  /** What changed since the version in force; '' where nobody can say. */
  readonly changed: string;
  /** When the spreadsheet was read, as people write it. */
  readonly readAt: string;
  /** Whom to call; '' where nobody is named. */
  readonly contact: string;
}

// More than anybody reads in one go; what is left comes up when these are done.
const mostCauses = 40;

/**
 * The lines of the summary: what to mend, cause by cause, then what is only told. Where there is room for fewer lines,
 * causes wait: a box that somebody ticked is never left out for them.
 */
export function summaryLines(facts: SummaryFacts, room: number): SummaryLine[] {
  const heard = facts.findings.filter((finding) => isHeard(finding) && finding.tells === 'department');
  const grave = (['error', 'warning'] as const).flatMap((severity) => heard.filter((one) => one.severity === severity));
  const told = toldLines(facts, heard);
  const shown = Math.min(mostCauses, Math.max(0, room - told.length - 1));
  return [...grave.slice(0, shown).map(causeLine), ...moreCauses(grave.length - shown), ...told];
}

/** What asks for nothing, or for nothing but a tick. */
function toldLines(facts: SummaryFacts, heard: readonly Finding[]): SummaryLine[] {
  const { findings } = facts;
  return [
    ...guessLines(heard.filter(({ silenceKey }) => silenceKey)),
    ...silencedLines(findings),
    ...planningUnitLine(findings),
    ...waivedLine(findings),
    ...understoodLine(facts.understood),
    ...(facts.changed === '' ? [] : [{ about: 'changed', says: facts.changed, look: 'fact' as const }]),
    { about: 'read', says: readLine(facts.readAt), look: 'fact', passing: true },
    ...(facts.contact === '' ? [] : [{ about: 'contact', says: `للاستفسار: ${facts.contact}`, look: 'fact' as const }]),
  ];
}

function causeLine(finding: Finding): SummaryLine {
  const { code, values, severity, message } = finding;
  return {
    about: deriveId(code, JSON.stringify(values)),
    says: withSeverity(severity, message.ar),
    look: severity,
    ...placesIn(finding),
  };
}

const mostRanges = 4;

/** The cells that carry the note. */
function placesIn({ cells }: Finding): Pick<SummaryLine, 'cells' | 'first'> {
  const marks = cells.filter(isOneCell).map((cell) => ({ sheet: cell.sheet, a1: markOf(cell) }));
  const [first] = marks;
  return first
    ? {
        first,
        cells: cellRanges(
          marks.map((mark) => mark.a1),
          mostRanges,
        ),
      }
    : {};
}

function moreCauses(more: number): SummaryLine[] {
  if (more <= 0) return [];
  const verb = more === 2 ? 'تظهران' : 'تظهر';
  return [
    { about: 'more', says: `وبقي غير ذلك ${countNoun(more, 'finding').ar}، ${verb} بعد معالجة ما سبق.`, look: 'fact' },
  ];
}

/** The first guesses about wording, each with its box, and how many there are beside them. */
function guessLines(guesses: readonly Finding[]): SummaryLine[] {
  const shown = guesses.slice(0, mostHeuristics).map((finding) => ({
    ...causeLine(finding),
    about: finding.silenceKey ?? '',
    silenced: false,
  }));
  const more = guesses.length - shown.length;
  if (more <= 0) return shown;
  const says = `وهناك ملاحظات أخرى للعلم لا تمنع قبول الخطة، وعددها: ${more}.`;
  return [...shown, { about: 'guesses', says, look: 'fact' }];
}

const silencedLines = (findings: readonly Finding[]): SummaryLine[] =>
  findings
    .filter(({ silenced }) => silenced)
    .map((finding) => ({ ...causeLine(finding), about: finding.silenceKey ?? '', look: 'fact', silenced: true }));

function planningUnitLine(findings: readonly Finding[]): SummaryLine[] {
  const theirs = findings.filter((finding) => isHeard(finding) && finding.tells === 'planning-unit');
  if (theirs.length === 0) return [];
  const says = `أُبلغت وحدة التخطيط بما يخصها (${countNoun(theirs.length, 'finding').ar})، ولا حاجة إلى أي إجراء منكم.`;
  return [{ about: 'planning-unit', says, look: 'fact' }];
}

function waivedLine(findings: readonly Finding[]): SummaryLine[] {
  const waived = findings.filter((finding) => finding.waived && finding.tells === 'department');
  if (waived.length === 0) return [];
  const says = `ملاحظات مستثناة بقرار من وحدة التخطيط، وعددها: ${waived.length}.`;
  return [{ about: 'waived', says, look: 'fact' }];
}

const understoodLine = (cells: number): SummaryLine[] =>
  cells === 0
    ? []
    : [
        {
          about: 'understood',
          says: `قُرئت كما قُصدت: ${countNoun(cells, 'cell').ar}. لا حاجة إلى أي إجراء.`,
          look: 'fact',
        },
      ];

const readLine = (readAt: string): string => `قُرئ هذا الملف في ${readAt}، ويُقرأ من جديد بعد دقائق من آخر تعديل فيه.`;
