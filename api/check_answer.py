"""What a check is answered with, and the case that a review becomes: the same at every door."""

from typing import Any

from api.message_json import MessageJson
from api.verdict_json import write_verdict
from reviewer.case import NewCase
from rules.bilingual import Language
from rules.verdict import Verdict, find_gravest

REVIEWERS_LANGUAGE = Language.ZH


def write_answer(verdicts: tuple[Verdict, ...], message: MessageJson, language: Language) -> dict[str, Any]:
    """One verdict as it is; several, which were asked for by `profiles`, by their names under the gravest."""
    if not message.profiles:
        return write_verdict(verdicts[0], language, message.id)
    return {"id": message.id, **write_several(verdicts, language, message.id)}


def write_several(verdicts: tuple[Verdict, ...], language: Language, message_id: str | None = None) -> dict[str, Any]:
    """The gravest outcome, and each profile's verdict under its name."""
    return {
        "verdict": find_gravest(verdicts).outcome.value,
        "verdicts": {verdict.profile: write_verdict(verdict, language, message_id) for verdict in verdicts},
        "policy": verdicts[0].policy,
    }


def describe_case(verdicts: tuple[Verdict, ...], message: MessageJson) -> NewCase:
    """The case is about the gravest verdict, kept in Chinese whatever the sender reads: reviewers all see the same."""
    gravest = find_gravest(verdicts)
    return NewCase(
        message=message.model_dump(mode="json"),
        verdict=write_answer(verdicts, message, REVIEWERS_LANGUAGE),
        policy=gravest.policy,
        profile=gravest.profile,
        channel=message.channel,
        kind=message.kind,
        message_type=message.message_type,
        account=message.account or None,
        client_ref=message.client_ref,
    )
