"""The JSON form of a report: what was measured of an episode, in its record under `report`.

engine, voices, speed       who reads, every voice heard, times the normal pace
stepped_in                  null, or who read instead of whom, how many sentences, and why
synthetic, disclosure       always true; where that is said aloud: start, end or none
paragraphs, notices         how many are heard; what a person should know
unknown                     what no rule understood: a line each
texts                       what they are known by: a guid, or a file seen from this folder
left_out                    text (its beginning), why, line, part, shortened (a short form is
                            read instead): what was rightly not read
pauses_asked, pauses_measured   seconds between neighboring takes
made_from                   digest of texts and settings
bytes, samples              of the file, and decoded
loudness                    as_played and mono in LUFS, true_peak in dBTP
completeness                written, covered (characters), percent, missing (a line a gap)
clips                       total, and made (synthesized for this run)
took                        seconds of work
target                      the place it was made for, and its checks: what, asked, measured, met
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from briefing.document import Check, Coverage, LeftOut, Loudness, Report, Substitution

_SHORTENED = ", shortened"
DIGESTS = "beside"
"""The key of the digests of files beside the audio."""


def report_to_record(report: Report) -> dict[str, Any]:
    """The report as JSON values."""
    return {
        "engine": report.engine,
        "voices": list(report.voices),
        "stepped_in": report.substitution and asdict(report.substitution),
        "speed": report.speed,
        "synthetic": True,
        "disclosure": report.disclosure,
        "paragraphs": report.paragraphs,
        "notices": list(report.notices),
        "unknown": list(report.unknown),
        "texts": list(report.texts),
        "left_out": [asdict(each) for each in report.left_out],
        "pauses_asked": list(report.pauses_asked),
        "made_from": report.made_from,
        "bytes": report.size,
        "samples": report.samples,
        "loudness": asdict(report.loudness),
        "completeness": {
            "written": report.coverage.written,
            "covered": report.coverage.covered,
            "percent": report.coverage.percent,
            "missing": list(report.coverage.missing),
        },
        "pauses_measured": list(report.pauses_measured),
        "clips": {"total": report.clips, "made": report.clips_made},
        DIGESTS: {suffix: list(digests) for suffix, digests in report.beside.items()},
        "took": report.took,
        "target": {
            "name": report.target,
            "checks": [asdict(check) | {"met": check.is_met} for check in report.checks],
        },
    }


def report_from_record(record: Mapping[str, Any]) -> Report:
    """The report again; what an older record does not say keeps its default.

    Raises TypeError, ValueError or LookupError for what is no report.
    """
    loudness, coverage = record.get("loudness", {}), record.get("completeness", {})
    target = record.get("target", {})
    clips, instead = record.get("clips", {}), record.get("stepped_in")
    return Report(
        engine=str(record.get("engine", "")),
        voices=tuple(map(str, record.get("voices", ()))),
        substitution=Substitution(**instead) if instead else None,
        speed=float(record.get("speed", 1.0)),
        disclosure=str(record.get("disclosure", "none")),
        paragraphs=int(record.get("paragraphs", 0)),
        notices=tuple(map(str, record.get("notices", ()))),
        unknown=tuple(map(str, record.get("unknown", ()))),
        texts=tuple(map(str, record.get("texts", ()))),
        left_out=tuple(map(_left_out, record.get("left_out", ()))),
        pauses_asked=tuple(map(float, record.get("pauses_asked", ()))),
        pauses_measured=tuple(map(float, record.get("pauses_measured", ()))),
        made_from=str(record.get("made_from", "")),
        size=int(record.get("bytes", 0)),
        samples=int(record.get("samples", 0)),
        loudness=Loudness(**{key: float(value) for key, value in loudness.items()}),
        coverage=Coverage(
            int(coverage.get("written", 0)),
            int(coverage.get("covered", 0)),
            tuple(map(str, coverage.get("missing", ()))),
        ),
        clips=int(clips.get("total", 0)),
        clips_made=int(clips.get("made", 0)),
        beside={s: tuple(map(str, known)) for s, known in record.get(DIGESTS, {}).items()},
        took=float(record.get("took", 0.0)),
        target=str(target.get("name", "none")),
        checks=tuple(
            Check(str(each["what"]), str(each["asked"]), float(each["measured"]))
            for each in target.get("checks", ())
        ),
    )


def _left_out(record: Mapping[str, Any]) -> LeftOut:
    """What was left out; older records say at the end of `why` that it is shortened."""
    known = LeftOut(**record)
    why = known.why.removesuffix(_SHORTENED)
    return known if why == known.why else replace(known, why=why, shortened=True)
