import { expect, it } from 'vitest';
import { fillIn } from '../../../shared/render/fill-in.ts';

it.each([
  ['نص', {}, ['نص']],
  ['{goalNumber}: {footnote}', { goalNumber: ['1'], footnote: ['أ', 'ب'] }, ['1: أ', '1: ب']],
  ['{footnote}', { footnote: [] }, []],
  ['{goalNumber} {footnote}', { goalNumber: ['1'] }, []],
  ['{goalTitle}', { goalTitle: ['{goalNumber} $& $1'], goalNumber: ['1'] }, ['{goalNumber} $& $1']],
])('%j with %j makes %j', (text, facts, lines) => expect(fillIn(text, facts)).toEqual(lines));
