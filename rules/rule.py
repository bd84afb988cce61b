"""One check: its page, its weight, where it applies and what it does."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rules.finding import Breach
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.route import EVERYWHERE, Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """`level` is what a breach weighs unless the breach or the profile says otherwise.

    `scope` says on which routes the rule is called at all, `needs` which parts must have been found in the message.
    A check yields breaches and never raises because of content.
    """

    page: Page
    level: Level
    check: Callable[[Message, Profile], Iterable[Breach]]
    scope: Scope = EVERYWHERE
    needs: Part = Part.NONE

    @property
    def code(self) -> str:
        """The stable code, `SIG001`."""
        return self.page.code

    @property
    def name(self) -> str:
        """The bad pattern, `missing-signature`."""
        return self.page.name
