"""How the neural voice is computed is a choice of names, checked like any other."""

from __future__ import annotations

import pytest

from briefing.engines.kokoro.session import PROVIDERS
from briefing.errors import UsageError
from briefing.settings import Neural, Quality


def test_the_usual_quality_is_neither_the_fastest_nor_the_finest() -> None:
    assert Quality(Neural().quality) is Quality.STANDARD


def test_a_quality_there_is_not_is_refused() -> None:
    with pytest.raises(UsageError, match="Unsupported quality: 'finest'") as caught:
        Neural(quality="finest")
    assert caught.value.hint == "use fast, standard or best"


def test_every_device_can_be_chosen_and_no_other() -> None:
    assert [Neural(device=name).device for name in PROVIDERS] == list(PROVIDERS)
    with pytest.raises(UsageError, match="Unsupported device: 'tpu'"):
        Neural(device="tpu")
