"""Files that no briefing can be made of, by their names."""

from __future__ import annotations

from sample_documents import archive, epub, page, smallest_docx
from sample_pdf import Words, pdf

_ENTITIES = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]>'
_OUTSIDE = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
_PAGE = [Words("नमस्ते", 50, 500)]
_CHAPTER, _CONTAINER = {"a.xhtml": page("<p>क</p>")}, "META-INF/container.xml"
_DOCX = smallest_docx("नमस्ते")

TEXTS: dict[str, str | bytes] = {
    "empty.txt": b"",
    "mark.txt": b"\xef\xbb\xbf",
    "blank.txt": " \n\t\u200b\u00a0\n",
    "dots.txt": "… — ।।।\n",
    "english.txt": "Only English here.\n",
    "digits.txt": "12345 678\n",
    "emoji.txt": "😀😀\n",
    "lost.txt": "\ufffd\ufffd \ufffd\n",
    "latin1.txt": "एक\n".encode() + b"caf\xe9\n",
    "surrogates.txt": b"\xed\xa0\x80\xed\xb0\x80\n",
    "utf16.txt": b"\xff\xfe\x15\x09\x15",
    "zeros.txt": b"\0" * 200,
    "picture.txt": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "music.txt": b"ID3\x04\0\0\0\0\0\0\xff\xfb\x90\0",
    "packed.txt": b"\x1f\x8b\x08\0\0\0\0\0\0\3abc",
    "archive.txt": archive({"a": "b"}),
    "rich.txt": b"{\\rtf1\\ansi hello}",
    "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "kruti.txt": "jk\"Vªifr us dgk fd og ns'k fy, vkSj lHkh yksxksa dks ;g le>uk pkfg,A Zdk",
    "pause.txt": "एक [विराम 99999s] दो।\n",
    "line.txt": "word " * 400_000,
    "code.md": "```\ncode\n```\n",
    "script.html": "<html><body><script>नमस्ते</script></body></html>",
    "feed.xml": '<?xml version="1.0"?><rss version="2.0"><channel/></rss>',
    "no.srt": "नमस्ते\n",
    "no.vtt": "WEBVTT\n\n",
}  # fmt: skip
DOCUMENTS: dict[str, str | bytes] = {
    "text.docx": "यह केवल पाठ है।\n",
    "half.docx": _DOCX[: len(_DOCX) // 2],
    "other.docx": archive({"a.xml": "<a/>"}),
    "bare.docx": smallest_docx(""),
    "bomb.docx": archive({"word/document.xml": b"\0" * (4 << 20)}),
    "many.docx": archive({str(number): "" for number in range(10_001)}),
    "no.epub": archive({"mimetype": "application/epub+zip"}),
    "bare.epub": epub({}),
    "laughs.epub": epub(_CHAPTER, extra={_CONTAINER: _ENTITIES + "<a>&c;</a>"}),
    "outside.epub": epub(_CHAPTER, extra={_CONTAINER: _OUTSIDE + "<a>&b;</a>"}),
    "half.epub": epub(_CHAPTER)[:300],
    "text.pdf": "नमस्ते\n",
    "stub.pdf": b"%PDF-1.7\n",
    "scan.pdf": pdf([[]]),
    "locked.pdf": pdf([_PAGE], user="kalam"),
    "half.pdf": pdf([_PAGE])[:-300],
}  # fmt: skip
OTHERS: dict[str, str | bytes] = {
    "news.txt": "मंगलवार को बैठक हुई।\n",
    "one.tsv": "क\n",
    "twice.tsv": "क\tख\nक\tग\n",
    "latin.tsv": "क\tabc\n",
    "bytes.tsv": b"\xff\tk\n",
    "empty.wav": b"",
    "head.wav": b"RIFF\0\0\0\0WAVE",
    "head.png": b"\x89PNG\r\n\x1a\n",
    "text.mp3": "not music\n",
    "empty.mp3": b"",
    "page.xml": "<!doctype html><html><body>feed</body></html>",
    "laughs.xml": _ENTITIES + "<rss>&c;</rss>",
    "atom.xml": '<feed xmlns="http://www.w3.org/2005/Atom"/>',
    "site/index.html": "<p>site</p>",
    "pictures/x.png": b"\x89PNG\r\n\x1a\n",
    "syntax.toml": 'engine = "espeak"\nvoice =\n',
    "bytes.toml": b"\xff\xfe",
    "unknown.toml": "color = 1\n",
    "pause.toml": "[pause]\nverse = 1\n",
    "word.toml": '[pause]\nsentence = "long"\n',
    "list.toml": "title = [1]\n",
    "flag.toml": 'html = "maybe"\n',
    "path.toml": "lexicon = [5]\n",
    "rate.toml": "[make]\nbitrate = 65\n",
    "styles.toml": "styles = 5\n",
    "style.toml": '[styles.slow]\nsentence = "long"\n',
    "verse.toml": "[styles.slow]\nverse = 1\n",
    "none.toml": "[episode]\nitems = []\n",
    "key.toml": '[episode]\ntitel = "क"\nitems = ["news.txt"]\n',
    "item.toml": '[episode]\nitems = ["news.txt", 5]\n',
    "missing.toml": '[episode]\nitems = ["news.txt", "gone.txt"]\n',
}
FILES = TEXTS | DOCUMENTS | OTHERS
