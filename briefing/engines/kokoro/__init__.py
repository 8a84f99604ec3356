"""Kokoro, the neural voice: its weights, the graph that computes it, and the engine that speaks."""

from __future__ import annotations

from briefing.engines.kokoro.engine import Kokoro

__all__ = ["Kokoro"]
