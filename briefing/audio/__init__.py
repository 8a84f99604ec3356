"""Samples to a file, and nothing that knows Hindi."""

import warnings

# pydub looks for ffmpeg when it is imported; what it does here needs none.
# Neither that, nor what it warns of itself, is anybody's error where warnings are errors.
warnings.filterwarnings("ignore", "Couldn't find ffmpeg or avconv", RuntimeWarning)
warnings.filterwarnings("ignore", "'audioop' is deprecated", DeprecationWarning)

RATE = 44_100
"""Samples a second of the finished file (MPEG-1 Layer III), and of all sound on its way to it."""
