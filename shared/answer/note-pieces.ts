import { type Marker, markersIn } from './note-marker.ts';

/** A line of a note, or the part of one beside a marker that stands in it. */
export interface NotePiece {
  readonly text: string;
  /** What ends its line; empty at the end of the note. */
  readonly end: string;
  readonly marker?: Marker;
}

/** The pieces of a note between two of its markers, or beyond the outermost ones. */
export interface NoteSegment {
  readonly pieces: readonly NotePiece[];
  /** The marker above our lines under which these pieces stand. */
  readonly above?: Marker;
  /** The marker beneath our lines over which they stand. */
  readonly beneath?: Marker;
}

const lineBreak = /(\r\n|\r|\n)/;

/** Whether a text says nothing. */
export const isBlank = (text: string): boolean => text.trim() === '';

/** Takes a note apart: its lines, and each of its markers as a piece of its own. Without markers, nothing is altered. */
export function piecesOf(note: string): NotePiece[] {
  const parts = note.split(lineBreak);
  return parts.flatMap((line, index) => (index % 2 === 0 ? piecesOfLine(line, parts[index + 1] ?? '') : []));
}

function piecesOfLine(line: string, end: string): NotePiece[] {
  const found = markersIn(line);
  if (found.length === 0) return [{ text: line, end }];
  const pieces = found.flatMap(({ marker, from, to }, index) => [
    { text: line.slice(found[index - 1]?.to ?? 0, from), end: '\n' },
    { text: line.slice(from, to), end: '\n', marker },
  ]);
  const all: NotePiece[] = [...pieces, { text: line.slice(found.at(-1)?.to), end: '\n' }];
  const said = all.filter(({ text }) => !isBlank(text));
  return said.map((piece, index) => (index === said.length - 1 ? { ...piece, end } : piece));
}

/** The segments of a note in order; the first one ends at the first marker. */
export function segmentsOf(pieces: readonly NotePiece[]): NoteSegment[] {
  const segments: NoteSegment[] = [];
  let from = 0;
  let former: Marker | undefined;
  for (const [index, { marker }] of [...pieces, { marker: undefined }].entries()) {
    if (!marker && index < pieces.length) continue;
    segments.push({
      pieces: pieces.slice(from, index),
      ...(former?.place === 'above' ? { above: former } : {}),
      ...(marker?.place === 'beneath' ? { beneath: marker } : {}),
    });
    from = index + 1;
    former = marker;
  }
  return segments;
}
