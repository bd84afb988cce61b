"""Links and contacts of a text, as its reader sees them."""

from collections.abc import Container
from typing import TypeVar

from rules.reading.contact import Contact, ContactKind, find_contacts
from rules.reading.link import Link, find_links
from rules.reading.reveal import Revealed, reveal

Found = TypeVar("Found", Link, Contact)


def find_reach(
    text: str, folded: str, top_level_domains: Container[str]
) -> tuple[tuple[Link, ...], tuple[Contact, ...]]:
    """Links and contacts of a text and its folded form. What invisible or styled characters hide is disguised."""
    revealed = reveal(folded)
    if revealed is None:
        links, contacts = find_links(text, folded, top_level_domains), find_contacts(folded)
    else:
        links = tuple(
            _locate(link, revealed, folded)
            for link in find_links(revealed.pick(text), revealed.text, top_level_domains)
        )
        contacts = tuple(_locate(contact, revealed, folded) for contact in find_contacts(revealed.text))
    return _without_mail(links, contacts) if links and contacts else links, contacts


def _locate(found: Found, revealed: Revealed, folded: str) -> Found:
    span = revealed.locate(found.span)
    hidden = folded[slice(*span)] != revealed.text[slice(*found.span)]
    return found._replace(span=span, disguised=found.disguised or hidden)


def _without_mail(links: tuple[Link, ...], contacts: tuple[Contact, ...]) -> tuple[Link, ...]:
    """The qq.com of name(at)qq.com is no link of its own."""
    addresses = [one.span for one in contacts if one.disguised and one.kind is ContactKind.EMAIL]
    mail = {place for span in addresses for place in range(*span)}
    return tuple([link for link in links if link.span.start not in mail]) if mail else links
