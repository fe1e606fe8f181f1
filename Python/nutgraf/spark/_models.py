"""Fitted models: made of a DataFrame, kept in a file, found on workers."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import zlib
from dataclasses import dataclass
from typing import Callable, Dict, List, Tuple, Union

from .._errors import InputError
from . import _parts
from ._batches import Command
from ._tool import place, room

#: A model of at most so many bytes travels inside the job. A larger one lies where workers can read it.
CARRIED_BYTES = 16 << 20


class Model:
    """A model of a collection, as ``nutgraf vectorize --save-model`` writes it: the same bytes.

    Attributes:
        path: the file that it lies in. That of a new model goes away with it: `save` it.
        problems: the articles that could not be counted: their `id` and `problem`.
    """

    def __init__(self, path: str, problems: Tuple[Dict, ...] = ()):
        self.path = os.path.abspath(path)
        self.problems = list(problems)
        self._folder = None

    @classmethod
    def load(cls, path: str) -> Model:
        """The model in a file.

        Raises:
            InputError: there is no such file.
        """
        if not os.path.isfile(path):
            raise InputError(f"there is no model, {path}. Fit one: nutgraf.spark.fit(…).", code="noModel")
        return cls(path)

    @property
    def size(self) -> int:
        """Its bytes."""
        return os.path.getsize(self.path)

    def save(self, path: str) -> Model:
        """Writes it to a file, which is there whole or not at all; and the model that lies there."""
        temporary = f"{path}.{os.getpid()}.part"
        shutil.copyfile(self.path, temporary)
        os.replace(temporary, path)
        return Model(path, tuple(self.problems))

    def __repr__(self) -> str:
        return f"Model({self.path!r}, {self.size} bytes)"


@dataclass(frozen=True)
class Carried:
    """A model inside a job, compressed; laid into a worker's temporary folder once."""

    data: bytes
    name: str
    size: int

    def __call__(self) -> str:
        path = os.path.join(tempfile.gettempdir(), f"nutgraf-{os.getuid()}-{self.name}.bin")
        try:
            there = os.lstat(path)
            # Others may write into the folder as well: only what is ours is taken.
            ready = there.st_uid == os.getuid() and there.st_size == self.size
        except FileNotFoundError:
            ready = False
        if not ready:
            room(self.size, tempfile.gettempdir())
            with tempfile.NamedTemporaryFile(dir=tempfile.gettempdir(), prefix="nutgraf-", delete=False) as file:
                file.write(zlib.decompress(self.data))
            os.replace(file.name, path)
        return path


@dataclass(frozen=True)
class Shared:
    """A model in a file that workers can read: on shared storage, or an artifact."""

    path: str

    def __call__(self) -> str:
        return place(self.path)


def at_workers(model: Union[Model, str]) -> Callable[[], str]:
    """What gives a worker the path of a model.

    Raises:
        InputError: the model is too large to travel in the job.
    """
    if isinstance(model, str):
        return Shared(model)
    if model.size > CARRIED_BYTES:
        raise InputError(
            f"the model has {model.size >> 20} MB, too much to send with every job. Save it where all workers can read it, "
            "and give the path instead of the model.", code="largeModel")
    with open(model.path, "rb") as file:
        data = file.read()
    return Carried(zlib.compress(data, 1), hashlib.sha256(data).hexdigest()[:32], len(data))


def fitted(lines, command: Command) -> Model:
    """The model of all articles, merged by workers.

    Raises:
        InputError: no article can be counted.
    """
    parts = lines.select("line").mapInArrow(_parts.counting(command), _parts.SCHEMA)
    whole = parts.repartition(1).mapInArrow(_parts.merging(command), _parts.SCHEMA)
    folder = tempfile.TemporaryDirectory(prefix="nutgraf-model-")
    path = os.path.join(folder.name, "model.bin")
    told: List[Dict] = []
    for row in whole.toLocalIterator():
        if row["problem"] is not None:
            told.append(json.loads(row["problem"]))
        else:
            _parts.put(path, row["place"], row["data"])
    if not os.path.exists(path):
        raise InputError("no article could be counted: there is none with text. Look at the text column.", code="noArticle")
    model = Model(path, tuple(told))
    model._folder = folder
    return model
