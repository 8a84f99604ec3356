"""Charts of an OpenDocument: documents of their own, each with its figures in a table."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from briefing.read.charts import MOST_ROWS

REASONS = dict.fromkeys(("chart:plot-area", "chart:legend", "chart:data"), "chart")
"""What need not be read of a chart: names of axes, and figures too many to be listened to."""


def put_in(shown: Element, document: Element) -> None:
    """Put the chart that `document` is, if it is one, in the object `shown` as all there is in it.

    A table of more rows than can be listened to is renamed to "chart:data".
    """
    chart = next(document.iter("chart:chart"), None)
    if chart is None:
        return
    for each in chart:
        if each.tag == "table:table" and len(list(each.iter("table:table-row"))) > MOST_ROWS + 1:
            each.tag = "chart:data"
    shown[:] = [chart]
