"""What a command was asked, for the receipt of its report: by it the report can be made again."""

from __future__ import annotations

from collections.abc import Iterator

import click
from click.core import ParameterSource

from collabadvisor.cli.shared import FileName

LEFT_ASIDE = ("form", "output", "layers")
"""In which format a report is and where it goes; and the layers, which are in the digest of the knowledge."""


def requested_options(context: click.Context) -> tuple[str, ...]:
    """The options and words that were typed, in the order in which the command lists them, but no name of a file."""
    return tuple(word for parameter in context.command.params for word in _words(context, parameter))


def _words(context: click.Context, parameter: click.Parameter) -> Iterator[str]:
    name = parameter.name or ""
    typed = context.get_parameter_source(name) is ParameterSource.COMMANDLINE
    if not typed or name in LEFT_ASIDE or isinstance(parameter.type, FileName):
        return
    value = context.params[name]
    values = value if isinstance(value, tuple) else (value,)
    if isinstance(parameter, click.Argument):
        yield from map(str, values)
    elif isinstance(parameter, click.Option) and parameter.is_flag:
        yield parameter.opts[0]
    else:
        for each in values:
            yield from (parameter.opts[0], str(each))
