"""Formulas of TeX, MathML and Office: in one line, as the rules for algebra read them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from sample_documents import archive, epub, page
from test_read_odf import flat
from word_files import NAMESPACES, paragraph, word

from briefing.document import Source
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.cleaning.linear import over, raised, root
from briefing.hindi.cleaning.tex import FORMULA
from briefing.hindi.normalize.normalize import spoken
from briefing.read import omml, ooxml
from briefing.read.kinds import source_of

DOCUMENTS = Path(__file__).parents[1] / "data" / "documents"


def math(inside: str) -> str:
    return f"<m:oMath>{inside}</m:oMath>"


def term(name: str, **parts: str) -> str:
    inside = "".join(f"<m:{part}>{text}</m:{part}>" for part, text in parts.items())
    return f"<m:{name}>{inside}</m:{name}>"


def r(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


def sign(properties: str, name: str, value: str) -> str:
    return f'<m:{properties}><m:{name} m:val="{value}"/></m:{properties}>'


_TEX = [
    (r"$x^2+y^2$", "x²+y²"),
    (r"$$E = mc^{2}$$", "E = mc²"),
    (r"\(\frac{a+b}{2}\)", "(a+b)∕2"),
    (r"\[\frac{-b \pm \sqrt{b^2-4ac}}{2a}\]", "(-b ± √(b²-4ac))∕2a"),
    (r"$\frac{1}{2}$", "1/2"),
    (r"$$11{1\over9}\%$$", "11 1/9%"),
    (r"$33\frac{1}{3}$", "33 1/3"),
    ("ѕιη30°", "sin 30°"),
    ("¢σѕв + тαη60°", "cos b + tan 60°"),
    (r"$\sqrt[3]{x+1}$", "∛(x+1)"),
    (r"$\sqrt[n]{x}$", "nवाँ मूल x"),
    (r"$\alpha \leq \beta$", "α ≤ β"),
    (r"$x$", "x"),
    (r"$\sum_{i=1}^{n} x_i$", "∑ i = 1 से n तक x_i"),
    (r"$\int_0^1 x^2\,dx$", "∫ 0 से 1 तक x² dx"),
    (r"$\lim_{x \to 0} \frac{\sin x}{x} = 1$", "lim x → 0 (sin x)∕x = 1"),
    (r"$e^x + e^{y+1}$", "e^x + e^(y+1)"),
    (r"$e^{-x^2}$", "e^(-x²)"),
    (r"$x_i^2 = x_{n+1}$", "x_i² = x_(n+1)"),
    (r"$10^{-3}$", "10⁻³"),
    (r"$30^\circ$", "30°"),
    (r"$\sin^2\theta + \cos^2 \theta = 1$", "sin²θ + cos² θ = 1"),
    (r"$\vec{F} = m\vec a$", "सदिश F = m सदिश a"),
    (r"$\bar{x}$", "x बार"),
    (r"$f'(x) = 2x$", "f प्राइम (x) = 2x"),
    (r"$\text{गति} = \frac{\text{दूरी}}{\text{समय}}$", "गति = दूरी∕समय"),
    (r"$दूरी = गति \times समय$", "दूरी = गति × समय"),
    (r"\begin{align*}a &= b \\ c &= d\end{align*}", "a = b, c = d"),
    (r"$a*b = c*d$", "a∗b = c∗d"),
    (r"$a<b$ या $c>d$", "a < b या c > d"),
]


@pytest.mark.parametrize(("written", "line"), _TEX)
def test_tex_is_read_in_one_line(written: str, line: str) -> None:
    source = clean(Source(f"मान {written} है।\n", "text"))
    assert source.text == f"मान {line} है।\n"
    assert not source.left_out


@pytest.mark.parametrize(
    "money",
    ["$5 से $6 तक", "$5M-$6M का", "US$ 5 या $7", "$100/बैरल और $90", "$5, $6 और $7",
     "$5 = ₹400, फिर $6 = ₹500", "दाम $5-$10 है", "A$5=B$4"],
)  # fmt: skip
def test_money_is_no_formula(money: str) -> None:
    assert clean(Source(money, "text")).text == money


@pytest.mark.parametrize(
    "written",
    [r"$\begin{matrix}a\\b\end{matrix}$", r"$$f = \begin{cases}a & b\\c\end{cases}$$",
     r"\(\unknown x\)"],
)  # fmt: skip
def test_what_cannot_be_put_in_a_line_is_heard_as_left_out_and_named(written: str) -> None:
    source = clean(Source(f"पहली पंक्ति।\nमान {written} है।", "text"))
    assert source.text == f"पहली पंक्ति।\nमान {FORMULA} है।"
    assert {each.why for each in source.left_out} == {"formula"}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (r"मान $$\int_0^1 e^{-x^2}\,dx$$ है।", r"मान ∫ 0 से 1 तक e^(-x²) dx है।"),
        ("मान $a_1*b_1 = c*d$ है।", "मान a₁∗b₁ = c∗d है।"),
        ("मान $a<b$ या $c>d$ है।", "मान a < b या c > d है।"),
        ("$$\na\n= b\n$$", "a = b"),
        (r"मान $\begin{matrix}a & b\\c & d\end{matrix}$ है।", f"मान {FORMULA} है।"),
        (r"\[नोट\] और \(देखें\) और $5*2*$ है।", "[नोट] और (देखें) और 52 है।"),
        ("मान `$x_1$` है।", "मान x₁ है।"),
    ],
)
def test_markdown_takes_no_sign_of_a_formula_for_its_own(written: str, said: str) -> None:
    source = source_of(written.encode(), "x.md", ".md")
    assert clean(source).text == f"{said}\n"
    assert not source.unaccounted


_OMML = [
    (r("z=") + term("f", num=r("a+b"), den=r("2")), "z=(a+b)∕2"),
    (term("sSup", e=r("x"), sup=r("2")) + r("=") + term("rad", deg="", e=r("y")), "x²=√y"),
    (term("rad", deg=r("3"), e=r("y+1")), "∛(y+1)"),
    (term("sSubSup", e=r("x"), sub=r("1"), sup=r("2")), "x₁²"),
    (term("nary", naryPr='<m:chr m:val="∑"/>', sub=r("i=1"), sup=r("n"), e=r("i")),
     "∑ i=1 से n तक i"),
    (term("limLow", e=r("lim"), lim=r("x→0")) + r("x"), "lim x→0 x"),
    (term("func", fName=r("sin"), e=r("θ")), "sin θ"),
    (term("acc", accPr='<m:chr m:val="⃗"/>', e=r("v")) + r("=0"), "सदिश v =0"),
    (term("bar", barPr='<m:pos m:val="top"/>', e=r("x")), "x बार"),
    (term("d", dPr='<m:begChr m:val="["/><m:endChr m:val="]"/>', e=r("a+b")), "[a+b]"),
    (term("d", e=term("f", fPr='<m:type m:val="noBar"/>', num=r("n"), den=r("k"))), "(n, k)"),
    (term("m", mr=f"<m:e>{r('a')}</m:e><m:e>{r('b')}</m:e>"), "a, b"),
    (term("sPre", sub=r("6"), sup=r("14"), e=r("C")), "6 14 C"),
    (term("box", e=r("a")) + "<w:del><m:r><m:t>b</m:t></m:r></w:del>", "a"),
]  # fmt: skip


@pytest.mark.parametrize(("inside", "line"), _OMML)
def test_omml_is_read_in_one_line(inside: str, line: str) -> None:
    root = ooxml.tree(f"<root {NAMESPACES}>{math(inside)}</root>".encode(), "x")
    assert omml.linear(root[0]) == line
    source = source_of(word(paragraph("मान ", math(inside), " है।")), "x.docx", ".docx")
    assert source.text == f"मान {line} है।\n"
    assert not source.unaccounted
    assert {each.why for each in source.left_out} <= {"deleted text"}


def test_formulas_of_a_presentation_are_read_once() -> None:
    formula = f"<m:oMathPara>{math(r('a=') + term('f', num=r('b+c'), den=r('2')))}</m:oMathPara>"
    said = (
        f"<a:p><a:r><a:t>मान </a:t></a:r><mc:AlternateContent {NAMESPACES}>"
        '<mc:Choice Requires="a14">'
        f'<x:m xmlns:x="http://schemas.microsoft.com/office/drawing/2010/main">{formula}</x:m>'
        "</mc:Choice><mc:Fallback><a:r><a:t>अपठित</a:t></a:r></mc:Fallback></mc:AlternateContent>"
        "<a:r><a:t> है।</a:t></a:r></a:p>"
    )
    changed = io.BytesIO()
    with zipfile.ZipFile(DOCUMENTS / "pandoc.pptx") as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "ppt/slides/slide1.xml":
                data = data.replace(b"</a:p>", b"</a:p>" + said.encode())
            new.writestr(name, data)
    source = source_of(changed.getvalue(), "x.pptx", ".pptx")
    assert source.text.startswith("## प्रस्तुति मान a=(b+c)∕2 है।\n\nमान a=(b+c)∕2 है।\n")
    assert "अपठित" not in source.text
    assert not source.unaccounted


_TEX_BESIDE = '<annotation encoding="application/x-tex">{\\displaystyle x^{2}}</annotation>'
_SQUARE = "<math><semantics><msup><mi>x</mi><mn>2</mn></msup>" + _TEX_BESIDE + "</semantics></math>"
_HIDDEN = f'<span style="display: none;">{_SQUARE}</span>'
_FALLBACK = '<img class="mwe-math-fallback-image-inline" alt="{\\displaystyle x^{2}}"/>'
_FROM_1 = "<mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow>"
_MATHML = [
    ("<math><mi>x</mi><mo>=</mo><mfrac><mi>a</mi><msup><mi>b</mi><mn>2</mn></msup></mfrac></math>",
     "x = a∕b²"),
    ("<math><msqrt><mi>y</mi><mo>+</mo><mn>1</mn></msqrt></math>", "√(y + 1)"),
    ("<math><mroot><mrow><mi>y</mi><mo>+</mo><mn>1</mn></mrow><mn>3</mn></mroot></math>",
     "∛(y + 1)"),
    (f"<math><munderover><mo>∑</mo>{_FROM_1}<mi>n</mi></munderover><mi>i</mi></math>",
     "∑ i = 1 से n तक i"),
    ("<math><mover><mi>v</mi><mo>→</mo></mover><mo>=</mo><mn>0</mn></math>", "सदिश v = 0"),
    ("<math><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></math>", "x₁²"),
    ("<math><mi>sin</mi><mo>\u2061</mo><mi>x</mi></math>", "sin x"),
    ('<math><mo>(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo></math>',
     "(n, k)"),
    ("<math><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr></mtable></math>", "a, b"),
    (_SQUARE, "x²"),
    (_HIDDEN, "x²"),
    (_HIDDEN + _FALLBACK, "x²"),
    (f'<span class="katex"><span>{_SQUARE}</span><span aria-hidden="true">x2</span></span>', "x²"),
    (_FALLBACK, "x²"),
    ('<img class="latex" alt="\\frac{a}{b}"/>', "a∕b"),
]  # fmt: skip


@pytest.mark.parametrize(("formula", "line"), _MATHML)
def test_formulas_of_pages_and_books_are_read_once(formula: str, line: str) -> None:
    body = f"<p>पहले दिन की बात। मान {formula} है और रहेगा।</p>"
    html = f"<html><body>{body}</body></html>".encode()
    book = epub({"a.xhtml": page(body)})
    for data, suffix in ((html, ".html"), (book, ".epub")):
        source = source_of(data, f"x{suffix}", suffix)
        assert clean(source).text == f"पहले दिन की बात। मान {line} है और रहेगा।\n"
        assert not source.unaccounted
        assert {each.why for each in source.left_out} <= {"second form of the same", "hidden text"}


_ROOT = (
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>x</mi><mo>=</mo>'
    "<mroot><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>3</mn></mroot></mrow>"
    '<annotation encoding="StarMath 5.0">x = nroot {3} {a + b}</annotation></semantics></math>'
)


@pytest.mark.parametrize("packed", [False, True])
def test_formulas_of_opendocument_are_read_in_their_place(packed: bool) -> None:
    inside = "" if packed else _ROOT
    text = (
        '<text:p>मान <draw:frame><draw:object xlink:href="./Object 1" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink">{inside}</draw:object></draw:frame>'
        " है।</text:p>"
    )
    data = flat(text)
    if packed:
        data = archive({"content.xml": data, "Object 1/content.xml": _ROOT})
    suffix = ".odt" if packed else ".fodt"
    source = source_of(data, f"x{suffix}", suffix)
    assert source.text == "मान x = ∛(a + b) है।\n"
    assert not source.unaccounted
    assert {each.why for each in source.left_out} == {"second form of the same"}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (over("a", "b"), "एक्स बराबर ए बटा बी"),
        (raised("e", "-x"), "एक्स बराबर ई की घात माइनस एक्स"),
        (root("y"), "एक्स बराबर वर्गमूल वाई"),
        ("x₁² + α²", "एक्स बराबर एक्स वन स्क्वायर प्लस अल्फ़ा स्क्वायर"),
    ],
)
def test_the_line_is_said(line: str, said: str) -> None:
    assert spoken(f"x = {line}") == said
