import { describe, expect, it } from 'vitest';
import { composeNote, readNote } from '../../../shared/answer/note-block.ts';
import { lineCode } from '../../../shared/answer/note-marker.ts';
import { editedNote, ourTexts } from './note-edits.ts';

describe('five hundred notes in people’s hands', () => {
  const seeds = Array.from({ length: 500 }, (_, seed) => seed);
  const ours = new Set(ourTexts.map(lineCode));

  it('lose no word of a person', () => {
    for (const seed of seeds) {
      const { note: edited, words } = editedNote(seed);
      const { person } = readNote(edited);
      expect({ seed, lost: words.filter((word) => edited.includes(word) && !person.includes(word)) }).toEqual({
        seed,
        lost: [],
      });
    }
  });

  it('keep no line of ours that nobody edited', () => {
    for (const seed of seeds) {
      const { person } = readNote(editedNote(seed).note);
      const left = person.split(/\r\n|\r|\n/).filter((line) => ours.has(lineCode(line)));
      expect({ seed, left }).toEqual({ seed, left: [] });
    }
  });

  it('come to rest: a second answer changes nothing', () => {
    for (const seed of seeds) {
      const { person } = readNote(editedNote(seed).note);
      const answered = composeNote(person, ourTexts);
      expect(readNote(answered)).toEqual({ person, lines: ourTexts, intact: true });
    }
  });

  it('are edited in ways that differ, and lose none of the words that were written', () => {
    const notes = seeds.map(editedNote);
    expect(new Set(notes.map((each) => each.note)).size).toBeGreaterThan(480);
    expect(notes.filter((each) => each.words.some((word) => !each.note.includes(word)))).toEqual([]);
    expect(notes.filter((each) => !readNote(each.note).intact).length).toBeGreaterThan(200);
  });
});
