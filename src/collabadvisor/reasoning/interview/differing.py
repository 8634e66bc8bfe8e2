"""Whether an answer can still make a difference to something that is concluded, told from each part alone.

``asks`` are the branches that ask about its question; without the answer none of them holds. What is said not to
differ surely does not; what is said to differ may still turn out the same.
"""

from __future__ import annotations

from collabadvisor.reasoning.outlook.judging import IS, Aspect, Judge


def can_differ(judge: Judge, aspect: Aspect, asks: int, possible: int, sure: int) -> bool:
    """Whether an aspect can be otherwise with the answer than without it."""
    fresh, prior = possible & asks, sure & ~asks
    if not fresh & aspect.relevant:
        return False
    if aspect.kind == "standing":
        return _stands(judge, aspect.id, asks, possible, sure)
    if aspect.kind == "recommendation" and aspect.id not in judge.of_verdict:
        return _advised(judge, aspect.id, fresh, prior)
    if fresh & judge.requiring:
        return True
    return any(_stands(judge, name, asks, possible, sure) for name in judge.order) or _covers(judge, fresh, prior)


def _stands(judge: Judge, name: str, asks: int, possible: int, sure: int) -> bool:
    fresh, prior = possible & asks, sure & ~asks
    fragile, strained, *_, sound = judge.layout.bearing[name]
    for mask in (fragile, strained):
        if prior & mask:
            return False
        if fresh & mask:
            return True
    if name not in judge.layout.low:
        return any(_stands(judge, carrier, asks, possible, sure) for carrier in judge.carriers[name])
    counted = fresh & (judge.layout.given[name] | judge.layout.spared[name])
    if counted and judge.known_bits(name, possible & ~asks, prior) != IS:
        return True
    low = judge.layout.low[name]
    if prior & low:
        return False
    return bool(fresh & low or (fresh & sound and not prior & sound))


def _advised(judge: Judge, name: str, fresh: int, prior: int) -> bool:
    now, low = judge.now, judge.lowering[judge.acts_on(name)]
    for call in judge.calls[name]:
        if fresh & call.mask:
            return True
        for _, way in call.ways:
            if way == "nothing_now" and fresh & now and not prior & now:
                return True
            if way == "low" and fresh & low and not prior & low:
                return True
        if prior & call.mask:
            return False
    return False


def _covers(judge: Judge, fresh: int, prior: int) -> bool:
    """Whether it can be the first answer about a base."""
    layout = judge.layout
    return any(
        fresh & (layout.given[base] | layout.spared[base]) and not prior & layout.given[base] for base in layout.asked
    )
