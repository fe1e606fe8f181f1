"""Two blocks of a collection, each article of one compared with all of the other."""

from __future__ import annotations

import json
import os
import tempfile
from typing import Callable, Dict, List, Optional, Sequence, Tuple

from ._batches import Command, joined
from ._blocks import Blocks
from ._schemas import PROBLEM, arrow
from ._tool import RefusedError, ToolError, room

#: A pair of blocks gives its first answer when all are read and weighed.
_PATIENCE = 100


def comparing(command: Command, blocks: Blocks, model: Optional[Callable[[], str]], problems: Sequence[Dict], id_type: str):
    """A function for `applyInArrow`: the articles of two blocks, or of one, to the best neighbors of each there.

    Without a model the articles are the whole collection.
    """
    bad = {one["id"]: one["problem"] for one in problems}
    patient = Command(command.arguments, command.tool, command.version, command.deadline * _PATIENCE)

    def compare(table):
        import pyarrow

        held: Dict[int, List[Tuple[str, object, bytes]]] = {}
        for row in table.select(["block", "day", "id", "line"]).to_pylist():
            held.setdefault(row["block"], []).append((row["day"], row["id"], row["line"].encode("utf-8")))
        ids, found, told = [], [], []
        for block, articles in held.items():
            articles.sort(key=lambda article: article[:2])
        pair = sorted(int(part) for part in table.column("pair")[0].as_py().split())
        for query, other in {(pair[0], pair[1]), (pair[1], pair[0])}:
            if query not in held or other not in held:
                continue
            own = {str(id): id for _, id, _ in held[query]}
            others = {str(id): id for _, id, _ in held[other]}
            answers = _answers(patient, blocks, model, bad, held, query, other)
            for name, id in own.items():
                ids.append(id)
                found.append([{
                    "below": -one["score"], "row": one.get("row", place), "id": others[one["id"]], "title": one["title"],
                    "score": one["score"]} for place, one in enumerate(answers.get(name, ()))])
                told.append(_problem(name, bad) if query == other and name not in answers else None)
        one = pyarrow.struct([
            ("below", pyarrow.float64()), ("row", pyarrow.int64()), ("id", arrow(id_type)), ("title", pyarrow.string()),
            ("score", pyarrow.float64())])
        return pyarrow.table({
            "id": pyarrow.array(ids, arrow(id_type)), "found": pyarrow.array(found, pyarrow.list_(one)),
            "problem": pyarrow.array(told, arrow(PROBLEM))})

    return compare


def _problem(id: str, bad: Dict) -> Dict:
    return bad.get(id) or {"code": "noText", "what": "article without text", "remedy": "Give it a text or a title."}


def _answers(command: Command, blocks: Blocks, model, bad: Dict, held, query: int, other: int) -> Dict[str, List[Dict]]:
    """The neighbors in one block of each article of another that can be read."""
    kept = {block: [line for _, id, line in held[block] if str(id) not in bad] for block in {query, other}}
    if not kept[query] or not kept[other]:
        return {}
    with tempfile.TemporaryDirectory(prefix="nutgraf-") as folder:
        more: List[str] = []
        if model is not None:
            more += ["--model", model(), "--rows-from", str(blocks.offset(query))]
        if other != query:
            room(sum(map(len, kept[other])), folder)
            path = os.path.join(folder, "others.jsonl")
            with open(path, "wb") as file:
                file.write(joined(kept[other]))
            more[-1] += f",{blocks.offset(other)}"
            more += ["--in", path]
        for attempt in (1, 2):
            try:
                run = command.run(joined(kept[query]), *more)
            except RefusedError as error:
                raise ToolError(f"blocks {query} and {other} could not be compared on a worker: {error}") from None
            if not run.crashed:
                answers = map(json.loads, run.output.splitlines())
                return {answer["id"]: answer["neighbors"] for answer in answers}
    raise ToolError(
        f"blocks {query} and {other} could not be compared on a worker, twice: "
        f"{'no answer' if run.late else f'signal {-run.status}'}. Give a smaller block, or a longer deadline.")
