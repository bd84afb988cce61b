"""The store of the review queue: every operation is one transaction, done on disk when it returns."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from reviewer import claiming, deciding, opening, outbox, reading
from reviewer.audit import AuditReport, AuditRow, list_audit, verify_audit
from reviewer.case import Case, CasePage, CaseState, NewCase
from reviewer.claim import LEASE, Claim, NewToken, check_lease, new_token
from reviewer.clock import Clock, utc_now
from reviewer.database import BUSY_SECONDS, Database, open_database
from reviewer.deciding import Ruling
from reviewer.decision import Decision, Outcome
from reviewer.errors import LimitOutOfBounds
from reviewer.identifier import NewId, new_id
from reviewer.outbox import Event
from reviewer.reasons import check_reason

LARGEST_PAGE = 200


class Store:
    """Safe to share between threads; several processes may each open one on the same file.

    The clock is read inside the transaction, so that an operation that had to wait is judged by the time it ran.
    Any operation can raise StoreBusy (nothing was changed, try again) and StoreUnusable.
    """

    def __init__(self, database: Database, clock: Clock, token: NewToken, new_id: NewId) -> None:
        self._database = database
        self._clock = clock
        self._token = token
        self._new_id = new_id

    def open_case(self, new_case: NewCase) -> Case:
        """Store one case that waits for a person."""
        return self.open_cases([new_case])[0]

    def open_cases(self, new_cases: Sequence[NewCase]) -> tuple[Case, ...]:
        """Store many in one transaction, in their order: all of them or, when this raises, none."""
        with self._database.write() as connection:
            return opening.open_cases(connection, self._clock(), new_cases, self._new_id)

    def find_case(self, case_id: str) -> Case:
        """Raises CaseNotFound."""
        with self._database.read() as connection:
            return reading.find_case(connection, self._clock(), case_id)

    def list_cases(
        self,
        *,
        state: CaseState | None = None,
        account: str | None = None,
        limit: int = 50,
        after: str | None = None,
        newest_first: bool = False,
    ) -> CasePage:
        """In the order of opening. `after` is the `next_after` of the page before. Raises LimitOutOfBounds."""
        _check_limit(limit)
        with self._database.read() as connection:
            return reading.list_cases(
                connection,
                self._clock(),
                state=state,
                account=account,
                limit=limit,
                after=after,
                newest_first=newest_first,
            )

    def count_cases(self) -> dict[CaseState, int]:
        """How many cases stand in each state now; every state is a key."""
        with self._database.read() as connection:
            return reading.count_cases(connection, self._clock())

    def claim_next(self, reviewer: str, lease: timedelta = LEASE) -> Claim | None:
        """The reviewer's own open claim with a fresh token, else the next waiting case, else None.

        Next is by priority (highest first), then deadline, then order of opening. Raises LeaseOutOfBounds.
        """
        check_lease(lease)
        with self._database.write() as connection:
            now = self._clock()
            case_id = claiming.find_next(connection, now, reviewer)
            return None if case_id is None else self._take(connection, now, case_id, reviewer, lease)

    def claim(self, case_id: str, reviewer: str, lease: timedelta = LEASE) -> Claim:
        """A given case. One's own open claim is taken up again with a fresh token, and the old token is void.

        Raises CaseNotFound, CaseNotOpen, CaseAlreadyClaimed, LeaseOutOfBounds.
        """
        check_lease(lease)
        with self._database.write() as connection:
            return self._take(connection, self._clock(), case_id, reviewer, lease)

    def extend(self, case_id: str, token: str, lease: timedelta = LEASE) -> Claim:
        """Let the claim end `lease` from now; the token stays.

        Raises CaseNotFound, CaseNotOpen, ClaimTokenMismatch, ClaimExpired, LeaseOutOfBounds.
        """
        check_lease(lease)
        with self._database.write() as connection:
            return claiming.extend_claim(connection, self._clock(), case_id, token, lease)

    def release(self, case_id: str, token: str) -> None:
        """Give the case back undecided. Raises CaseNotFound, CaseNotOpen, ClaimTokenMismatch, ClaimExpired."""
        with self._database.write() as connection:
            claiming.release_claim(connection, self._clock(), case_id, token)

    def decide(self, case_id: str, token: str, outcome: Outcome, reason: str | None = None, note: str = "") -> Decision:
        """Decide for good. The same token and body again return the stored decision, even after the lease's end.

        Raises ReasonMissing, ReasonUnknown, NoteMissing; CaseNotFound, CaseNotOpen, ClaimTokenMismatch,
        ClaimExpired; DecisionConflict for another body.
        """
        check_reason(outcome, reason, note)
        ruling = Ruling(outcome, reason, note)
        with self._database.write() as connection:
            return deciding.decide_case(connection, self._clock(), case_id, token, ruling, new_id=self._new_id)

    def list_audit(self, *, case_id: str | None = None, after: int = 0, limit: int = 50) -> tuple[AuditRow, ...]:
        """The trail of one case or of all, oldest first, beyond a sequence number. Raises LimitOutOfBounds."""
        _check_limit(limit)
        with self._database.read() as connection:
            return list_audit(connection, case_id, after, limit)

    def verify_audit(self) -> AuditReport:
        """Walk the whole chain and name the first broken row."""
        with self._database.read() as connection:
            return verify_audit(connection)

    def list_events(self, *, after: int = 0, limit: int = 50) -> tuple[Event, ...]:
        """What the outbox holds, oldest first, beyond a sequence number. Raises LimitOutOfBounds."""
        _check_limit(limit)
        with self._database.read() as connection:
            return outbox.list_events(connection, after, limit)

    def _take(self, connection: Connection, now: datetime, case_id: str, reviewer: str, lease: timedelta) -> Claim:
        claim = Claim(case_id, reviewer, self._token(), now, now + lease)
        claiming.take_case(connection, claim)
        return claim

    def close(self) -> None:
        """Close the file. Call it when no operation is under way."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_store(
    url_or_path: str | Path,
    *,
    clock: Clock = utc_now,
    token: NewToken = new_token,
    new_id: NewId = new_id,
    busy_seconds: float = BUSY_SECONDS,
) -> Store:
    """Open the SQLite file at a path or a `sqlite:///` URL; a new or empty file gets its tables.

    `clock` must give aware UTC times. Raises StoreUnusable (not a database, not ours, of another version, not
    writable, in memory) and StoreBusy.
    """
    return Store(open_database(url_or_path, busy_seconds), clock, token, new_id)


def _check_limit(limit: int) -> None:
    if not 1 <= limit <= LARGEST_PAGE:
        raise LimitOutOfBounds(limit, LARGEST_PAGE)
