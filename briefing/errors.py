"""Every way to fail, and the exit code of each.

    BriefingError            1   anything below; caught once, in the command line
    ├── UsageError           2   an option, setting or combination that cannot be (click's code)
    ├── InputError           3   the text cannot be read, or there is nothing in it to say
    ├── OutputError          4   the result cannot be written: place, permission, full disk
    │   └── InUse                another run is writing it: it passes
    ├── MissingError         5   not installed, or damaged; the hint is the command that fixes it
    ├── NetworkError         6   an online voice or address cannot be reached, or refuses
    │   └── EngineBusy           may pass: worth trying again (`retry_after` seconds)
    ├── SynthesisFailed      7   a voice could not say an utterance; trying again will not help
    ├── IncompleteError      8   the briefing is not whole: something written was not said
    └── FeedError            9   a feed that was checked breaks a rule
    (interrupted)          130   Ctrl-C; 143 on SIGTERM, 129 on SIGHUP

Messages are one line for a person: what, and where. `hint` says what to do. Neither names an
option of the command line, for the library is used without one; `setting` does, and the
command line adds how it is given there.
"""

from __future__ import annotations


class BriefingError(Exception):
    """Something a person can act on. `str()` gives message and hint on one line."""

    exit_code = 1

    def __init__(self, message: str, hint: str = "", setting: str = "") -> None:
        """`message` says what and where, `hint` what to do about it.

        `setting` is the key of the setting that is wrong or would help, as in briefing.toml:
        "pause_sentence".
        """
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.setting = setting

    def __str__(self) -> str:
        """The message, and the hint after a dash, when there is one."""
        return f"{self.message} — {self.hint}" if self.hint else self.message


class UsageError(BriefingError):
    """An option, a setting or a combination that cannot be."""

    exit_code = 2


class InputError(BriefingError):
    """The text cannot be read, or there is nothing in it to say."""

    exit_code = 3


class OutputError(BriefingError):
    """The result cannot be written."""

    exit_code = 4


class InUse(OutputError):  # noqa: N818 - the name says what is so
    """Another run is writing the same files; it may be asked again when that is finished."""


class MissingError(BriefingError):
    """Something is not installed, or damaged."""

    exit_code = 5


class NetworkError(BriefingError):
    """An online voice or an address cannot be reached, or refuses."""

    exit_code = 6


class EngineBusy(NetworkError):  # noqa: N818 - the name says what is so
    """An engine could not answer now; the same call may pass after `retry_after` seconds."""

    def __init__(
        self, message: str, hint: str = "", retry_after: float = 0.0, setting: str = ""
    ) -> None:
        """`retry_after` is what the service asked for in seconds, or 0."""
        super().__init__(message, hint, setting)
        self.retry_after = retry_after


class SynthesisFailed(BriefingError):  # noqa: N818 - likewise
    """A voice could not say an utterance, and would not on a second try."""

    exit_code = 7


class IncompleteError(BriefingError):
    """Something written was not said."""

    exit_code = 8


class FeedError(BriefingError):
    """A feed that was checked breaks a published rule."""

    exit_code = 9
