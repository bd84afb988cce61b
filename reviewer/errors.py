"""What can go wrong with a case, and how it is said: ids and times, never message text, never a token."""

from datetime import datetime, timedelta


class ReviewerError(Exception):
    """Root of everything this package raises on purpose."""


class CaseNotFound(ReviewerError):
    """No case has this id."""

    def __init__(self, case_id: str) -> None:
        self.case_id = case_id
        super().__init__(f"case {case_id} does not exist")


class CaseAlreadyClaimed(ReviewerError):
    """Another reviewer holds the case and the lease still runs."""

    def __init__(self, case_id: str, until: datetime) -> None:
        self.case_id = case_id
        self.until = until
        super().__init__(f"case {case_id} is claimed by another reviewer until {until.isoformat()}")


class CaseNotOpen(ReviewerError):
    """The case is decided: there is nothing left to claim, hold or decide."""

    def __init__(self, case_id: str) -> None:
        self.case_id = case_id
        super().__init__(f"case {case_id} is already decided")


class ClaimExpired(ReviewerError):
    """The token is right, but its lease has run out; the case is on offer again."""

    def __init__(self, case_id: str, until: datetime) -> None:
        self.case_id = case_id
        self.until = until
        super().__init__(f"the claim on case {case_id} expired at {until.isoformat()}")


class ClaimTokenMismatch(ReviewerError):
    """The token does not belong to the claim that holds the case now, or nothing holds it."""

    def __init__(self, case_id: str) -> None:
        self.case_id = case_id
        super().__init__(f"the token is not that of the current claim on case {case_id}")


class DecisionConflict(ReviewerError):
    """The same claim has decided before, and differently."""

    def __init__(self, case_id: str, decided_round: int, decided_at: datetime) -> None:
        self.case_id = case_id
        self.round = decided_round
        self.decided_at = decided_at
        super().__init__(
            f"case {case_id}, round {decided_round}, was decided with this token at {decided_at.isoformat()}, "
            "with another outcome, reason or note"
        )


class ReasonMissing(ReviewerError):
    """A rejection says why, so that the sender knows what to change."""

    def __init__(self) -> None:
        super().__init__("a rejection needs a reason code")


class ReasonUnknown(ReviewerError):
    """The code is not in the catalogue, or stands there for the other outcome."""

    def __init__(self, outcome: str, known: tuple[str, ...]) -> None:
        self.known = known
        super().__init__(f"not a reason code for {outcome}; known: {', '.join(known)}")


class NoteMissing(ReviewerError):
    """This reason tells nothing by itself."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"the reason '{reason}' needs a note")


class LeaseOutOfBounds(ReviewerError):
    """A lease of nothing holds nothing; one without an end would lose the case."""

    def __init__(self, lease: timedelta, longest: timedelta) -> None:
        self.lease = lease
        super().__init__(f"a lease is longer than 0 and at most {longest}, not {lease}")


class LimitOutOfBounds(ReviewerError):
    """A page holds at least one and at most so many entries."""

    def __init__(self, limit: int, largest: int) -> None:
        self.limit = limit
        super().__init__(f"a page holds 1 to {largest} entries, not {limit}")


class NotJson(ReviewerError):
    """A message or verdict holds something that JSON cannot say."""

    def __init__(self, kind: type[object]) -> None:
        super().__init__(f"a value of type {kind.__name__} (or this value of it) is not JSON")


class StoreUnusable(ReviewerError):
    """Root of: the store cannot be opened, read or written as it stands. `place` is the file, or what we know of it."""

    def __init__(self, place: str, why: str) -> None:
        self.place = place
        super().__init__(f"{place}: {why}")


class StoreAddressUnreadable(StoreUnusable):
    """The URL is none. It is not repeated, because it may hold a password."""

    def __init__(self) -> None:
        super().__init__("the review store", "its URL cannot be read")


class StoreKindUnsupported(StoreUnusable):
    """Another database than SQLite."""

    def __init__(self, url_without_password: str) -> None:
        super().__init__(url_without_password, "only SQLite is supported, as a path or a sqlite:/// URL")


class StoreInMemory(StoreUnusable):
    """No file was named."""

    def __init__(self) -> None:
        super().__init__("the review store", "must be a file: cases in memory are lost with the process")


class StoreNotOurs(StoreUnusable):
    """The file is a SQLite database with other tables."""

    def __init__(self, place: str) -> None:
        super().__init__(place, "this SQLite database belongs to another program")


class StoreVersionDiffers(StoreUnusable):
    """The file was written by a program with another schema."""

    def __init__(self, place: str, version: int, known: int) -> None:
        self.version = version
        advice = "install the newer Guoshen that wrote it" if version > known else "it is too old to be read"
        super().__init__(place, f"its schema is version {version}, this program knows version {known}; {advice}")


class StoreWithoutLog(StoreUnusable):
    """The file system cannot hold a write-ahead log (a network share, usually)."""

    def __init__(self, place: str, mode: str) -> None:
        super().__init__(place, f"needs a local file system with write-ahead logging, got journal mode '{mode}'")


class StoreFailed(StoreUnusable):
    """SQLite could not do its work on the file."""

    def __init__(self, place: str, what: str) -> None:
        super().__init__(place, what)


class StoreBusy(ReviewerError):
    """Another process has kept the store locked for longer than we wait. Nothing was changed; try again."""

    def __init__(self, place: str) -> None:
        self.place = place
        super().__init__(f"{place}: another process keeps the store locked; nothing was changed, try again")
