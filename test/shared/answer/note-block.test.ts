import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeNote, readNote } from '../../../shared/answer/note-block.ts';
import { lineCode, noteLine } from '../../../shared/answer/note-marker.ts';
import { ourTexts } from './note-edits.ts';

const [first, second] = ourTexts as [string, string];
const lines = [first, second];
const note = composeNote('اتصلت بالسفارة', lines);
const [, above, , , beneath] = note.split('\n') as [string, string, string, string, string];
const without = (part: string): string => note.replace(`${part}\n`, '').replace(`\n${part}`, '');

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(first, '\n', '\r', '\r\n', ' ', '[', ']', 'ا', '\u200F', '\uD800', '\0'), { maxLength: 12 })
    .map((parts) => parts.join('')),
);
const anyLines = fc.array(anyText.map(noteLine), { maxLength: 5 }).map((all) => all.filter((line) => line !== ''));

describe('a note that nobody edited', () => {
  it('gives back what the person wrote, to the byte, and what we wrote', () => {
    fc.assert(
      fc.property(anyText, anyLines, (person, own) => {
        expect(readNote(composeNote(person, own))).toEqual({ person, lines: own, intact: true });
      }),
      { numRuns: 2_000 },
    );
  });

  it('is what composing it again gives', () => {
    fc.assert(
      fc.property(anyText, anyLines, (person, own) => {
        const composed = composeNote(person, own);
        const read = readNote(composed);
        expect(composeNote(read.person, read.lines)).toBe(composed);
      }),
    );
  });

  it('is the person’s text alone where we have nothing to say', () => {
    expect(composeNote(' نص \r\n', [])).toBe(' نص \r\n');
    expect(composeNote('', [' ', '\n'])).toBe('');
    expect(readNote('')).toEqual({ person: '', lines: [], intact: true });
  });

  it('shows our lines between two markers that can be seen', () => {
    expect(note.split('\n')).toEqual([
      'اتصلت بالسفارة',
      expect.stringMatching(/^\[ملاحظة من مراجعة الخطة \d{6}-\d{6}\]$/),
      ...lines,
      expect.stringMatching(/^\[نهاية الملاحظة \d{6}-\d{6}\]$/),
    ]);
  });

  it('holds each of our texts in one line, and no marker but its own', () => {
    const quoted = composeNote('', [`«${above}\n${beneath}»`, 'أ\u2028ب\r\nج']);
    expect(quoted.split(/[\n\r\u2028]/)).toHaveLength(4);
    expect(readNote(quoted)).toMatchObject({ person: '', intact: true });
  });
});

describe('a note that went through another program', () => {
  it.each<[string, (text: string) => string]>([
    ['other line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['spaces at the ends of lines', (text) => text.replaceAll('\n', ' \n').replace(/$/, ' ')],
    ['a last line break', (text) => `${text}\n`],
    ['decomposed letters', (text) => text.normalize('NFD')],
    ['no invisible characters', (text) => text.replace(/[\u2068\u2069]/g, '')],
    ['no-break spaces', (text) => text.replaceAll(' ', '\u00A0')],
  ])('is known as unedited with %s', (_, changed) => {
    const read = readNote(changed(note));
    expect(read.intact).toBe(true);
    expect(read.lines.map(lineCode)).toEqual(lines.map(lineCode));
    expect(readNote(changed(composeNote('', lines)))).toMatchObject({ person: '', intact: true });
  });

  it('leaves no line break behind where its line ends were exchanged', () => {
    expect(readNote(note.replaceAll('\n', '\r\n')).person).toBe('اتصلت بالسفارة');
    expect(readNote(note.replaceAll('\n', '\r')).person).toBe('اتصلت بالسفارة');
  });

  it('gives our lines without the spaces that came to stand behind them', () => {
    expect(readNote(note.replaceAll('\n', ' \n')).lines).toEqual(lines);
  });

  it('keeps the name that Excel puts above it', () => {
    expect(readNote(`سامي:\n${composeNote('', lines)}`)).toEqual({ person: 'سامي:', lines, intact: true });
  });
});

describe('what a person writes', () => {
  it.each([
    ['before our block', `قبل\n${note}`, 'قبل\nاتصلت بالسفارة'],
    ['in front of our block, in its line', `قبل ${composeNote('', lines)}`, 'قبل '],
    ['in front of our block and beneath it', `قبل ${composeNote('', lines)}\nبعد`, 'قبل \nبعد'],
    ['beneath our block, behind spaces', `${note} \nبعد`, 'اتصلت بالسفارة\nبعد'],
    ['beneath our block', `${note}\nبعد`, 'اتصلت بالسفارة\nبعد'],
    ['behind our block, in its line', `${note} بعد`, 'اتصلت بالسفارة\n بعد'],
  ])('%s stays, and the block is intact', (_, edited, person) => {
    expect(readNote(edited)).toEqual({ person, lines, intact: true });
  });

  it.each([
    ['between our lines', note.replace(second, `داخل\n${second}`), 'اتصلت بالسفارة\nداخل', lines],
    ['behind the upper marker, in its line', note.replace(above, `${above} داخل`), 'اتصلت بالسفارة\n داخل', lines],
    [
      'in one of our lines, which stays whole',
      note.replace(second, `${second} تم`),
      `اتصلت بالسفارة\n${second} تم`,
      [first],
    ],
    ['instead of one of our lines', note.replace(second, 'تم'), 'اتصلت بالسفارة\nتم', [first]],
    ['in paragraphs', note.replace(second, `أ\n\nب\n${second}`), 'اتصلت بالسفارة\nأ\n\nب', lines],
  ])('%s stays, and the block is known as edited', (_, edited, person, ours) => {
    expect(readNote(edited)).toEqual({ person, lines: ours, intact: false });
  });

  it('outside our block stays even where it repeats our words', () => {
    expect(readNote(`${first}\n${note}\n${second}`).person).toBe(`${first}\nاتصلت بالسفارة\n${second}`);
  });

  it('in a marker stays, and costs us that marker alone', () => {
    const altered = above.replace('مراجعة', 'مراجعة أمس');
    expect(readNote(note.replace(above, altered)).person).toBe(`اتصلت بالسفارة\n${altered}`);
    const counted = beneath.replace(']', ' 99]');
    expect(readNote(note.replace(beneath, counted)).person).toBe(`اتصلت بالسفارة\n${counted}`);
    expect(readNote(note.replace(beneath, `${beneath}99`)).person).toBe('اتصلت بالسفارة\n99');
  });
});

describe('our lines', () => {
  it.each([
    ['the upper marker', without(above)],
    ['the lower marker', without(beneath)],
  ])('go where a person deleted %s, and what stands around them stays', (_, edited) => {
    expect(readNote(edited)).toEqual({ person: 'اتصلت بالسفارة', lines, intact: false });
    expect(readNote(`${edited}\nبعد`).person).toBe('اتصلت بالسفارة\nبعد');
  });

  it('go from every block of a note that was pasted twice', () => {
    const read = readNote(`${note}\n${note}`);
    expect(read).toEqual({
      person: 'اتصلت بالسفارة\nاتصلت بالسفارة',
      lines: [...lines, ...lines],
      intact: true,
    });
    expect(readNote(note + composeNote('', [second])).person).toBe('اتصلت بالسفارة');
  });

  it('go from a block that was pasted into ours', () => {
    const pasted = composeNote('', ['خلية أخرى']);
    expect(readNote(note.replace(second, `${pasted}\n${second}`))).toMatchObject({ person: 'اتصلت بالسفارة' });
  });

  it('are a person’s where neither marker is left', () => {
    const bare = lines.join('\n');
    expect(readNote(bare)).toEqual({ person: bare, lines: [], intact: true });
  });

  it('leave no blank line behind', () => {
    expect(readNote(note.replace(second, `\n${second}\n`))).toEqual({
      person: 'اتصلت بالسفارة',
      lines,
      intact: true,
    });
  });
});
