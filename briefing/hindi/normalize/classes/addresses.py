"""Web and e-mail addresses, hashtags and handles, by `briefing.hindi.latin.web`."""

from __future__ import annotations

from briefing.hindi.latin import web
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
            ),
            Cue.SIGN | Cue.LATIN,
        ),
    ),
    (
        ("गया.in", "गया.इन"),
        ("वह #5 पर", "वह नंबर पाँच पर"),
        ("B.Tech किया", "बी टेक किया"),
    ),
)
