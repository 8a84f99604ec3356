"""Web and e-mail addresses, hashtags and handles, by `briefing.hindi.latin.web`."""

from __future__ import annotations

import re

from briefing.hindi.latin import letter_names, web
from briefing.hindi.normalize.rule import Cue, Rule, SemioticClass

ADDRESS = SemioticClass(
    "address",
    "Web and e-mail addresses, hashtags and handles.",
    (
        Rule(
            "address, hashtag or handle",
            web.PATTERN,
            lambda match: web.spoken(match[0]),
            (
                ("india.gov.in पर", "इंडिया डॉट गव डॉट इन पर"),
                ("help@rbi.org.in पर", "हेल्प ऐट आर बी आई डॉट ऑर्ग डॉट इन पर"),
                ("#मन_की_बात", "हैशटैग मन की बात"),
                ("www.abc.nic.in पर", "डब्ल्यू डब्ल्यू डब्ल्यू डॉट ए बी सी डॉट निक डॉट इन पर"),
            ),
            Cue.SIGN | Cue.LATIN,
        ),
        Rule(
            "scheme by itself",
            re.compile(r"(?<![A-Za-z0-9])(https?|ftp)://(?![A-Za-z0-9])"),
            lambda match: f"{letter_names.spelt(match[1])} कोलन स्लैश स्लैश",
            (("https:// से शुरू", "एच टी टी पी एस कोलन स्लैश स्लैश से शुरू"),),
            Cue.LATIN,
            hint="/",
        ),
    ),
    (
        ("गया.in", "गया.इन"),
        ("वह #5 पर", "वह नंबर पाँच पर"),
        ("B.Tech किया", "बी टेक किया"),
    ),
)
