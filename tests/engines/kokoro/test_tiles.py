"""Sound cut into tiles and joined again: nothing is lost, and what is filled up does not count."""

from __future__ import annotations

import numpy as np
import pytest
from onnx_graphs import floats, model, node, run

from briefing.engines.kokoro.graph.editor import Editor
from briefing.engines.kokoro.graph.tiles import MOST_NUMBERS, Tiles

CHANNELS = 64
MOST = MOST_NUMBERS // CHANNELS


@pytest.mark.parametrize(
    ("time", "tiles"),
    [(1, (1, 1)), (7, (1, 7)), (MOST, (1, MOST)), (MOST + 1, (2, MOST // 2 + 1))],
)
def test_tiles_are_few_and_of_one_length(time: int, tiles: tuple[int, int]) -> None:
    """Joined, they are what was cut; the sums are those of what was cut."""
    given = {"x": floats(1, CHANNELS, time)}
    outputs = ["tiles", "joined", "sum", "squares"]
    proto = model([node("Identity", ["x"], [name]) for name in outputs], given, {}, outputs)
    editor = Editor(proto.graph)
    cut = Tiles(editor)
    tiled = cut.of("x", CHANNELS)
    assert cut.of("x", CHANNELS) is tiled
    cut.join("joined", tiled)
    for made, name in zip(cut.sums("x", CHANNELS), outputs[2:], strict=True):
        cut.node("Identity", [made], [name])
    cut.node("Identity", [tiled.name], ["tiles"])
    editor.add(cut.nodes)
    editor.finish()
    pieces, joined, total, squares = run(proto, given)
    assert pieces.shape == (*tiles, CHANNELS)
    assert np.array_equal(joined, given["x"])
    assert np.allclose(total.sum(axis=0)[0], given["x"].sum(axis=2)[0], atol=1e-2)
    assert np.allclose(squares.sum(axis=0)[0], (given["x"] ** 2).sum(axis=2)[0], rtol=1e-4)


def test_what_something_made_in_tiles_is_not_cut() -> None:
    given = {"x": floats(1, CHANNELS, 9)}
    proto = model([node("Neg", ["x"], ["y"])], given, {}, ["y"])
    tiles = Tiles(Editor(proto.graph))
    made = tiles.of("x", CHANNELS)
    assert not tiles.knows("y")
    tiles.keep("y", made)
    assert tiles.knows("y")
    assert tiles.of("y", CHANNELS) is made
