"""Polars, or a word on how to install it: what tables in files and all that is looked for across ventures rest on."""

from __future__ import annotations

from collabadvisor.files.problems import MissingExtra

try:
    import polars as pl
except ImportError as error:
    raise MissingExtra("polars", "portfolio") from error

__all__ = ["pl"]
