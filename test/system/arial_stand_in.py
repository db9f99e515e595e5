"""Makes a stand-in for Arial, which may not be passed on: DejaVu Sans with Arial's widths and lines.

Lines break in it where they would in Arial; its letters only look narrower or wider than they should.
Usage: arial_stand_in.py FOLDER < arial.json, which is shared/render/arial.ts as JSON.
"""
import json
import os
import sys
import unicodedata

from fontTools.misc.transform import Scale
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

SOURCES = {"Regular": "DejaVuSans.ttf", "Bold": "DejaVuSans-Bold.ttf"}
PLACES = ("<isolated>", "<final>", "<initial>", "<medial>")
LAM = 0x644
INVISIBLE = [0x34F, 0x61C, 0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
MARKS = [*range(0x64B, 0x660), 0x670]


def joined_forms():
    """The codes of joined letters, by the letters and by where they stand."""
    forms = {}
    for code in [*range(0xFB50, 0xFC00), *range(0xFE80, 0xFEFD)]:
        place, *letters = unicodedata.decomposition(chr(code)).split() or [None]
        forms[tuple(int(letter, 16) for letter in letters), place] = code
    return forms


def widths_by_code(arial, weight):
    """What each code takes, thousandths of the font's size."""
    forms = joined_forms()
    rows = [((ord(sign),), row[weight]) for row in arial["signs"] for sign in row[0]]
    rows += [((LAM, ord(sign)), row[weight]) for row in arial["lamAlefs"] for sign in row[0]]
    widths = {letters[0]: taken[0] for letters, taken in rows if len(letters) == 1}
    for letters, taken in rows:
        for place, width in zip(PLACES, taken):
            if (letters, place) in forms:
                widths[forms[letters, place]] = width
    return widths


def only_lam_alef(font):
    """Other ligatures have widths of their own."""
    lams = {font.getBestCmap()[code] for code in (0xFEDF, 0xFEE0)}
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            if table.LookupType == 4:
                table.ligatures = {first: made for first, made in table.ligatures.items() if first in lams}


def keep(font, codes):
    options = Options()
    options.hinting = False
    options.layout_features = ["init", "medi", "fina", "liga", "rlig"]
    options.drop_tables += ["GPOS", "kern", "MATH", "FFTM"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)


def set_widths(font, widths):
    glyphs, names, metrics = font.getGlyphSet(), font.getBestCmap(), font["hmtx"].metrics
    drawn = {}
    for code, width in widths.items():
        name, units = names[code], round(width * font["head"].unitsPerEm / 1000)
        # Letter by letter before any is changed: some are made of others.
        recording, outline = DecomposingRecordingPen(glyphs), TTGlyphPen(None)
        glyphs[name].draw(recording)
        recording.replay(TransformPen(outline, Scale(units / metrics[name][0], 1)))
        if drawn.setdefault(name, (units, outline.glyph()))[0] != units:
            raise ValueError(f"U+{code:04X} shares its picture with a sign that takes another width")
    for name, (units, glyph) in drawn.items():
        font["glyf"][name] = glyph
        glyph.recalcBounds(font["glyf"])
        metrics[name] = (units, getattr(glyph, "xMin", 0))


def set_lines(font, arial):
    ascent, descent, gap = (round(arial[key] * font["head"].unitsPerEm / 1000) for key in ("ascent", "descent", "lineGap"))
    hhea, os2 = font["hhea"], font["OS/2"]
    hhea.ascent, hhea.descent, hhea.lineGap = ascent, -descent, gap
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ascent, -descent, gap
    os2.usWinAscent, os2.usWinDescent = ascent, descent


def rename(font, style):
    names = {1: "Arial", 2: style, 4: f"Arial {style}", 6: f"Arial-{style}"}
    font["name"].names = [record for record in font["name"].names if record.nameID == 0]
    for name_id, text in names.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)


def stand_in(arial, style):
    font = TTFont(os.path.join("/usr/share/fonts/truetype/dejavu", SOURCES[style]))
    widths = widths_by_code(arial, 1 if style == "Regular" else 2)
    only_lam_alef(font)
    keep(font, [*widths, *INVISIBLE, *MARKS])
    set_widths(font, widths)
    set_lines(font, arial)
    rename(font, style)
    return font


arial = json.load(sys.stdin)
for style in SOURCES:
    stand_in(arial, style).save(os.path.join(sys.argv[1], f"Arial-{style}.ttf"))
