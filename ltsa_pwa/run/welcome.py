"""What the person at the terminal sees when everything runs."""

import io
import socket

import segno
from rich.console import Console

from ltsa_pwa.run.place import Place


def say_welcome(console: Console, place: Place) -> None:
    """Addresses, and a QR that a phone in the same network can read."""
    console.print()
    console.print(f"  [bold]Phone app[/bold]   {place.phone_address}")
    console.print(f"  [bold]Desk[/bold]        {place.desk_address}")
    network = address_in_network() if place.is_open_to_network else None
    if network:
        say_network(console, f"http://{network}:{place.phone_port}")
    console.print()
    console.print("  Ctrl-C ends all of it.")


def say_network(console: Console, address: str) -> None:
    console.print(f"  [bold]In this network[/bold]  {address}")
    console.print(qr(address))
    # Browsers seal and keep pages only on https and on localhost.
    console.print("  Over plain http a phone can read the pages; to keep them offline and to send")
    console.print("  a report it needs https, or USB: docs/operating.md, “A phone on the table”.")


def qr(address: str) -> str:
    drawn = io.StringIO()
    segno.make(address, micro=False).terminal(out=drawn, compact=True)
    return drawn.getvalue()


def address_in_network() -> str | None:
    """This computer's address among its neighbours; None without a network.

    Nothing is sent: connecting a datagram socket only asks which way it would go.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        try:
            line.connect(("192.0.2.1", 9))
        except OSError:
            return None
        return str(line.getsockname()[0])
