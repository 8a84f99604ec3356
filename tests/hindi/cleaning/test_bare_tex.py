"""Powers and indices of TeX that have lost their marks become raised and lowered ones."""

from __future__ import annotations

import pytest

from briefing.hindi.cleaning.bare_tex import read_bare


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("ग्लूकोज C_6H_{12}O_6 और SO_2", "ग्लूकोज C₆H₁₂O₆ और SO₂"),
        ("6CO_2 + Al_2(SO_4)_3", "6CO₂ + Al₂(SO₄)₃"),
        ("10^{-3} मोल, x^{2}", "10⁻³ मोल, x²"),
        ("a_{12} और a_{n+1}", "a₁₂ और a_(n+1)"),
    ],
)
def test_what_tex_raises_and_lowers_is_raised_and_lowered(written: str, read: str) -> None:
    assert read_bare(written) == read


@pytest.mark.parametrize(
    "name", ["UTF_8", "a_file.txt", "MAX_INT", "H_2O.txt", "NO_2_BACK", "snake_case_2", "${name}"]
)
def test_names_with_underscores_stay(name: str) -> None:
    assert read_bare(f"फ़ाइल {name} में") == f"फ़ाइल {name} में"
