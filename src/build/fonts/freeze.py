"""Makes the bundled fonts: Inter with tabular figures frozen in, under a name of our own.

JavaFX cannot switch on OpenType features, and the default figures of Inter are proportional, so
right-aligned columns would not line up. The licence of Inter (OFL 1.1) asks that a changed copy
does not carry the reserved name; ours is "Mangrove Sans".

    python3 src/build/fonts/freeze.py /usr/share/fonts/opentype/inter resources/app/mangrove/ui/fonts

Needs fonttools. Characters outside Latin, Greek, Cyrillic, punctuation, arrows and currency signs
are left out to keep the files small.
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Mangrove Sans"
STYLES = {"Regular": "Inter-Regular.otf", "SemiBold": "Inter-SemiBold.otf"}
RANGES = [(0x20, 0x24F), (0x2B0, 0x36F), (0x370, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x206F),
          (0x2070, 0x209F), (0x20A0, 0x20CF), (0x2100, 0x214F), (0x2190, 0x21FF),
          (0x2200, 0x22FF), (0x2300, 0x23FF), (0x25A0, 0x25FF), (0x2713, 0x2717)]


def tabular(font):
    """Glyph names that feature tnum substitutes, as a map from the plain to the tabular one."""
    gsub = font["GSUB"].table
    wanted = {i for r in gsub.FeatureList.FeatureRecord if r.FeatureTag == "tnum"
              for i in r.Feature.LookupListIndex}
    swaps = {}
    for index in wanted:
        for sub in gsub.LookupList.Lookup[index].SubTable:
            sub = getattr(sub, "ExtSubTable", sub)
            swaps.update(getattr(sub, "mapping", {}))
    return swaps


def level(font):
    """Gives all figures the width of zero: in a cut or two some are a unit narrower."""
    cmap, widths = font.getBestCmap(), font["hmtx"]
    width = widths[cmap[ord("0")]][0]
    for figure in "123456789":
        widths[cmap[ord(figure)]] = (width, widths[cmap[ord(figure)]][1])


def freeze(source, target, style):
    font = TTFont(source)
    swaps = tabular(font)
    for table in font["cmap"].tables:
        for code, glyph in list(table.cmap.items()):
            table.cmap[code] = swaps.get(glyph, glyph)
    level(font)
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = ["*"]
    options.hinting = False
    keep = subset.Subsetter(options)
    keep.populate(unicodes=[c for a, b in RANGES for c in range(a, b + 1)])
    keep.subset(font)
    bold = style == "SemiBold"
    # JavaFX finds a weight by family and style name: 600 is registered as the family's bold.
    names = {1: FAMILY, 2: "Bold" if bold else "Regular", 3: f"{FAMILY} {style} tnum",
             4: FAMILY + (" Bold" if bold else ""), 6: "MangroveSans-" + ("Bold" if bold else "Regular")}
    table = font["name"]
    for gone in (16, 17, 21, 22, 25):
        table.removeNames(nameID=gone)
    for number, text in names.items():
        table.removeNames(nameID=number)
        table.setName(text, number, 3, 1, 0x409)
        table.setName(text, number, 1, 0, 0)
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    font["head"].macStyle = 1 if bold else 0
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [names[6]]
        top = cff.topDictIndex[0]
        top.FamilyName, top.FullName, top.Weight = FAMILY, names[4], names[2]
    font.save(target)


if __name__ == "__main__":
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    for style, name in STYLES.items():
        freeze(folder / name, out / f"MangroveSans-{style}.otf", style)
