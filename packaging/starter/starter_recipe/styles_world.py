"""Latin styles, the waltz, and what is written for a hall."""

from __future__ import annotations

from starter_recipe.style import EVERY_BEAT, HALVES, HELD, QUARTERS, SIXTEENTHS, STRAIGHT, Style

WORLD: dict[str, Style] = {
    "bossa nova": Style(
        (23, 34), "soft",
        ((("kick", "X..xX..xX..xX..x"), ("rim", "x..x..x...x..x.."), ("hat", STRAIGHT)),
         (("kick", "X..xX..xX..xX..x"), ("rim", "..x..x...x..x..."), ("shaker", SIXTEENTHS))),
        (("upright bass", ("R--5----5--R----", "R-----5-5-----R-", "R--R5--5R--R5--5")),),
        (("nylon guitar", ("C..C..C...C..C..", "C-.C-.C-..C-.C-.", "0.C..C.0..C..C..")),
         ("electric piano", ("C-----C-----C---",))),
        ("flute", "sax"), 0.5, 0.5, sevenths=True,
    ),
    "salsa": Style(
        (17, 20), "latin",
        ((("cowbell", "X.x.X.x.X.x.X.x."), ("rim", "X..X..X...X.X..."), ("conga", "..x...xx..x...xx")),
         (("cowbell", "X...X.x.X...X.x."), ("rim", "..X.X...X..X..X."), ("conga", "..x...xx..x...xx"),
          ("low conga", "...x.......x....")),
         (("cowbell", "X.xxX.x.X.xxX.x."), ("conga", "..x...xx..x...xx"), ("shaker", STRAIGHT),
          ("tom", "............x.xx"))),
        (("upright bass", ("R-----5-----R---", "......5-----R---", "R-----5---..O---")),),
        (("piano", ("C.CC.C.CC.C.C.C.", "0.2C.2.C0.2C.2.C", "C..C.CC.C..C.CC.")),),
        ("trumpet", "brass"), 0.6, 0.6, 10,
    ),
    "cumbia": Style(
        (30, 36), "latin",
        ((("kick", EVERY_BEAT), ("shaker", "x.xxx.xxx.xxx.xx"), ("conga", "..x...x...x...xx")),
         (("kick", "X.......X......."), ("cowbell", "x...x...x...x..."), ("shaker", "X.xxX.xxX.xxX.xx"),
          ("low conga", "......x.......x."))),
        (("bass guitar", ("R---..3-5---....", "R-----5-3-----5-")),),
        (("accordion", ("..C...C...C...C.", "..CC..CC..CC..CC")), ("nylon guitar", ("..C...C...C...C.",))),
        ("accordion", "brass"), 0.6, 0.6, 8,
    ),
    "waltz": Style(
        (17, 34), "soft",
        ((("kick", "X..........."), ("rim", "....x...x...")),
         (("kick", "X..........."), ("snare", "....o...o..."), ("ride", "x...x...x..."))),
        (("upright bass", ("R-----------", "R---........")), ("low strings", ("R-----------",))),
        (("accordion", ("....C-..C-..", "....C---C---")), ("strings", ("....C-..C-..",)), ("piano",
         ("....C---C---", "0.1.2.1.2.1.")),
         ("guitar", ("....C---C---",))),
        ("violin", "accordion", "flute"), 0.6, 0.4, 10, beats_per_bar=3,
    ),
    "orchestral": Style(
        (26, 46), "orchestral",
        ((("timpani", "X.......x......."), ("snare", "o...o.o.o...oooo")),
         (("timpani", "X..x..x.X..x..x."), ("low tom", "....x.......x...")),
         (("timpani", "X.......X...x.xx"), ("low tom", "X..x..x.X..x..x."))),
        (("low strings", ("R-------R-------", "R.R.R.R.R.R.R.R.", "R---------------")),),
        (("strings", ("C-C-C-C-C-C-C-C-", HELD, "CCCCCCCCCCCCCCCC", HALVES)), ("brass", ("C-------C---C---",)),
         ("choir", (HELD,))),
        ("brass", "violin", "flute", "trumpet"), 0.6, 0.75, 12,
    ),
    "piano": Style(
        (24, 46), "soft", (), (("piano", ("R-------R-------", "R---5---O---5---", "R---------------")),),
        (("piano", ("0.1.2.1.0.1.2.1.", "0.2.1.2.0.2.1.2.", HALVES, QUARTERS)),),
        ("piano",), 0.6, 0.5, 10,
    ),
}  # fmt: skip
