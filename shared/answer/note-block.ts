import { lineCode, markerLine, noteLine } from './note-marker.ts';
import { isBlank, type NotePiece, type NoteSegment, piecesOf, segmentsOf } from './note-pieces.ts';

/** A note taken apart. */
export interface NoteReading {
  /** What people wrote, to the byte; also a line of ours to which somebody added a word. */
  readonly person: string;
  /** The lines of ours that nobody altered, in order, of every block of ours that the note holds. */
  readonly lines: readonly string[];
  /** Every block of ours stands as it was written, whatever is written around it. */
  readonly intact: boolean;
}

/**
 * A cell's note: what a person wrote, and our lines beneath it between two markers; without lines, the person's text
 * alone. Writing the same lines again changes nothing.
 * Shape: each text becomes one line; a line break in it becomes a space, and a text that says nothing is left out.
 */
export function composeNote(person: string, lines: readonly string[]): string {
  const own = lines.map(noteLine).filter((line) => line !== '');
  if (own.length === 0) return person;
  const codes = own.map(lineCode);
  const block = [markerLine('above', codes), ...own, markerLine('beneath', codes)].join('\n');
  return person === '' ? block : `${person}\n${block}`;
}

/**
 * What of a note is a person's, and what is ours. A line is ours if a marker beside it lists its code, whichever cell the
 * block was first written for; everything else is a person's word and stays, wherever it was written.
 */
export function readNote(note: string): NoteReading {
  const pieces = piecesOf(note);
  const segments = segmentsOf(pieces);
  if (segments.length === 1) return { person: note, lines: [], intact: true };
  return {
    person: personsText(pieces, new Set(segments.flatMap(personsPieces))),
    lines: segments.flatMap((segment) => segment.pieces.filter(isOursIn(segment)).map(({ text }) => text.trim())),
    intact: segments.every(isIntact),
  };
}

const isOursIn = ({ above, beneath }: NoteSegment): ((piece: NotePiece) => boolean) => {
  const codes = new Set([...(above?.codes ?? []), ...(beneath?.codes ?? [])]);
  return ({ text }) => codes.has(lineCode(text));
};

// A blank line belongs to what a person wrote around it; where nobody wrote anything, our block leaves none behind.
function personsPieces(segment: NoteSegment, index: number): NotePiece[] {
  const isOurs = isOursIn(segment);
  const kept = segment.pieces.filter((piece) => !isOurs(piece));
  const stoodBefore = index === 0 && !segment.beneath;
  return stoodBefore || kept.some(({ text }) => !isBlank(text)) ? kept : [];
}

function isIntact({ pieces, above, beneath }: NoteSegment): boolean {
  if (!above && !beneath) return true;
  const said = pieces.filter(({ text }) => !isBlank(text)).map(({ text }) => lineCode(text));
  return [above, beneath].every((marker) => marker?.codes.join() === said.join());
}

function personsText(pieces: readonly NotePiece[], kept: ReadonlySet<NotePiece>): string {
  const persons = pieces.filter((piece) => kept.has(piece));
  const last = persons.at(-1);
  if (!last) return '';
  // What ends the last line, if anything, is the break that we put before our block. A return in front of it is the
  // person's own, unless a program has given our lines one, too.
  const own = last.end === '\r\n' && pieces.find(({ marker }) => marker)?.end === '\n' ? '\r' : '';
  return textOf(persons.slice(0, -1)) + last.text + own;
}

const textOf = (pieces: readonly NotePiece[]): string => pieces.map(({ text, end }) => text + end).join('');
