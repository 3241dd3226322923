"""The disk a program writes on: small, and full whenever a test wants."""

import os
import resource
import subprocess
from contextlib import suppress
from pathlib import Path

SIZE = 256 * 1024 * 1024
BLOCK = bytes(1024 * 1024)


class Disk:
    """A file system of its own for whoever may mount one; else a limit on how long files grow."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder = folder
        self._ballast = folder / "ballast"
        mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "bekal-faults", str(folder)]
        self.is_own = (
            os.geteuid() == 0
            and not subprocess.run(mount, capture_output=True, check=False).returncode
        )

    def fills(self, *programs: int) -> None:
        """Not a byte more, for the programs with these numbers."""
        if self.is_own:
            with self._ballast.open("wb", buffering=0) as file, suppress(OSError):
                # A write that finds a little room takes it; the one after it fails.
                while file.write(BLOCK):
                    pass
            return
        for program in programs:
            resource.prlimit(program, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))

    def has_room_again(self, *programs: int) -> None:
        self._ballast.unlink(missing_ok=True)
        unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
        for program in () if self.is_own else programs:
            resource.prlimit(program, resource.RLIMIT_FSIZE, unlimited)

    def goes(self) -> None:
        if self.is_own:
            subprocess.run(["umount", "--lazy", self.folder], check=True)
