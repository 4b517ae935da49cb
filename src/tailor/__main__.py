"""`python -m tailor` and the `tailor` command: run, show an error as one line, exit with its code."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tailor.errors import ExitCode, TailorError

_GARBAGE = 100_000
"""So many objects more than were freed make a search for garbage; at the usual 700 it takes a tenth of a short run."""


def run() -> None:
    """Run the command line and end the process with a code of `ExitCode`."""
    gc.set_threshold(_GARBAGE)
    from tailor.cli.console import say  # noqa: PLC0415 - so that even a failing import is reported well
    from tailor.cli.plain import understood  # noqa: PLC0415

    try:
        call = understood(sys.argv[1:]) or _typers()
        call()
    except TailorError as error:
        say(f"tailor: {error}")
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(ExitCode.INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - the last line of defence: a traceback would show the résumé
        say(f"tailor: a bug of ours ({type(error).__name__}); nothing was written. Please report it: {_where(error)}")
        sys.exit(ExitCode.BUG)
    finally:
        gc.freeze()  # all of it goes away now: to look for garbage first takes a sixth of a short run


def _typers() -> Callable[[], None]:
    """Return what reads the line with typer: help, completion, and what is wrong with the line."""
    from tailor.cli.app import app  # noqa: PLC0415 - a quarter of a short run, which plain lines need not take

    return partial(app, prog_name="tailor")


def _where(error: Exception) -> str:
    """Name the line of our code that failed, and nothing of what it was working on."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "unknown"


if __name__ == "__main__":
    run()
