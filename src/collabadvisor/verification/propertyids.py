"""The ids of what is proved of a pack, without the solver: a check of the exceptions knows them too."""

from __future__ import annotations

PROPERTY_IDS = (
    "rule-never-fires",
    "verdict-never-given",
    "recommendation-never-given",
    "venture-without-verdict",
    "excluded-together",
    "better-answer-worsens",
    "problem-without-advice",
    "doing-does-not-clear",
    "doing-brings-weakness",
    "ageing-loses-advice",
)
