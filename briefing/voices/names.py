"""What people call the voices."""

from __future__ import annotations

HUMAN_NAMES = {
    "kokoro:hf_alpha": "अनन्या",
    "kokoro:hf_beta": "बरखा",
    "kokoro:hm_omega": "ओम",
    "kokoro:hm_psi": "प्रताप",
    "kokoro:hf_asha": "आशा",
    "kokoro:hm_dev": "देव",
    "espeak:hi": "मशीन",
    "gtts:hi": "गूगल",
    "edge:hi-IN-SwaraNeural": "स्वरा",
    "edge:hi-IN-MadhurNeural": "मधुर",
}
"""Names for people, each beginning with the sound of the technical one where that has any."""

SYNTHETIC = "कृत्रिम आवाज़"
"""What is said beside such a name, which listeners would take for somebody's."""

_NOBODY = frozenset({"espeak:hi", "gtts:hi"})


def person(engine: str, voice: str) -> str:
    """The name of a voice as a reader is credited; "" for one that has none but its engine's.

    >>> person("kokoro", "hf_alpha"), person("espeak", "hi"), person("piper", "hi_IN-rohan")
    ('अनन्या', '', 'hi_IN-rohan')
    """
    name = voice if ":" in voice else f"{engine}:{voice}"
    return "" if name in _NOBODY else HUMAN_NAMES.get(name, voice)
