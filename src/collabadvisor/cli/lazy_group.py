"""A group of commands whose modules are imported when they are used."""

from __future__ import annotations

from importlib import import_module

import click

from collabadvisor.cli.shared import visible


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is used."""

    homes: dict[str, str]

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's signature)
        """The names of the commands, in the order in which a newcomer needs them."""
        return list(self.homes)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  (click's signature)
        """The command of a name."""
        if cmd_name not in self.homes:
            return None
        module, _, attribute = self.homes[cmd_name].partition(":")
        command = getattr(import_module(module), attribute)
        assert isinstance(command, click.Command)  # noqa: S101  (homes below names commands only)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does; ``help`` works as a word too, and an unknown command is met with what was probably meant."""
        name = args[0]
        if name == "help":
            if not args[1:]:
                click.echo(ctx.get_help())
                ctx.exit()
            return self.resolve_command(ctx, [*args[1:], "--help"])
        if not name.startswith("-") and name not in self.homes:
            from collabadvisor.files.words import did_you_mean, quote_value

            if name.lower().endswith((".yaml", ".yml")):
                ctx.fail(f"Say what to do with {quote_value(name)}: '{ctx.command_path} advise {visible(name)}'?")
            ctx.fail(f"There is no command {quote_value(name)}. {did_you_mean(name, self.homes)}".rstrip())
        return super().resolve_command(ctx, args)
