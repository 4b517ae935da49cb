"""What holds where a flag is left out: tailor.toml and the environment, from one table of settings."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, Literal, NamedTuple, cast

from tailor.errors import InputError, InvalidFile, Problem, UsageError
from tailor.limits import MOST, WHY, Limits
from tailor.patterns import lazy

FILE_NAME: Final = "tailor.toml"
_LARGEST: Final = 1_000_000  # bytes; every setting explained takes two thousand
_AT = lazy(r"\(at (?:line (\d+), column (\d+)|end of document)\)")
_ALL: Final = ("write", "batch")

Value = str | int | tuple[str, ...]


class Setting(NamedTuple):
    """A default that a person may set; its name is also that of the commands' parameter.

    `texts` is a list, `truth` true or false; a `whole` number is at least `least`, and at most `most` unless that is 0.
    `example` is a value as TOML.
    """

    name: str
    kind: Literal["path", "whole", "choice", "choices", "texts", "truth"]
    default: Value
    flag: str
    help: str
    example: str
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    commands: tuple[str, ...] = _ALL

    @property
    def variable(self) -> str:
        """The name of the environment's variable for it."""
        return f"TAILOR_{self.name.upper()}"


class InForce(NamedTuple):
    """A setting with the value that holds, and where that comes from; `line` is 0 outside files."""

    setting: Setting
    value: Value
    origin: str
    line: int = 0


SETTINGS: Final = (
    Setting(
        "resume", "path", "", "--resume", "The master résumé; left out: resumes/master.*", '"resumes/master.yaml"',
        commands=("write", "score", "keywords", "check", "batch"),
    ),
    Setting(
        "lexicon", "path", "", "--lexicon", "Terms of your own, one in each line with its other names.", '"terms.txt"',
        commands=("write", "score", "keywords", "batch"),
    ),
    Setting("style", "choice", "classic", "--style", "How DOCX, HTML and PDF look.", '"modern"',
            ("classic", "modern", "compact", "academic")),
    Setting("template", "path", "", "--template", "A DOCX to take page, fonts and paragraph styles from.",
            '"my-look.docx"'),
    Setting("pages", "whole", 1, "--pages", "How many pages the DOCX may have.", "2", least=1, most=20),
    Setting("lines", "whole", 0, "--lines", "At most so many lines of text in all; 0: as many as fit.", "45"),
    Setting("max_bullets", "whole", 0, "--max-bullets", "At most so many bullets of one entry; 0: no limit.", "5"),
    Setting("keep_all", "truth", False, "--keep-all", "Leave nothing out, however many pages it takes.", "true"),
    Setting("pin", "texts", (), "--pin", "Ids of bullets that are always kept.", '["warehouse"]'),
    Setting("skip", "texts", (), "--skip", "Ids of bullets that are always left out.", '["internship"]'),
    Setting("tag", "texts", (), "--tag", "Bullets that have tags, but none of these, are left out.", '["data"]'),
    Setting("min_score", "whole", 0, "--min-score", "Write nothing where the fit is below.", "40", most=100,
            commands=("write",)),
    Setting("paper", "choice", "a4", "--paper", "The size of the paper.", '"letter"', ("a4", "letter")),
    Setting("date_format", "choice", "as-written", "--date-format", "How dates are shown.", '"MMM YYYY"',
            ("as-written", "MMM YYYY", "MMMM YYYY", "MM/YYYY", "YYYY-MM")),
    Setting("formats", "choices", (), "--format", "The formats to write where -o names a folder; left out: docx.",
            '["docx", "pdf"]', ("docx", "md", "txt", "html", "pdf", "jsonresume")),
    Setting("output", "path", "out", "--output", "Where a batch puts variants and summary.", '"applications"',
            commands=("batch",)),
    Setting("jobs", "whole", 0, "--jobs", "Processes of a batch; 0: one for each core.", "4", most=1024,
            commands=("batch",)),
)  # fmt: skip
"""Every setting: checking, `tailor config`, the starter file and the documentation are made from this table."""

LIMIT_SETTINGS: Final = tuple(
    Setting(f"limit_{name}", "whole", default, "", WHY[name], f"{2 * default:_}", least=1, most=MOST, commands=())
    for name in WHY
    if isinstance(default := getattr(Limits(), name), int)
)
"""How much is read of anything; no flags, because hardly anybody needs them twice."""
_EVERY: Final = SETTINGS + LIMIT_SETTINGS
_BY_NAME: Final = {setting.name: setting for setting in _EVERY}


def settings_in_force(folder: Path, environment: Mapping[str, str]) -> tuple[InForce, ...]:
    """Return every setting with what holds for it: the environment before the project's file, that before the user's.

    `folder` is the working folder, absolute. InvalidFile or InputError tell what is wrong with a file, UsageError what
    is wrong with a variable.
    """
    held = {setting.name: InForce(setting, setting.default, "default") for setting in _EVERY}
    for path in files_in_force(folder, environment):
        held |= {one.setting.name: one for one in _read(path, folder)}
    held |= {one.setting.name: one for one in _from_environment(environment)}
    return tuple(held[setting.name] for setting in _EVERY)


def working_folder() -> Path:
    """Return the working folder, absolute; InputError tells that it has been removed meanwhile."""
    try:
        return Path.cwd()
    except OSError:
        raise InputError("the working folder", "is gone, or cannot be entered", hint="go to another with cd") from None


def files_in_force(folder: Path, environment: Mapping[str, str]) -> tuple[Path, ...]:
    """Return the files that are there, the stronger last: the user's own, and the nearest from a folder upwards."""
    own = user_folder(environment) / FILE_NAME
    near = next((path for one in (folder, *folder.parents) if (path := one / FILE_NAME).is_file()), None)
    found = (own if own.is_file() else None, near if near != own else None)
    return tuple(path for path in found if path)


def user_folder(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Return the folder for a user's own settings: where the platform keeps such things; it need not exist."""
    home = Path(environment.get("HOME") or os.path.expanduser("~"))  # noqa: PTH111 - does not raise without a home
    if platform == "win32":
        return Path(environment.get("APPDATA") or home / "AppData" / "Roaming") / "tailor"
    given = environment.get("XDG_CONFIG_HOME", "")
    if Path(given).is_absolute():  # the XDG Base Directory Specification: others are to be ignored
        return Path(given) / "tailor"
    return (home / "Library" / "Application Support" if platform == "darwin" else home / ".config") / "tailor"


def defaults_for(command: str, folder: Path, environment: Mapping[str, str]) -> dict[str, Value]:
    """Return what a person has set for a command, by the names of its parameters."""
    return {
        one.setting.name: one.value
        for one in settings_in_force(folder, environment)
        if one.origin != "default" and command in one.setting.commands
    }


def starter() -> str:
    """Return a tailor.toml that sets nothing: every setting explained and commented out."""
    head = (
        "# Defaults for this folder and all below it. A variable such as TAILOR_STYLE is stronger, a flag strongest.\n"
        "# `tailor config` shows what is in force and from where. Take the # off a line to use it.\n"
    )
    return head + "".join(f"\n# {_explained(one)}\n# {one.name} = {one.example}\n" for one in _EVERY)


def limits_in_force(folder: Path, environment: Mapping[str, str]) -> Limits:
    """Return the limits that a person has set, and the usual ones; errors as of `settings_in_force`."""
    held = {one.setting.name: one.value for one in settings_in_force(folder, environment)}
    return Limits(**{name: cast("int", held[f"limit_{name}"]) for name in WHY})


def limits_as_markdown() -> str:
    """Return the table of all limits for the documentation."""
    head = "| in tailor.toml | variable | at most | what |\n|---|---|---|---|\n"
    return head + "".join(
        f"| `{one.name}` | `{one.variable}` | {one.default:,} | {one.help} |\n" for one in LIMIT_SETTINGS
    )


def as_markdown() -> str:
    """Return the table of the settings that have flags for the documentation."""
    head = "| in tailor.toml | variable | flag | commands | what it sets |\n|---|---|---|---|---|\n"
    return head + "".join(
        f"| `{one.name} = {one.example}` | `{one.variable}` | `{one.flag}` | {', '.join(one.commands)} "
        f"| {_explained(one)} |\n"
        for one in SETTINGS
    )


def _explained(setting: Setting) -> str:
    return f"{setting.help} ({', '.join(setting.choices)})" if setting.choices else setting.help


def _from_environment(environment: Mapping[str, str]) -> Iterator[InForce]:
    for setting in _EVERY:
        text = environment.get(setting.variable, "").strip()
        if not text:
            continue
        given: object = text
        if setting.kind in {"choices", "texts"}:
            given = [name.strip() for name in text.split(",")]
        elif setting.kind == "truth":
            given = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}.get(
                text.casefold(), text
            )
        elif setting.kind == "whole" and re.fullmatch(r"[+-]?[0-9]{1,15}", text):
            given = int(text)
        try:
            yield InForce(setting, _checked(setting, given), setting.variable)
        except ValueError as error:
            raise UsageError(f"{setting.variable}={text}: {error}") from None


def _read(path: Path, folder: Path) -> Iterator[InForce]:
    """Yield what a file sets; its paths are meant from where it lies."""
    import tomllib  # noqa: PLC0415 - most runs have no file

    name = str(_seen_from(folder, path))
    text = _text(path, name)
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidFile(name, text, [_syntax(str(error), text)]) from None
    problems, held = list[Problem](), list[InForce]()
    for key, raw in given.items():
        line, column = _place(text, key)
        setting = _BY_NAME.get(key)
        if setting is None:
            problems.append(Problem(line, column, f"unknown key `{key}`", _suggestion(key)))
            continue
        try:
            value = _checked(setting, raw)
        except ValueError as error:
            problems.append(Problem(line, column, f"{key}: {error}", f"for example {key} = {setting.example}"))
            continue
        if setting.kind == "path":
            value = str(_seen_from(folder, path.parent / Path(str(value)).expanduser()))
        held.append(InForce(setting, value, name, line))
    if problems:
        raise InvalidFile(name, text, problems)
    yield from held


def _text(path: Path, name: str) -> str:
    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
    except OSError as error:
        raise InputError(name, (error.strerror or "cannot be read").lower()) from None
    if len(data) > _LARGEST:
        raise InputError(name, f"larger than {_LARGEST:,} bytes", hint="settings take a few lines")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise InputError(name, "is not UTF-8 text", hint="save it as UTF-8") from None


def _seen_from(folder: Path, path: Path) -> Path:
    """Return a path as short as it can be from a folder without climbing."""
    whole = Path(os.path.normpath(path))
    return whole.relative_to(folder) if whole.is_relative_to(folder) else whole


def _syntax(message: str, text: str) -> Problem:
    found = _AT.search(message)
    line, column = (int(found[1]), int(found[2])) if found and found[1] else (max(1, len(text.splitlines())), 1)
    return Problem(line, column, _AT.sub("", message).strip().lower(), 'write name = "value", text in quotes')


def _place(text: str, key: str) -> tuple[int, int]:
    """Return line and column of a key of the top level or of a table's head, from 1; the first line if it hides."""
    quoted = re.escape(key)
    found = re.search(rf"""(?m)^[ \t]*\[{{0,2}}[ \t]*["']?({quoted})["']?[ \t]*[=.\]]""", text)
    if found is None:
        return 1, 1
    return text.count("\n", 0, found.start(1)) + 1, found.start(1) - text.rfind("\n", 0, found.start(1))


def _suggestion(key: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong

    close = get_close_matches(key.casefold().replace("-", "_")[:80], _BY_NAME, 1)
    return f"did you mean `{close[0]}`?" if close else f"there are {', '.join(one.name for one in SETTINGS)}"


def _checked(setting: Setting, raw: object) -> Value:
    """Return a value of a setting's kind; ValueError says what is wanted instead."""
    if setting.kind == "whole":
        return _whole(setting, raw)
    if setting.kind == "choices":
        if not isinstance(raw, (list, str)):
            raise ValueError(f"must be a list of {', '.join(setting.choices)}")
        names = [raw] if isinstance(raw, str) else raw
        return tuple(dict.fromkeys(_choice(setting, name) for name in names))
    if setting.kind == "choice":
        return _choice(setting, raw)
    if setting.kind in {"texts", "truth"}:
        return _texts(raw) if setting.kind == "texts" else _truth(raw)
    if not isinstance(raw, str) or not raw.strip() or "\0" in raw:
        raise ValueError("must be the name of a file or folder in quotes")
    return raw


def _texts(raw: object) -> tuple[str, ...]:
    names = [raw] if isinstance(raw, str) else raw
    if not isinstance(names, list) or not all(isinstance(name, str) and name.strip() for name in names):
        raise ValueError("must be a list of texts in quotes")
    return tuple(dict.fromkeys(names))


def _truth(raw: object) -> bool:
    if not isinstance(raw, bool):
        raise ValueError("must be true or false")  # noqa: TRY004 - one error for all values
    return raw


def _whole(setting: Setting, raw: object) -> int:
    inside = isinstance(raw, int) and not isinstance(raw, bool) and raw >= setting.least
    if not isinstance(raw, int) or not inside or (setting.most and raw > setting.most):
        wanted = f"from {setting.least} to {setting.most}" if setting.most else f"of {setting.least} or more"
        raise ValueError(f"must be a whole number {wanted}")
    return raw


def _choice(setting: Setting, raw: object) -> str:
    known = {name.casefold(): name for name in setting.choices}
    if not isinstance(raw, str):
        raise ValueError(f"must be text: {', '.join(setting.choices)}")  # noqa: TRY004 - one error for all values
    name = known.get(raw.strip().casefold().removeprefix("."))
    if name is None:
        raise ValueError(f"there is no {raw[:40]!r}: choose {', '.join(setting.choices)}")
    return name
