"""Between relay and desk: TLS, slow, cut now and then, with a certificate that runs out."""

import asyncio
import random
import ssl
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.ports import free_port

LONG = timedelta(days=60)
CUT = 0.03
"""Of all pieces that come back from the desk."""


class Authority:
    """Signs for this computer's own name, for as long as it is told."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Faults")])
        self.file = folder / "authority.pem"
        is_authority = x509.BasicConstraints(ca=True, path_length=None)
        builder = self._begun(self._name, self._key, datetime.now(UTC) + LONG)
        made = builder.add_extension(is_authority, critical=True).sign(self._key, hashes.SHA256())
        self.file.write_bytes(made.public_bytes(serialization.Encoding.PEM))

    def _begun(
        self, name: x509.Name, key: ec.EllipticCurvePrivateKey, until: datetime
    ) -> x509.CertificateBuilder:
        return (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(self._name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(datetime.now(UTC) - LONG)
            .not_valid_after(until)
        )

    def signs(self, until: datetime) -> Path:
        """A file with a key and its certificate."""
        key = ec.generate_private_key(ec.SECP256R1())
        here = x509.SubjectAlternativeName([x509.DNSName("localhost")])
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
        builder = self._begun(name, key, until).add_extension(here, critical=False)
        file = self._folder / "line.pem"
        plain = serialization.NoEncryption()
        pem = serialization.Encoding.PEM
        written = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain)
        file.write_bytes(written + builder.sign(self._key, hashes.SHA256()).public_bytes(pem))
        return file


class SecureLine:
    """What a web server before the desk does, and what a bad line does to it."""

    def __init__(self, folder: Path, desk_port: int, seed: int) -> None:
        self.port = free_port()
        self.authority = Authority(folder)
        self._desk_port = desk_port
        self._dice = random.Random(seed)  # noqa: S311 -- the same line again for the same seed
        self._open: set[asyncio.StreamWriter] = set()
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._loop = asyncio.new_event_loop()
        self.renews()
        begun = threading.Event()
        threading.Thread(target=self._run, args=(begun,), daemon=True).start()
        begun.wait()

    @property
    def address(self) -> str:
        return f"https://localhost:{self.port}"

    def renews(self) -> None:
        self._context.load_cert_chain(self.authority.signs(datetime.now(UTC) + LONG))

    def certificate_runs_out(self) -> None:
        """Whoever connects from now on is shown one that was good until a moment ago."""
        a_moment_ago = datetime.now(UTC) - timedelta(seconds=1)
        self._context.load_cert_chain(self.authority.signs(a_moment_ago))
        self._loop.call_soon_threadsafe(self._cut_all)

    def _cut_all(self) -> None:
        for each in self._open:
            each.transport.abort()

    def _run(self, begun: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        serving = asyncio.start_server(self._carry, "localhost", self.port, ssl=self._context)
        self._loop.run_until_complete(serving)
        begun.set()
        self._loop.run_forever()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            from_desk, to_desk = await asyncio.open_connection("127.0.0.1", self._desk_port)
            back = asyncio.create_task(self._pump(from_desk, writer, CUT))
            await self._pump(reader, to_desk, 0.0)
            back.cancel()
        except OSError:
            pass  # the desk was killed, or the relay
        finally:
            self._open.discard(writer)
            writer.transport.abort()

    async def _pump(
        self, source: asyncio.StreamReader, target: asyncio.StreamWriter, cut: float
    ) -> None:
        try:
            while piece := await source.read(65_536):
                await asyncio.sleep(self._dice.uniform(0.0, 0.02))
                if self._dice.random() < cut:
                    break
                target.write(piece)
                await target.drain()
        except OSError:
            pass
        target.transport.abort()
