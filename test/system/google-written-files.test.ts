import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { readKeywords } from '../../infra/local/google/embedded-id.ts';
import { cellRequest, partsIn, personsFile } from '../infra/local/google/persons-file.ts';
import { canValidate, openXmlErrors } from '../open-xml-validator.ts';
import { editInLibreOffice, requirePrograms } from './libreoffice.ts';

const note = 'السطر الأول\nالسطر الثاني\nالسطر الثالث\nالسطر الرابع\nالسطر الخامس\nالسطر السادس';
const link = '#gid=6&range=A1';

describe('a person’s file that was written to', () => {
  beforeAll(requirePrograms);

  it('shows LibreOffice its notes and links, and is written to again once LibreOffice saved it', async () => {
    const file = await personsFile();
    const textFormat = { underline: true, link: { uri: link } };
    await file.batch(
      cellRequest(2, 1, 'userEnteredValue,note,userEnteredFormat', {
        userEnteredValue: { stringValue: 'انظر' },
        note,
        userEnteredFormat: { textFormat },
      }),
      { addSheet: { properties: { sheetId: 3, title: "ملخّص it's", rightToLeft: true } } },
      cellRequest(0, 0, 'userEnteredValue,note', { userEnteredValue: { boolValue: true }, note: 'جاهز' }, 3),
      cellRequest(
        1,
        0,
        'userEnteredValue,userEnteredFormat',
        {
          userEnteredValue: { stringValue: 'إلى الخطة' },
          userEnteredFormat: { textFormat: { link: { uri: '#gid=0&range=B3' } } },
        },
        3,
      ),
    );
    await editInLibreOffice(file.path, ['أوراقي', 'B2', 'كتبتُ هنا']);
    const saved = partsIn(await readFile(file.path));
    expect([...saved.keys()].filter((name) => name.includes('chart1'))).not.toEqual([]);
    const links = [...saved].flatMap(([name, xml]) =>
      name.includes('worksheets/sheet') ? [...xml.matchAll(/location="([^"]*)"/g)].map(([, place]) => place) : [],
    );
    expect(links).toEqual(
      expect.arrayContaining([expect.stringMatching(/أوراقي.*A1$/), expect.stringMatching(/الخطة.*B3$/)]),
    );

    expect(readKeywords(/<cp:keywords>([^<]*)/.exec(saved.get('docProps/core.xml') ?? '')?.[1] ?? '')?.id).toBe(
      file.id,
    );
    const told = 'formattedValue,note,userEnteredFormat.textFormat.link,hyperlink';
    const [, , row] = await file.cells(told);
    // LibreOffice numbers tabs anew: the second one's id was 6.
    expect(row?.[1]).toMatchObject({
      formattedValue: 'انظر',
      note,
      userEnteredFormat: { textFormat: { link: { uri: '#gid=1&range=A1' } } },
    });

    const before = await file.parts();
    await file.batch(cellRequest(2, 1, 'note', { note: 'أقصر' }), cellRequest(5, 0, 'note', { note: 'أخرى' }));
    const after = await file.parts();
    const changed = [...after.keys()].filter((name) => before.get(name) !== after.get(name));
    expect(changed.map((name) => name.replace(/\d+/, '')).toSorted()).toEqual([
      'xl/comments.xml',
      'xl/drawings/vmlDrawing.vml',
    ]);
    await editInLibreOffice(file.path);
    const again = await file.cells('note');
    expect([again[2]?.[1]?.note, again[5]?.[0]?.note]).toEqual(['أقصر', 'أخرى']);
    await file.batch(cellRequest(2, 1, 'note,userEnteredFormat', {}));
    const cleared = await file.cells(told);
    expect(cleared[2]?.[1]).toEqual({ formattedValue: 'انظر' });
    if (canValidate) expect(await openXmlErrors(file.path)).toEqual([]);
  });
});
