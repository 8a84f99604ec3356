"""A picture that nobody describes in Hindi is counted, in every kind of document."""

from __future__ import annotations

import pytest
import slides
import word_files
from sample_documents import epub, page
from test_read_odf import flat

from briefing.read.kinds import source_of

_HINDI = "मोहन का चित्र"


def docx(described: str, more: str = "", size: int = 900000, picture: str = "a:blip") -> bytes:
    drawing = (
        f'<w:r><w:drawing><wp:extent cx="{size}" cy="900000"/><wp:docPr id="1" descr="{described}">'
        f'{more}</wp:docPr><a:graphic><{picture} r:embed="x"/></a:graphic></w:drawing></w:r>'
    )
    return word_files.word(f"<w:p>{word_files.run('पाठ।')}</w:p><w:p>{drawing}</w:p>")


def pptx(described: str, more: str = "") -> bytes:
    return slides.slide(
        "<p:sp><p:txBody><a:p><a:r><a:t>पाठ।</a:t></a:r></a:p></p:txBody></p:sp><p:pic><p:nvPicPr>"
        f'<p:cNvPr id="2" name="IMG" descr="{described}">{more}</p:cNvPr></p:nvPicPr>'
        '<p:blipFill><a:blip r:embed="x"/></p:blipFill></p:pic>'
    )


def odt(described: str, attributes: str = "", beside: str = "") -> bytes:
    return flat(
        f'<text:p>पाठ।</text:p><text:p><draw:frame {attributes}>{beside}<draw:image href="x.png"/>'
        f"<svg:desc>{described}</svg:desc></draw:frame></text:p>"
    )


def rtf(described: str, frame: str = "%s") -> bytes:
    said = "".join(rf"\u{ord(each)}?" for each in described)
    about = rf"{{\sp{{\sn wzName}}{{\sv x}}}}{{\sp{{\sn wzDescription}}{{\sv {said}}}}}"
    picture = rf"{{\*\shppict{{\pict{{\*\picprop{about}}}\pngblip 89504e}}}}"
    again = rf"{{\nonshppict{{\pict{{\*\picprop{about}}}\wmetafile8 0100}}}}"
    text = r"\u2346?\u2366?\u2336?\u2404?"
    return rf"{{\rtf1\ansi\pard {text}\par {frame % (picture + again)}\par}}".encode()


_SHAPE = (
    r"{\shp{\*\shpinst{\sp{\sn pib}{\sv {\pict\pngblip 8950}}}"
    r"{\sp{\sn wzDescription}{\sv %s}}}{\shprslt{\pict\wmetafile8 01}}}"
)


def html(image: str, around: str = "%s") -> bytes:
    return f"<body><p>पाठ।</p>{around % image}</body>".encode()


def book(image: str) -> bytes:
    cover = page('<div><img src="cover.jpg"/></div>')
    return epub({"cover.xhtml": cover, "c.xhtml": page(f"<p>पाठ।</p><p>{image}</p>")})


def fb2(attributes: str) -> bytes:
    return (
        '<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><body><section>'
        f'<p>पाठ।</p><image href="#a" {attributes}/></section></body></FictionBook>'
    ).encode()


_IN_OFFICE = '<a:ext><decorative xmlns="http://schemas.microsoft.com/d" val="1"/></a:ext>'
_FORMULA = (
    '<draw:object><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math></draw:object>'
)
_NOT_COUNTED = {
    "docx decoration": (".docx", docx("", _IN_OFFICE)),
    "docx line": (".docx", docx("", size=9525)),
    "docx shape": (".docx", docx("", picture="a:line")),
    "pptx decoration": (".pptx", pptx("", _IN_OFFICE)),
    "odt object": (".fodt", odt("", beside=_FORMULA)),
    "odt pixel": (".fodt", odt("", 'svg:width="0.02cm" svg:height="1cm"')),
    "odt decoration": (".fodt", odt("", 'decorative="true"')),
    "rtf object": (".rtf", rtf("", r"{\object{\*\objclass Excel}{\result %s}}")),
    "rtf header": (".rtf", rtf("", r"{\header %s}")),
    "empty alt": (".html", html('<img src="a.jpg" alt="">')),
    "role": (".html", html('<img src="a.jpg" role="presentation">')),
    "pixel": (".html", html('<img src="a.gif" width="1" height="1">')),
    "icon": (".html", html('<img src="a.png" width="24px" height="24px">')),
    "icon by name": (".html", html('<img src="/img/icon-mail.svg">')),
    "menu": (".html", html('<img src="a.jpg">', "<nav>%s</nav>")),
    "teaser": (".html", html('<img src="a.jpg">', '<a href="/other">%s</a>')),
    "furniture": (".html", html('<img src="a.jpg">', '<div class="related">%s</div>')),
    "hidden": (".html", html('<img src="a.jpg">', '<div style="display:none">%s</div>')),
    "caption": (".html", html('<img src="a.jpg">', f"<figure>%s<figcaption>{_HINDI}</figure>")),
    "beside": (".html", html('<img src="a.jpg">', "<main><p>और।</p></main>%s")),
}
_COUNTED = {
    "docx": (".docx", docx("")),
    "docx English": (".docx", docx("A person standing")),
    "pptx": (".pptx", pptx("")),
    "odt": (".fodt", odt("", 'svg:width="4cm" svg:height="3cm"')),
    "rtf": (".rtf", rtf("")),
    "rtf shape": (".rtf", rtf("", _SHAPE.replace("%s", "x") + "{%.0s}")),
    "html": (".html", html('<img src="a.jpg" width="640" height="48">')),
    "html English": (".html", html('<img src="a.jpg" alt="image">')),
    "html larger": (".html", html('<img src="a.jpg">', '<a href="large.JPG?w=2">%s</a>')),
    "epub": (".epub", book('<img src="a.jpg"/>')),
    "fb2": (".fb2", fb2("")),
}
_DESCRIBED = {
    "docx": (".docx", docx(_HINDI)),
    "pptx": (".pptx", pptx(_HINDI)),
    "pptx title": (".pptx", pptx(f'" title="{_HINDI}')),
    "odt": (".fodt", odt(_HINDI)),
    "rtf": (".rtf", rtf(_HINDI)),
    "html": (".html", html(f'<p><img src="a.jpg" alt="{_HINDI}"></p>')),
    "epub": (".epub", book(f'<img src="a.jpg" alt="{_HINDI}"/>')),
    "fb2": (".fb2", fb2(f'title="{_HINDI}"')),
}


@pytest.mark.parametrize("name", _COUNTED)
def test_it_is_counted(name: str) -> None:
    suffix, data = _COUNTED[name]
    source = source_of(data, f"x{suffix}", suffix)
    assert source.notices == ("pictures without a Hindi description left out: 1",)
    assert "पाठ।" in source.text


@pytest.mark.parametrize("name", _NOT_COUNTED)
def test_decoration_and_what_is_no_picture_is_not(name: str) -> None:
    suffix, data = _NOT_COUNTED[name]
    assert source_of(data, f"x{suffix}", suffix).notices == ()


@pytest.mark.parametrize("name", _DESCRIBED)
def test_a_description_is_read(name: str) -> None:
    suffix, data = _DESCRIBED[name]
    source = source_of(data, f"x{suffix}", suffix)
    assert source.text == f"पाठ।\n\n{_HINDI}\n"
    assert (source.notices, source.unaccounted) == ((), ())
