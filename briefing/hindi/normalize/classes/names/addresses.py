"""Web and e-mail addresses, hashtags and handles, by `briefing.hindi.latin.web`."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi import numbers
from briefing.hindi.latin import letter_names, vocabulary, web
from briefing.hindi.latin import words as latin
from briefing.hindi.normalize.classes.names.programs import PROGRAMS
from briefing.hindi.normalize.patterns import PAUSE
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

_KINDS = (
    r"(?:json|py|ipynb|js|ts|jsx|tsx|md|txt|html?|css|ya?ml|xml"
    r"|csv|exe|pdf|jpe?g|png|gif|svg|mp[34]|zip|gz|sh|bat|toml|ini|cfg|log|conf"
    r"|docx?|xls[xmb]?|psd|mkv|avi|pptx?|apk"
    r"|php|java|cpp|sql|db|dll|so|deb|rpm|iso)"
)
_FILE = later(
    r"(?<![A-Za-z0-9/@.])"
    r"(?P<name>[A-Za-z0-9_-]{1,40}(?: ?\((?P<copy>[0-9]{1,3})\))?|(?<![^\s(“‘\"'*,/]))"
    rf"\.(?P<kind>{_KINDS})(?![A-Za-z0-9])"
)
_NAME = r"(?:/\.?[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9]{1,8})*)"
_PATH = later(
    rf"(?<![0-9A-Za-z{WORD}/.:~)])(?:(?:~|\.{{1,2}}){_NAME}{{1,8}}|{_NAME}{{2,8}}"
    rf"|(?<!@)\.?[A-Za-z][A-Za-z0-9_-]{{0,30}}(?:/\.?[A-Za-z0-9_-]{{1,30}}){{1,6}}\.{_KINDS})"
    r"/?(?![A-Za-z0-9])"
)
_STEP = later(r"[/.~]|[^/.~]+")
_STEPS = {"/": "स्लैश", ".": "डॉट", "~": "टिल्ड"}
_IN_HINDI = later(rf"(?<=[{WORD}])\.(कॉम|कोम|ऑर्ग|नेट)(?![{WORD}.])")

_DIRECTIVE = later(
    r"(?<![A-Za-z0-9&#])#(?P<of>include|define|ifn?def|endif|pragma)(?![A-Za-z0-9_])"
    r"|<(?P<header>[a-z_]{2,20})\.h>"
)

_PICTURE = later(
    r"(?<![A-Za-z0-9@./])(?:(?:https?://)?t\.co|pic\.(?:twitter|x)\.com)/[A-Za-z0-9]{6,12}(?![A-Za-z0-9/])"
)
"""What a message on Twitter ends with: a picture or a shortened address, which tells nothing."""

_ENDING = later(
    r"(?<![^\s(“‘\"',/])((?:\.(?:com|org|net|in|edu|gov|nic|co|info|ac|uk|us|mil|biz|ai|app|dev))+)"
    r"(?![A-Za-z0-9.])"
)


def _ending(match: re.Match[str]) -> str:
    """डॉट कॉम, डॉट गव डॉट इन: how addresses end."""
    return web.spoken(f"x{match[1]}").partition(" ")[2]


def _directive(match: re.Match[str]) -> str:
    """हैश इंक्लूड; the file in angle brackets with its point."""
    if match["of"]:
        return f"हैश {latin.spoken(match['of'])[0]}"
    return f"{PAUSE}{latin.spoken(match['header'])[0]} डॉट {letter_names.spelled('h')}{PAUSE}"


def _file(match: re.Match[str]) -> str | None:
    """The name of a file with its point; not that of a program, as Node.js."""
    if latin.phrase(match[0]) or vocabulary.listed(match[0]):
        return None
    name = match["name"].partition("(")[0].strip()
    said = latin.spoken(name)[0] if name else ""
    copy = f" {numbers.number(match['copy'])}" if match["copy"] else ""
    return f"{said}{copy} डॉट {latin.spoken(match['kind'])[0]}"


def _path(match: re.Match[str]) -> str:
    """A file on a computer, every sign said."""
    steps = (_STEPS.get(step) or latin.spoken(step)[0] for step in _STEP.findall(match[0]))
    return " ".join(steps)


ADDRESS = SemioticClass(
    "address",
    "Web and e-mail addresses, hashtags and handles.",
    (
        *PROGRAMS,
        Rule(
            "directive or header of a program",
            _DIRECTIVE,
            _directive,
            (
                ("#include <stdio.h> लिखें", "हैश इंक्लूड, एस टी डी आई ओ डॉट एच, लिखें"),
                ("हेडर <conio.h> में", "हेडर, कॉन आई ओ डॉट एच, में"),
            ),
        ),
        Rule(
            "picture or short address of a message",
            _PICTURE,
            lambda _: PAUSE,
            (
                ("देखिए pic.twitter.com/AbCdEf1234", "देखिए"),
                ("सूची https://t.co/AbCdEf1234 जारी", "सूची, जारी"),
            ),
        ),
        Rule(
            "address, hashtag or handle",
            web.PATTERN,
            lambda match: web.spoken(match[0]),
            (
                ("india.gov.in पर", "इंडिया डॉट गव डॉट इन पर"),
                ("help@rbi.org.in पर", "हेल्प ऐट आर बी आई डॉट ऑर्ग डॉट इन पर"),
                ("#मन_की_बात", "हैशटैग मन की बात"),
                ("#amazon#flipkart", "हैशटैग अमेज़न हैशटैग फ़्लिपकार्ट"),
                ("example.com/v2 पर", "एग्ज़ाम्पल डॉट कॉम स्लैश वी टू पर"),
                ("www.abc.nic.in पर", "डब्ल्यू डब्ल्यू डब्ल्यू डॉट ए बी सी डॉट निक डॉट इन पर"),
            ),
        ),
        Rule(
            "ending of addresses",
            _ENDING,
            _ending,
            ((".com और .gov.in डोमेन", "डॉट कॉम और डॉट गव डॉट इन डोमेन"),),
        ),
        Rule(
            "scheme by itself",
            later(r"(?<![A-Za-z0-9])(https?|ftp)://(?![A-Za-z0-9])"),
            lambda match: f"{letter_names.spelled(match[1])} कोलन स्लैश स्लैश",
            (("https:// से शुरू", "एच टी टी पी एस कोलन स्लैश स्लैश से शुरू"),),
        ),
        Rule(
            "address of a site in Hindi",
            _IN_HINDI,
            lambda match: f" डॉट {match[1]}",
            (("प्रवक्ता.कॉम पर", "प्रवक्ता डॉट कॉम पर"),),
        ),
        Rule(
            "name of a file",
            _FILE,
            _file,
            (
                ("package.json में", "पैकेज डॉट जेसन में"),
                (".xlsx या .csv में", "डॉट एक्स एल एस एक्स या डॉट सी एस वी में"),
                ("report.pdf खोलें", "रिपोर्ट डॉट पी डी एफ़ खोलें"),
                ("report (1).pdf खोलें", "रिपोर्ट एक डॉट पी डी एफ़ खोलें"),
            ),
        ),
        Rule(
            "path of a file",
            _PATH,
            _path,
            (
                ("/home/user/data.txt में", "स्लैश होम स्लैश यूज़र स्लैश डेटा डॉट टी एक्स टी में"),
                (".github/main.yml में", "डॉट गिटहब स्लैश मेन डॉट वाई एम एल में"),
                ("~/.config में", "टिल्ड स्लैश डॉट कॉन्फ़िग में"),
            ),
        ),
    ),
    (
        ("गया.in", "गया.इन"),
        ("वह #5 पर", "वह नंबर पाँच पर"),
        ("टिकट #123456 पर", "टिकट नंबर एक लाख तेईस हज़ार चार सौ छप्पन पर"),
        ("वह Linux[1] पर", "वह लिनक्स पर"),
        ("B.Tech किया", "बी टेक किया"),
        ("TCP/IP में", "टी सी पी आई पी में"),
    ),
)
