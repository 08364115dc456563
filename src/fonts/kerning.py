"""Makes the kerning of a font smaller: kerning.py font.woff2 smaller.woff2

Kerning was nearly half of each font. This keeps the pairs of printable ASCII and of the usual
quotes and dashes, drops those under 0.4 % of an em, rounds the others to 0.2 %, and kerns letters
with accents like the letters below them. Needs Debian's fonttools and python3-brotli.
"""
import sys
import unicodedata
from collections import defaultdict

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.ttLib import TTFont

LEAST, STEP = 0.004, 0.002


def advance(value):
    return getattr(value, "XAdvance", 0) if value else 0


def effective(font):
    """The kerning as it takes effect: the first subtable that names a pair wins."""
    table, order, kern = font["GPOS"].table, font.getGlyphOrder(), {}
    features = [f.Feature for f in table.FeatureList.FeatureRecord if f.FeatureTag == "kern"]
    for index in sorted({i for f in features for i in f.LookupListIndex}):
        for sub in table.LookupList.Lookup[index].SubTable:
            sub = getattr(sub, "ExtSubTable", sub)
            for i, left in enumerate(sub.Coverage.glyphs):
                if sub.Format == 1:
                    row = {r.SecondGlyph: r.Value1 for r in sub.PairSet[i].PairValueRecord}
                else:
                    cells = sub.Class1Record[sub.ClassDef1.classDefs.get(left, 0)].Class2Record
                    classes = sub.ClassDef2.classDefs
                    row = {g: cells[classes.get(g, 0)].Value1 for g in order}
                for right, value in row.items():
                    kern.setdefault((left, right), advance(value))
    return kern


def usual(char):
    return char < 0x7F or 0x2013 <= char <= 0x2026


def alike(kern, side, members):
    """The names of classes, and by each the glyphs whose pairs on one side are the same."""
    pairs = defaultdict(dict)
    for pair, value in kern.items():
        pairs[pair[side]][pair[1 - side]] = value
    classes = defaultdict(list)
    for glyph, row in pairs.items():
        classes[tuple(sorted(row.items()))].append(glyph)
    return {f"@{'LR'[side]}{i}": (glyphs, [m for g in glyphs for m in members[g]])
            for i, glyphs in enumerate(classes.values())}


def main(source, target):
    font = TTFont(source)
    em, cmap = font["head"].unitsPerEm, font.getBestCmap()
    chars, members = {}, defaultdict(list)
    for char, glyph in sorted(cmap.items(), reverse=True):
        chars[glyph] = char
    for glyph, char in chars.items():
        members[cmap.get(ord(unicodedata.normalize("NFD", chr(char))[0]), glyph)].append(glyph)
    kern = {
        (l, r): round(v / (STEP * em)) * round(STEP * em)
        for (l, r), v in effective(font).items()
        if abs(v) >= LEAST * em and all(g in members and usual(chars[g]) for g in (l, r))
    }
    left, right = alike(kern, 0, members), alike(kern, 1, members)
    lines = [f"{name} = [{' '.join(all)}];" for c in (left, right) for name, (_, all) in c.items()]
    lines.append("feature kern {")
    for l, (ls, _) in left.items():
        lines += [f"pos {l} {r} {kern[ls[0], rs[0]]};" for r, (rs, _) in right.items() if (ls[0], rs[0]) in kern]
    lines.append("} kern;")
    del font["GPOS"]
    addOpenTypeFeaturesFromString(font, "\n".join(lines), tables=["GPOS"])
    font.flavor = "woff2"
    font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
