"""Samples to a file, and nothing that knows Hindi."""

import warnings

# pydub 0.25.1 is not maintained: it looks for ffmpeg when it is imported, which is not needed here,
# and newer Pythons warn of its patterns, when they compile it (by its path), and of its audioop.
# None of that is anybody's error where warnings are errors.
warnings.filterwarnings("ignore", module=r"(?:.*[/\\])?pydub\b")

RATE = 44_100
"""Samples a second of the finished file (MPEG-1 Layer III), and of all sound on its way to it."""
