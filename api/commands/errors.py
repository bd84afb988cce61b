"""Wrong use of the command line, in one sentence each."""


class CommandError(Exception):
    """The command cannot do what was asked."""


class WrongUse(CommandError):
    """Options or arguments that do not fit together."""

    def __init__(self, option: str, what: str) -> None:
        super().__init__(f"{option}: {what}")


class WrongProfile(CommandError):
    """A profile that the policy does not hold."""

    def __init__(self, option: str, asked: str, known: tuple[str, ...]) -> None:
        super().__init__(f"{option}: unknown profile {asked!r}; known are {', '.join(known)}")


class UnknownCode(CommandError):
    """Neither a code nor a name of any rule."""

    def __init__(self, asked: str, nearest: tuple[str, ...]) -> None:
        hint = f"; did you mean {', '.join(nearest)}?" if nearest else "; without a code, explain lists all"
        super().__init__(f"explain: there is no rule {asked!r}{hint}")


class NotJson(CommandError):
    """Standard input does not hold one message as JSON."""

    def __init__(self, line: int, column: int) -> None:
        super().__init__(f"standard input: line {line}, column {column}: not JSON")


class NotJsonObject(CommandError):
    """Standard input holds JSON that is no message: a list, a number, something endless."""

    def __init__(self) -> None:
        super().__init__("standard input: not a JSON object")


class NotUtf8(CommandError):
    """Standard input is in another encoding."""

    def __init__(self, byte: int) -> None:
        super().__init__(f"standard input: not UTF-8 at byte {byte}")


class UnknownLanguage(CommandError):
    """The environment asks for a language that we do not speak."""

    def __init__(self, value: str) -> None:
        super().__init__(f"GUOSHEN_LANGUAGE: must be zh or en, not {value!r}")


class NoPort(CommandError):
    """No free port near the wanted one."""

    def __init__(self, first: int, last: int) -> None:
        super().__init__(f"--port: {first} to {last} are all taken")
