"""The server of the page, started for a while on a free port with dossiers of its own."""

import os
import re
import subprocess
import tempfile
import threading


class Server:
    """A running `optimale-web`; `with` ends it whatever happens."""

    def __init__(self, program, data=None, *options):
        self._folder = tempfile.TemporaryDirectory(prefix="optimale-web-")
        self.data = data or os.path.join(self._folder.name, "dossiers")
        command = [program, "--port", "0", "--data", self.data, "--language", "fr", *options]
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        self._process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
        self.said = []
        self.address = self._wait_for_address()
        threading.Thread(target=self._listen, daemon=True).start()

    def _wait_for_address(self):
        for line in self._process.stderr:
            self.said.append(line)
            found = re.search(r"http://127\.0\.0\.1:\d+", line)
            if found:
                return found.group()
        raise RuntimeError(f"optimale-web ended with {self._process.wait()}: {''.join(self.said)}")

    def _listen(self):
        # A pipe that nobody reads would stop the server.
        for line in self._process.stderr:
            self.said.append(line)

    @property
    def port(self):
        return int(self.address.rsplit(":", 1)[1])

    def kill(self):
        """Ends it at once, as a power cut would."""
        self._process.kill()
        self._process.wait()

    def stop(self):
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self.kill()
        self._folder.cleanup()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
