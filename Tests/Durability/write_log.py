"""The log that watched_writes.c keeps, and what a disk can have when the power fails in the middle of it."""

import dataclasses
import os

# What a disk writes whole or not at all.
SECTOR = 512


@dataclasses.dataclass
class Operation:
    kind: str
    offset: int
    path: str
    bytes: bytes


def operations(log):
    """The operations of a log, in their order."""
    with open(log, "rb") as file:
        while head := file.readline():
            kind, offset, length, path = head.decode().rstrip("\n").split(" ", 3)
            yield Operation(kind, int(offset), path, file.read(int(length)))


def torn(operation, numbers):
    """The sectors of a write that have reached the disk, as writes."""
    end = operation.offset + len(operation.bytes)
    start = operation.offset
    while start < end:
        stop = min(end, (start // SECTOR + 1) * SECTOR)
        if numbers.random() < 0.5:
            part = operation.bytes[start - operation.offset:stop - operation.offset]
            yield dataclasses.replace(operation, offset=start, bytes=part)
        start = stop


def apply(operation, files):
    content = files.setdefault(operation.path, bytearray())
    if operation.kind == "T":
        del content[operation.offset:]
    end = operation.offset + len(operation.bytes)
    content.extend(bytes(max(0, end - len(content))))
    content[operation.offset:end] = operation.bytes


def after_power_loss(files, done, numbers):
    """The files of one folder after the power failed behind the operations `done`, as a disk may have them.

    What was written before a file's last sync is there. Of what came behind it any part may be, in any order, down to sectors. A name
    that was removed may still be there, with what the file had, unless its folder was synced since.
    """
    durable = {path: bytearray(content) for path, content in files.items()}
    waiting = {}
    removed = {}
    for operation in done:
        if operation.kind == "S":
            for earlier in waiting.pop(operation.path, []):
                apply(earlier, durable)
            for path in [path for path in removed if os.path.dirname(path) == operation.path]:
                del removed[path]
        elif operation.kind in "WT":
            waiting.setdefault(operation.path, []).append(operation)
        elif operation.kind == "U":
            removed[operation.path] = (durable.pop(operation.path, None), waiting.pop(operation.path, []))
        elif operation.kind == "R":
            target = operation.bytes.decode()
            durable[target] = durable.pop(operation.path, bytearray())
            waiting[target] = waiting.pop(operation.path, [])
    for path, (content, earlier) in removed.items():
        if content is not None and path not in durable and path not in waiting and numbers.random() < 0.5:
            durable[path] = content
            waiting[path] = earlier
    for path, operations_waiting in waiting.items():
        reached = [operation for operation in operations_waiting if numbers.random() < 0.7]
        numbers.shuffle(reached)
        for operation in reached:
            if operation.kind == "T" or numbers.random() < 0.5:
                apply(operation, durable)
            else:
                for part in torn(operation, numbers):
                    apply(part, durable)
    return durable
