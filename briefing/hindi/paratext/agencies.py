"""News agencies, as the head, the end or a line of a report names them; parts of patterns."""

from __future__ import annotations

NAMED = "एएनआई|पीटीआई|आईएएनएस|यूएनआई|एएफपी|एएफ़पी|रॉयटर्स?|रायटर्स?|ANI|PTI|IANS|UNI|AFP|Reuters"
"""Those that are told by their name alone."""

GENERAL = "एजेंसी|एजेंसियाँ|एजेंसियां|एजेंसीज"
"""What stands for any of them."""

AGENCIES = rf"{NAMED}|{GENERAL}|भाषा|वार्ता|हिस|हि\.? ?स\.?|एपी|AP"
"""All, with names that mean another thing elsewhere: behind a place and a date, in brackets."""
