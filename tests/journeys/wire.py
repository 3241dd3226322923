"""A line that writes down every byte that passes, in both directions."""

import socket
import threading
from contextlib import suppress
from pathlib import Path

from tests.ports import free_port


class Wire:
    """Somebody who listens between two programs."""

    def __init__(self, target: int, record: Path) -> None:
        self.port = free_port()
        self._target = target
        self._record = record
        self._lock = threading.Lock()
        self._listening = socket.create_server(("127.0.0.1", self.port))
        threading.Thread(target=self._accept, daemon=True).start()

    def ends(self) -> None:
        self._listening.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                threading.Thread(target=self._connect, args=(near,), daemon=True).start()

    def _connect(self, near: socket.socket) -> None:
        try:
            far = socket.create_connection(("127.0.0.1", self._target))
        except OSError:
            near.close()
            return
        for source, sink in ((near, far), (far, near)):
            threading.Thread(target=self._carry, args=(source, sink), daemon=True).start()

    def _carry(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while piece := source.recv(65_536):
                with self._lock, self._record.open("ab") as record:
                    record.write(piece)
                sink.sendall(piece)
        for each in (source, sink):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
