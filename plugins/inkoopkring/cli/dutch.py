"""Click in Dutch: its help pages and its errors, so that a contributor never reads English.

Click offers translation through compiled catalogues, which a project would have to build
and ship. The few words that our commands can show are said here instead.
"""

import errno
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.metadata import entry_points
from typing import IO, Any

import click
from click.exceptions import NoArgsIsHelpError, NoSuchCommand

from inkoopkring.problems import did_you_mean, nearest
from inkoopkring.wording.system import refusal

_HEADINGS = {"Options": "Opties", "Commands": "Opdrachten"}
_WORDS = {"TEXT": "TEKST", "FILE": "BESTAND", "DIRECTORY": "MAP", "[required]": "[verplicht]"}
_PATHS = {
    "does not exist": "Er is niets met die naam.",
    "is a file": "Dat is een bestand, geen map.",
    "is a directory": "Dat is een map, geen bestand.",
}


class DutchFormatter(click.HelpFormatter):
    """Lays out a help page under Dutch headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """How the command is used."""
        super().write_usage(prog, args, prefix or "Gebruik: ")

    def write_heading(self, heading: str) -> None:
        """A heading, in Dutch."""
        super().write_heading(_HEADINGS.get(heading, heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], *args: Any, **more: Any) -> None:
        """A list of options or commands, with the words that click adds in Dutch."""
        dutch = [(_replaced(left), _replaced(right)) for left, right in rows]
        super().write_dl(dutch, *args, **more)


class DutchContext(click.Context):
    """Makes every help page with our formatter."""

    formatter_class = DutchFormatter


class DutchError(click.ClickException):
    """An error of click, said in Dutch and with the same exit code."""

    def __init__(self, error: click.ClickException) -> None:
        super().__init__(explained(error))
        self._code = error.exit_code
        self._context = error.ctx if isinstance(error, click.UsageError) else None

    @property
    def exit_code(self) -> int:  # type: ignore[override]
        """What the process ends with."""
        return self._code

    def show(self, file: IO[Any] | None = None) -> None:
        """The usage when that was wrong, and what is the matter."""
        lines = [self.message]
        if self._context:
            help = f"Meer uitleg: {self._context.command_path} --help"
            lines = [self._context.get_usage(), help, "", self.message]
        click.echo("\n".join(lines), file=file, err=file is None)


class DutchCommand(click.Command):
    """A command with a Dutch help page."""

    context_class = DutchContext

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **{"options_metavar": "[OPTIES]", **more})

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option that shows the help page."""
        option = super().get_help_option(ctx)
        if option:
            option.help = "Laat deze uitleg zien."
        return option


class DutchGroup(DutchCommand, click.Group):
    """A command with subcommands, each loaded from its module when it is needed.

    `modules` gives for each name the module and the function, as `package.module:function`.
    Packages around ours add commands as entry points in the group `others`.
    """

    def __init__(
        self, *args: Any, modules: dict[str, str] | None = None, others: str = "", **more: Any
    ) -> None:
        super().__init__(*args, subcommand_metavar="OPDRACHT …", **more)
        self._modules = modules or {}
        self._others = others

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click gives it)
        """The names of the subcommands."""
        others = sorted(one.name for one in entry_points(group=self._others))
        return [*self._modules, *(name for name in others if name not in self._modules)]

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 (click gives it)
        cmd_name: str,
    ) -> click.Command | None:
        """Load a subcommand."""
        if cmd_name in self._modules:
            module, _, function = self._modules[cmd_name].partition(":")
            command = getattr(import_module(module), function)
        else:
            found = entry_points(group=self._others, name=cmd_name)
            command = next((one.load() for one in found), None)
        return command if isinstance(command, click.Command) else None

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        """Read the command line."""
        with _in_dutch():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the subcommand."""
        with _in_dutch():
            return super().invoke(ctx)


@contextmanager
def _in_dutch() -> Iterator[None]:
    try:
        yield
    except NoArgsIsHelpError:
        raise
    except click.ClickException as error:
        raise DutchError(error) from None
    except (click.Abort, KeyboardInterrupt, EOFError):
        raise DutchError(click.ClickException("Afgebroken.")) from None
    except OSError as error:
        if error.errno == errno.EPIPE:  # whoever read along stopped reading: no mistake
            raise
        raise DutchError(click.ClickException(refusal(error))) from None


def explained(error: click.ClickException) -> str:
    """What is the matter, in Dutch; our own messages are Dutch already."""
    for type_, say in _SAYINGS:
        if isinstance(error, type_):
            return say(error)
    return error.message


def _no_such_option(error: click.NoSuchOption) -> str:
    return (
        f"De optie {error.option_name} bestaat niet.{did_you_mean(error.possibilities or (), '')}"
    )


def _no_such_command(error: NoSuchCommand) -> str:
    group = error.ctx.command if error.ctx else None
    names = group.list_commands(error.ctx) if isinstance(group, click.Group) and error.ctx else []
    near = did_you_mean(nearest(error.command_name, names, most=3), "")
    return f"De opdracht {error.command_name} bestaat niet.{near}"


def _missing(error: click.MissingParameter) -> str:
    return f"{_name(error.param)} ontbreekt.{_choices(error.param)}"


def _bad_value(error: click.BadParameter) -> str:
    reasons = [f" {dutch}" for english, dutch in _PATHS.items() if english in error.message]
    reason = reasons[0] if reasons else _choices(error.param)
    return f"Deze waarde kan niet bij {_name(error.param)}.{reason}"


def _bad_option(error: click.BadOptionUsage) -> str:
    wanted = "een" if "requires" in error.message else "geen"
    return f"Achter {error.option_name} hoort {wanted} waarde."


def _too_much(error: click.UsageError) -> str:
    extra = re.search(r"\((.*)\)", error.message)
    return f"Er staat te veel in de opdracht: {extra[1]}" if extra else error.message


_SAYINGS: tuple[tuple[type[click.ClickException], Callable[[Any], str]], ...] = (
    (click.NoSuchOption, _no_such_option),
    (NoSuchCommand, _no_such_command),
    (click.MissingParameter, _missing),
    (click.BadParameter, _bad_value),
    (click.BadOptionUsage, _bad_option),
    (click.UsageError, _too_much),
)
"""Each error of click and how we say it, the most precise first."""


def _name(param: click.Parameter | None) -> str:
    if isinstance(param, click.Option):
        return param.opts[0]
    return (param.metavar or param.name or "").strip("[]") if param else "de opdracht"


def _choices(param: click.Parameter | None) -> str:
    if param is not None and isinstance(param.type, click.IntRange):
        return f" Schrijf een heel getal, {param.type.min} of meer."
    if param is None or not isinstance(param.type, click.Choice):
        return ""
    return f" Kies uit: {', '.join(str(one) for one in param.type.choices)}."


def _replaced(text: str) -> str:
    """A text with the words that click adds in Dutch; what a number may be, an error says."""
    text = re.sub(r"  \[x>=\d+\]", "", text)
    return re.sub(r"\[required\]|\b[A-Z]+\b", lambda m: _WORDS.get(m.group(), m.group()), text)
