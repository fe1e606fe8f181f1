"""A collection cut into blocks in the order of its rows, and the pairs of blocks that may hold neighbors.

The rows of a collection are its articles in the order of their ids, with a limit on days in the order of their days and then
of their ids. Blocks are spans of that order, so that an article's row is what stands before its block and its place there.
"""

from __future__ import annotations

import bisect
import datetime
from dataclasses import dataclass
from typing import Dict, List, Optional, Sequence, Tuple

#: What articles are ordered by: the day, "" where there is none or none is looked at, and the id.
Key = Tuple[str, object]


def day(date: Optional[str]) -> str:
    """The day of a date as ISO 8601 has it, "" where it is none."""
    try:
        return datetime.date.fromisoformat((date or "")[:10]).isoformat()
    except ValueError:
        return ""


@dataclass(frozen=True)
class Blocks:
    """Blocks of a collection.

    Attributes:
        starts: the key of the first article of each block but the first.
        counts: how many articles each has.
        first_days, last_days: the span of days of each; "" where no article has one.
    """

    starts: Tuple[Key, ...]
    counts: Tuple[int, ...]
    first_days: Tuple[str, ...]
    last_days: Tuple[str, ...]

    def offset(self, block: int) -> int:
        """The row of a block's first article."""
        return sum(self.counts[:block])

    def partners(self, within: Optional[float]) -> List[List[int]]:
        """For each block those that it is compared with, itself among them. With `within` blocks are in the order of days."""
        if within is None:
            return [list(range(len(self.counts))) for _ in self.counts]
        spans = [(_ordinal(first), _ordinal(last)) for first, last in zip(self.first_days, self.last_days)]
        found: List[List[int]] = [[block] for block in range(len(spans))]
        for block, (_, last) in enumerate(spans):
            if last is None:
                continue
            for other in range(block + 1, len(spans)):
                start = spans[other][0]
                # A day more: zones can move a moment to another day.
                if start is not None and start - last > within + 1:
                    break
                if start is not None:
                    found[block].append(other)
                    found[other].append(block)
        return [sorted(near) for near in found]


def _ordinal(text: str) -> Optional[int]:
    return datetime.date.fromisoformat(text).toordinal() if text else None


def block_of(key: Key, starts: Sequence[Key]) -> int:
    """The block of an article."""
    return bisect.bisect_right(starts, key)


def starts_of(sample: Sequence[Key], blocks: int) -> Tuple[Key, ...]:
    """Where blocks begin, so that each has about as many articles of a sample."""
    ordered = sorted(set(sample))
    cuts = {ordered[len(ordered) * place // blocks] for place in range(1, blocks)} if ordered else set()
    return tuple(sorted(cuts))


def pair_key(one: int, other: int) -> str:
    """The name of the task that compares two blocks, either way round."""
    return f"{min(one, other)} {max(one, other)}"


def counted(rows: Sequence[Dict], blocks: int, starts: Tuple[Key, ...]) -> Blocks:
    """Blocks from their counts and spans, as partitions report them."""
    counts, first, last = [0] * blocks, [""] * blocks, [""] * blocks
    for row in rows:
        block = row["block"]
        counts[block] += row["count"]
        if row["first"]:
            first[block] = min(first[block] or row["first"], row["first"])
            last[block] = max(last[block], row["last"])
    return Blocks(starts, tuple(counts), tuple(first), tuple(last))
