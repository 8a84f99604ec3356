"""The values of rates."""

from __future__ import annotations

from typing import NamedTuple


def per_each(each: str) -> str:
    """ " प्रति एकड़" of एकड़, and of what says so itself: of प्रति in किलो/प्रति एकड़, of प्रतिमाह."""
    return f" {each}" if each.startswith("प्रति") else f" प्रति {each}"


class Rate(NamedTuple):
    """So much for each."""

    of: str
    """What, in words: रुपये, किलोमीटर, एक सौ."""
    each: str
    """For how much, in words: यूनिट, वर्ग किलोमीटर."""

    def words(self) -> str:
        """रुपये प्रति यूनिट; एक सौ प्रति दिन."""
        return f"{self.of}{per_each(self.each)}"


class Each(NamedTuple):
    """For how much there is what stands before it."""

    each: str
    """In words: घन मिलीमीटर, मिनट."""

    def words(self) -> str:
        """प्रति मिनट, apart from the number before it."""
        return f" प्रति {self.each}"
