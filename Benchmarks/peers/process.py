"""Runs a command and prints its wall time and processor time in seconds, its peak memory in bytes, and its status.

A process of its own that imports next to nothing: a child's peak is never below what its parent held when it was
started, so a parent full of libraries would be measured in place of the child. Peaks below 10 MB are upper bounds.
"""
import os
import sys
import time

null = os.open(os.devnull, os.O_WRONLY)
start = time.perf_counter()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, 1)])
_, status, usage = os.wait4(child, 0)
seconds = time.perf_counter() - start
peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
print(seconds, usage.ru_utime + usage.ru_stime, peak, os.waitstatus_to_exitcode(status))
