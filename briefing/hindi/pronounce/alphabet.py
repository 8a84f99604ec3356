"""The symbols that the neural voice knows.

A symbol outside these is skipped by the model without a word, so a user's phonemes are
checked against them. Source: `config.json` of Kokoro-82M, key "vocab".
"""

from __future__ import annotations

SOUNDS = frozenset(
    "AIOQSTWYabcdefhijklmnopqrstuvwxyz"
    "ɑɐɒæβɔɕçɖðʤəɚɛɜɟɡɥɨɪʝɯɰŋɳɲɴøɸθœɹɾɻʁɽʂʃʈʧʊʋʌɣɤχʎʒʔ"
    "ʣʥʦʨᵝꭧᵊᵻ\N{COMBINING TILDE}ˈˌːʰʲ↓→↗↘"
)
"""Letters of the phonetic alphabet, marks of stress, length and breath, and of melody."""

PUNCTUATION = frozenset(';:,.!?—…"()“”')
"""What makes a pause or a melody."""
