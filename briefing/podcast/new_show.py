"""The folder of a new show: settings with every choice explained, words to correct, an example.

Nothing that is there already is written over, whatever made it. The example is not among the texts:
a show begins with an episode that somebody put there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.io import atomic
from briefing.io.folders import make_folder
from briefing.io.places import is_there, real
from briefing.podcast.addresses import base_address
from briefing.settings.toml import CONFIG

TEXTS = "texts"
"""The folder of a show that its texts go into."""
EXAMPLE = "example.md"
"""A text to try with, until there is one of one's own."""

_EXAMPLE_ADDRESS = "https://example.org/news"
_ENGLISH = """\
# Settings of this show. They apply to every briefing command run in this folder.
# A line that begins with "#" has no effect: remove the "#" to use it.
# All options: briefing make --help, briefing publish --help

# Who reads: hf_alpha, hf_beta (female), hm_omega, hm_psi (male); "briefing voices" has more.
voice = "hf_alpha"
# speed = 1.1                 # 1 is the voice's own pace
# style = "calm"              # all pauses at once: news, calm or brisk
# quote-voice = "hm_psi"      # another voice for quotations

# Names and words that are mispronounced: correct them in this file.
lexicon = ["names.tsv"]

# Say aloud that the voice is synthetic, at the start or at the end. Directories and the laws of
# some countries require it; every file states it in machine-readable form in any case.
disclosure = "end"

# Who makes the show.
# author = "मेरा नाम"

# Subtitles beside every episode. The page that plays it is made when it is published.
transcript = ["vtt"]

# Pauses in seconds, one by one.
# [pause]
# sentence = 0.4
# paragraph = 0.8

[publish]
# The name of the show, as listeners see it.
show = {show}
# The web address of the folder "site". It cannot be changed later without moving the feed.
base-url = {address}
# One or two sentences for directories; write your own.
# description = "हर सुबह की ख़बरें, पाँच मिनट में।"
# One of Apple's categories.
category = "News > Daily News"
# cover = "cover.jpg"         # your own picture, 1400 to 3000 pixels square; otherwise one is drawn
# owner-email = "me@example.org"  # public once published; directories ask for it
"""
_ENGLISH_NAMES = """\
# Words that are mispronounced: the written word, a tab, how to say it (in Devanagari).
# जिनपिंग	शी जिनफिंग
"""
_HINDI = """\
# इस शो की सेटिंग। इस फ़ोल्डर में चलाए गए हर briefing आदेश पर लागू होती हैं।
# जो पंक्ति "#" से शुरू होती है, वह कुछ नहीं करती: काम में लेने के लिए "#" हटा दें।
# सारे विकल्प: briefing make --help, briefing publish --help

# कौन पढ़े: hf_alpha, hf_beta (महिला), hm_omega, hm_psi (पुरुष); और आवाज़ें "briefing voices" में।
voice = "hf_alpha"
# speed = 1.1                 # आवाज़ की अपनी गति का कितना गुना
# style = "calm"              # सारे विराम एक साथ: news, calm या brisk
# quote-voice = "hm_psi"      # उद्धरणों के लिए दूसरी आवाज़

# जो नाम और शब्द ग़लत बोले जाएँ, उन्हें इस फ़ाइल में सुधारें।
lexicon = ["names.tsv"]

# बोलकर बताएँ कि आवाज़ कंप्यूटर की है: शुरू में ("start") या अंत में ("end")। पॉडकास्ट डायरेक्टरी और
# कुछ देशों के क़ानून यह माँगते हैं; मशीनों को हर फ़ाइल यह हर हाल में बताती है।
disclosure = "end"

# शो कौन बनाता है।
# author = "मेरा नाम"

# हर एपिसोड के साथ सबटाइटल। उसे सुनाने वाला पन्ना प्रकाशित करते समय बनता है।
transcript = ["vtt"]

# विराम, सेकंड में, एक-एक करके।
# [pause]
# sentence = 0.4
# paragraph = 0.8

[publish]
# शो का नाम, जैसा श्रोता देखेंगे।
show = {show}
# फ़ोल्डर "site" किस पते पर दिखेगा। बाद में इसे बदलने पर पूरी फ़ीड दूसरी जगह ले जानी पड़ती है।
base-url = {address}
# डायरेक्टरी के लिए एक-दो वाक्य; अपने लिखें।
# description = "हर सुबह की ख़बरें, पाँच मिनट में।"
# Apple की श्रेणियों में से एक।
category = "News > Daily News"
# cover = "cover.jpg"         # आपका अपना चित्र, 1400 से 3000 पिक्सेल का वर्ग; नहीं तो बना दिया जाता है
# owner-email = "me@example.org"  # प्रकाशित होते ही सार्वजनिक; डायरेक्टरी इसे माँगती हैं
"""
_HINDI_NAMES = """\
# जो शब्द ग़लत बोले जाएँ: लिखा हुआ शब्द, टैब, और जैसे बोला जाए (देवनागरी में)।
# जिनपिंग	शी जिनफिंग
"""
_EXAMPLE = """\
# पहला एपिसोड

नमस्कार। यह इस शो का पहला एपिसोड है। यह एक नमूना है: इसकी जगह अपना पाठ texts फ़ोल्डर में रखिए।
वहाँ हर फ़ाइल से एक एपिसोड बनेगा।
"""
_IGNORED = """\
# Everything here can be made again from the texts, except which address and date each episode has.
output/
site/*
!site/published.json
"""


@dataclass(frozen=True, slots=True)
class NewShow:
    """What was made of a new show's folder."""

    folder: Path
    """The folder."""
    made: tuple[Path, ...]
    """The files that were written."""
    kept: tuple[Path, ...]
    """Those that were there already and stay as they are."""


def new_show(
    folder: Path, title: str = "", address: str = "", *, in_hindi: bool = False
) -> NewShow:
    """Make the folder of a show called `title`, else after the folder, to be seen at `address`.

    What explains the settings in it is in English, or `in_hindi`.

    Raises UsageError for what is no web address, OutputError when a file cannot be written.
    """
    at = base_address(address) if address else _EXAMPLE_ADDRESS
    title = title or real(folder).name
    made: list[Path] = []
    kept: list[Path] = []
    for name, content in _files(title, at, in_hindi=in_hindi):
        path = folder / name
        if is_there(path) or path.is_symlink():
            kept.append(path)
            continue
        make_folder(path.parent)
        atomic.write(path, content.encode())
        made.append(path)
    make_folder(folder / TEXTS)
    return NewShow(folder, tuple(made), tuple(kept))


def _files(title: str, address: str, *, in_hindi: bool) -> Iterator[tuple[str, str]]:
    settings = (_HINDI if in_hindi else _ENGLISH).format(
        show=json.dumps(title, ensure_ascii=False),  # a string of JSON is one of TOML
        address=json.dumps(address),
    )
    yield CONFIG.name, settings
    yield "names.tsv", _HINDI_NAMES if in_hindi else _ENGLISH_NAMES
    yield EXAMPLE, _EXAMPLE
    yield ".gitignore", _IGNORED
