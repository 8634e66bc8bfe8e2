"""Whether a missing browser is a reason to skip, or a failure."""

from __future__ import annotations

import pytest

import browser


@pytest.mark.parametrize(
    ("said", "outcome"), [("required", pytest.fail.Exception), ("", pytest.skip.Exception)], ids=["in CI", "elsewhere"]
)
def test_where_there_is_no_browser(monkeypatch: pytest.MonkeyPatch, said: str, outcome: type[BaseException]) -> None:
    monkeypatch.setattr(browser, "PROGRAM", None)
    monkeypatch.setenv("CI_BROWSER", said)
    with pytest.raises(outcome, match="apt-get install chromium"):
        browser.program()


def test_ci_requires_one(pytestconfig: pytest.Config) -> None:
    lines = (pytestconfig.rootpath / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    exported = next(number for number, line in enumerate(lines) if line.startswith("export CI_BROWSER=required"))
    assert exported < lines.index("make test")
