"""What goes wrong in the kernel. Bad content never does: it is a finding."""


class RulesError(Exception):
    """A policy or a catalogue that cannot work. Raised when it is built, never while a message is checked."""


class UnknownProfile(RulesError):
    """A check names a profile that the policy does not hold."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"unknown profile {name!r}; known: {', '.join(known)}")
        self.name = name


class EmptyWord(RulesError):
    """A word folds to nothing, so it would match everywhere or nowhere."""

    def __init__(self, word: str) -> None:
        super().__init__(f"the word {word!r} folds to nothing")
        self.word = word


class UnevenFolding(RulesError):
    """A folding table maps one character to none or several: spans would no longer point into the submitted text."""

    def __init__(self, character: str, folded: str) -> None:
        super().__init__(f"{character!r} must fold to one character, not to {folded!r}")


class MissingEngine(RulesError):
    """An engine was asked for that is not installed."""

    def __init__(self, engine: str) -> None:
        super().__init__(f"the engine '{engine}' is not installed: pip install '.[fast]'")
