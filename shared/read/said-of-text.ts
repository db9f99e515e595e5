import { clean, writtenLines } from '../language/clean.ts';
import { invisible } from '../language/invisible.ts';
import type { Fault } from './cell-reading.ts';
import { isShownOtherwise } from './direction.ts';
import { directionChanged } from './faults/direction-changed.ts';
import { startsLikeFormula } from './faults/starts-like-formula.ts';
import { formulaSign } from './formula-like.ts';

// Nearly no text has a sign at the beginning of a line, or a mark that moves anything: the others cost one look.
const worthALook = /(?:^|\n)\s*(?:[=@+]|-[^\s-])|[\u061C\u200F\u202A-\u202E\u2066-\u2069]/;

/** What is to be said of a text that can be read all the same. */
export const saidOfText = (written: string): readonly Fault[] =>
  worthALook.test(written) ? writtenLines(written).flatMap(saidOfLine) : [];

function saidOfLine(line: string): Fault[] {
  const sign = formulaSign(line);
  return [
    ...(sign === undefined
      ? []
      : [{ fault: startsLikeFormula.code, values: { value: line.replace(invisible, '').trim(), sign } }]),
    ...(isShownOtherwise(line) ? [{ fault: directionChanged.code, values: { value: clean(line) } }] : []),
  ];
}
