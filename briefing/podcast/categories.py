"""The categories of Apple Podcasts, which every directory uses for itunes:category."""

from __future__ import annotations

from briefing.errors import UsageError

_TABLE = """\
Arts: Books, Design, Fashion & Beauty, Food, Performing Arts, Visual Arts
Business: Careers, Entrepreneurship, Investing, Management, Marketing, Non-Profit
Comedy: Comedy Interviews, Improv, Stand-Up
Education: Courses, How To, Language Learning, Self-Improvement
Fiction: Comedy Fiction, Drama, Science Fiction
Government:
Health & Fitness: Alternative Health, Fitness, Medicine, Mental Health, Nutrition, Sexuality
History:
Kids & Family: Education for Kids, Parenting, Pets & Animals, Stories for Kids
Leisure: Animation & Manga, Automotive, Aviation, Crafts, Games, Hobbies, Home & Garden, Video Games
Music: Music Commentary, Music History, Music Interviews
News: Business News, Daily News, Entertainment News, News Commentary, Politics, \
Sports News, Tech News
Religion & Spirituality: Buddhism, Christianity, Hinduism, Islam, Judaism, Religion, Spirituality
Science: Astronomy, Chemistry, Earth Sciences, Life Sciences, Mathematics, Natural Sciences, \
Nature, Physics, Social Sciences
Society & Culture: Documentary, Personal Journals, Philosophy, Places & Travel, Relationships
Sports: Baseball, Basketball, Cricket, Fantasy Sports, Football, Golf, Hockey, Rugby, Running, \
Soccer, Swimming, Tennis, Volleyball, Wilderness, Wrestling
Technology:
True Crime:
TV & Film: After Shows, Film History, Film Interviews, Film Reviews, TV Reviews
"""

CATEGORIES: dict[str, tuple[str, ...]] = {
    name: tuple(filter(None, subs.strip().split(", ")))
    for name, _, subs in (line.partition(":") for line in _TABLE.splitlines())
}
"""Every category and its subcategories (podcasters.apple.com, Apple Podcasts categories, 2024)."""


def category(text: str) -> tuple[str, ...]:
    """("News", "Daily News") from "News > Daily News" or "Daily News"; case does not matter.

    Raises UsageError, naming what there is, for a category Apple does not have.
    """
    *above, wanted = (part.strip().casefold() for part in text.split(">"))
    for name, subcategories in CATEGORIES.items():
        if not above and wanted == name.casefold():
            return (name,)
        if not above or above == [name.casefold()]:
            for sub in subcategories:
                if wanted == sub.casefold():
                    return (name, sub)
    raise UsageError(
        f"no podcast category {text!r}",
        f"choose one of: {', '.join(CATEGORIES)}; or one below it, such as Daily News",
    )
