"""A program that is fed and read as a stream, watched so that it can neither hang nor end unnoticed."""

import collections
import os
import queue
import signal
import subprocess
import threading
import time

# Lines between this process and the program, at most, in each direction.
WAITING = 256
# Bytes of the program's standard error that are kept, at most.
KEPT = 4000


class ProgramFailed(Exception):
    """A run of the program that ended badly, with its exit code and what it said."""

    def __init__(self, code, message):
        super().__init__(f"optimale ended with {code}: {message}")
        self.code, self.message = code, message


class Program:
    """A run of the program that is fed and read without either side waiting for the other for ever.

    Two threads move lines between bounded queues and the pipes, a third keeps the end of standard error. Whoever uses it
    calls `send` and `lines` on one thread; leaving the `with` block kills what still runs.
    """

    def __init__(self, command, environment, limit):
        # A process group of its own, so that nothing it starts outlives it.
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment,
            start_new_session=True)
        self.limit, self.moved = limit, time.monotonic()
        self.entering, self.leaving = queue.Queue(WAITING), queue.Queue(WAITING)
        self.said = collections.deque()
        self.isOver = threading.Event()
        self.isRead = False
        self.threads = [
            threading.Thread(target=work, daemon=True) for work in (self._feed, self._read, self._listen)]
        for thread in self.threads:
            thread.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.isOver.set()
        self.kill()
        for thread in self.threads:
            thread.join()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                pipe.close()
            except OSError:
                pass

    def kill(self):
        if self.process.poll() is None:
            try:
                os.killpg(self.process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass

    def _feed(self):
        try:
            while not self.isOver.is_set():
                try:
                    line = self.entering.get(timeout=0.2)
                except queue.Empty:
                    continue
                if line is None:
                    break
                self.process.stdin.write(line)
            self.process.stdin.close()
        except OSError:
            # The program has ended: its exit code tells why.
            pass

    def _read(self):
        for line in self.process.stdout:
            self._leave(line)
        self._leave(None)

    def _leave(self, line):
        while not self.isOver.is_set():
            try:
                self.leaving.put(line, timeout=0.2)
                return
            except queue.Full:
                continue

    def _listen(self):
        kept = 0
        for line in self.process.stderr:
            self.said.append(line[:KEPT])
            kept += len(self.said[-1])
            while kept > KEPT and len(self.said) > 1:
                kept -= len(self.said.popleft())

    def send(self, line):
        """Hands over a line, or None for the end; yields what has come out meanwhile."""
        while True:
            try:
                self.entering.put(line, timeout=0.2)
                self.moved = time.monotonic()
                return
            except queue.Full:
                yield from self.ready()
                self._check()

    def ready(self):
        """The lines that have come out by now."""
        while True:
            try:
                line = self.leaving.get_nowait()
            except queue.Empty:
                return
            self.moved = time.monotonic()
            if line is None:
                self.isRead = True
                return
            yield line

    def rest(self, accepted):
        """The lines until the program's end; raises where it ends with a code that is not accepted."""
        while not self.isRead:
            yield from self.ready()
            if not self.isRead:
                self._check()
                time.sleep(0.01)
        code = self.process.wait()
        self.threads[2].join()
        if code not in accepted:
            raise ProgramFailed(code, self.message())

    def message(self):
        return b"".join(self.said).decode("utf-8", "replace").strip()

    def _check(self):
        """Raises where the program has ended while it should be read, or where nothing has moved for too long."""
        code = self.process.poll()
        if code is not None and self.leaving.empty() and not self.threads[1].is_alive():
            self.threads[2].join()
            raise ProgramFailed(code, self.message())
        if time.monotonic() - self.moved > self.limit:
            self.kill()
            raise ProgramFailed("a time-out", f"nothing came or went for {self.limit:g} s; {self.message()}")
