"""The names and pictures under which the app can stand on a home screen.

The two that are not ours are Indonesian in every language, as the recipe is: a name that follows
the language of the app would tell which language the app is in.
"""

from dataclasses import dataclass

from ltsa_pwa.routes import CHECKLIST, HOME, LEAVE, address


@dataclass(frozen=True)
class Look:
    """What a home screen shows. ``kind`` stands in the addresses of its files."""

    kind: str
    name: str
    paper: str

    @property
    def is_own(self) -> bool:
        """Whether it is our own name."""
        return self.kind == "own"

    @property
    def id(self) -> str:
        """Never changes, or a phone would install a second one."""
        return "/" if self.is_own else f"/{self.kind}"

    def manifest(self, tag: str) -> str:
        """Where its web manifest lies."""
        return f"/{tag}.webmanifest" if self.is_own else f"/{tag}/{self.kind}.webmanifest"

    def start(self, tag: str) -> str:
        """What it opens with: a list where it is called notes, the recipe where it is one."""
        if self.is_own:
            return address(HOME, tag)
        return address(CHECKLIST, tag) if self.kind == "notes" else LEAVE

    @property
    def picture(self) -> str:
        """The drawing of its icon."""
        return "/icon.svg" if self.is_own else f"/icon-{self.kind}.svg"

    @property
    def touch_icon(self) -> str:
        """What an iPhone puts on the home screen."""
        return "/icon-180.png" if self.is_own else f"/{self.kind}-180.png"


OWN = Look("own", "Bekal", "#fbf8f3")
DISGUISES = (Look("notes", "Catatan", "#fdf0d9"), Look("recipes", "Resep", "#fbf8f3"))
LOOKS = (OWN, *DISGUISES)
