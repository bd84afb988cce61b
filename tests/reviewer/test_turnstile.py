"""The lock in front of the writer: one at a time, in the order of asking, and nobody is left behind."""

import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Thread, get_ident
from time import sleep
from types import FrameType

import pytest

from reviewer.turnstile import Turnstile


class InterruptedWaitError(Exception):
    """Raised into a waiting thread, as Ctrl-C would be."""


@pytest.fixture
def interruptible() -> Iterator[None]:
    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise InterruptedWaitError

    before = signal.signal(signal.SIGUSR1, interrupt)
    yield
    signal.signal(signal.SIGUSR1, before)


def test_turns_are_given_in_the_order_of_asking() -> None:
    turnstile = Turnstile()
    passed: list[int] = []

    def pass_through(number: int) -> None:
        with turnstile:
            passed.append(number)

    with ThreadPoolExecutor(8) as threads:
        with turnstile:
            for number in range(8):
                threads.submit(pass_through, number)
                sleep(0.005)
        with turnstile:
            assert passed == list(range(8))


def test_only_one_is_inside() -> None:
    turnstile = Turnstile()
    inside: list[int] = []
    most: list[int] = []

    def work(number: int) -> None:
        for _ in range(50):
            with turnstile:
                inside.append(number)
                most.append(len(inside))
                sleep(0)
                inside.remove(number)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(work, range(8)))
    assert most == [1] * 400


def test_who_fails_inside_lets_the_next_one_in() -> None:
    turnstile = Turnstile()
    with pytest.raises(InterruptedWaitError), turnstile:
        raise InterruptedWaitError
    with turnstile:
        pass


@pytest.mark.usefixtures("interruptible")
def test_who_is_interrupted_while_waiting_blocks_nobody() -> None:
    turnstile = Turnstile()
    held, done = Event(), Event()
    waiter = get_ident()

    def hold_and_interrupt() -> None:
        with turnstile:
            held.set()
            sleep(0.05)
            signal.pthread_kill(waiter, signal.SIGUSR1)
            done.wait(5)

    holder = Thread(target=hold_and_interrupt)
    holder.start()
    held.wait(5)
    with pytest.raises(InterruptedWaitError), turnstile:
        pass
    done.set()
    holder.join()
    with turnstile:
        pass
