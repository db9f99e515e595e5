import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { elementsOf, tagsOf, withElements } from '../../../../infra/local/google/xml-tags.ts';

const namesIn = (xml: string): string[] => [...tagsOf(xml)].map(({ name, kind }) => `${kind} ${name}`);

describe('tags', () => {
  it('are told in their order, however they are written', () => {
    expect(namesIn(`<?xml version="1.0"?><a\n b = '>'><c/><d e="/">x</d ></a>`)).toEqual([
      'opens a',
      'whole c',
      'opens d',
      'closes d',
      'closes a',
    ]);
  });

  it('in comments, CDATA and instructions are none', () => {
    expect(namesIn('<a><!-- <b> " --><![CDATA[<c d="]]><?e <f>?></a>')).toEqual(['opens a', 'closes a']);
  });

  it.each([
    ['never end', '<a'],
    ['begin within one another', '<a <b/>'],
    ['have a quote that never ends', '<a b="c/>'],
    ['are closed by another', '<a><b></a></b>'],
    ['are never closed', '<a><b></b>'],
    ['were never opened', '</a>'],
    ['stand in a comment that never ends', '<a/><!-- <b/>'],
  ])('that %s are refused', (_, xml) => {
    expect(() => namesIn(xml)).toThrow('damaged');
  });

  it('that declare entities, or lie too deep, are refused', () => {
    expect(() => namesIn('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toThrow('entities');
    expect(() => namesIn('<a>'.repeat(1_000) + '</a>'.repeat(1_000))).toThrow('too deep');
  });

  test.prop([
    fc.string({ unit: fc.constantFrom('<', '>', '/', '"', "'", '!', '-', '[', ']', '?', '=', ' ', 'a', 'b') }),
  ])('of anything at all are told or refused', (xml) => {
    try {
      namesIn(xml);
    } catch (error) {
      expect((error as Error).message).toMatch(/damaged|entities/);
    }
  });

  it.each(['<', '<a ', '<a b="', '<a><!--', "<a b='\"' ", '</', '<a b="c" b="c" '])(
    'without end, such as a million of %j, are refused at once',
    (piece) => {
      const began = performance.now();
      expect(() => namesIn(piece.repeat(1_000_000))).toThrow();
      expect(performance.now() - began).toBeLessThan(1_000);
    },
  );
});

describe('elements', () => {
  const xml = '<a><b n="1"/><b n="2"><b n="3"/>x</b><c><d n="&lt;"/></c><x:b n="4"/></a>';

  it('are told with their attributes and what stands within them, the outermost only', () => {
    expect(elementsOf(xml, 'b').map(({ attributes, body }) => [attributes['n'], body])).toEqual([
      ['1', ''],
      ['2', '<b n="3"/>x'],
    ]);
    expect(elementsOf(xml, 'd', 'x:b').map(({ attributes }) => attributes['n'])).toEqual(['<', '4']);
  });

  it('are changed or left out, and nothing else is', () => {
    expect(withElements(xml, ['b'], () => '')).toBe('<a><c><d n="&lt;"/></c><x:b n="4"/></a>');
    expect(withElements(xml, ['d'], (element) => `[${element}]`)).toBe(xml.replace(/<d.*?>/, '[$&]'));
    expect(withElements(xml, ['none'], () => '')).toBe(xml);
  });
});
