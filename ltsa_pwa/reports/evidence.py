"""Photos, sound, files and chats beside a report: the same box in the form and under each case."""

# Translators: “Pieces” are the parts in which a file travels. Say what stays on the phone and what
# leaves it.

import reflex as rx

from ltsa_pwa.i18n import _
from ltsa_pwa.reports.progress import marked
from ltsa_pwa.ui import action, device, fold, note, quiet
from ltsa_pwa.ui.listen import CHOICE_ALOUD
from ltsa_pwa.ui.places import folded, later, later_line, part, texts_of


def evidence_box() -> rx.Component:
    """Its script comes when it is needed; nothing leaves the phone before a button says so."""
    return device(
        "evidence-box",
        fold(
            _("Add a photo, sound, file or chat"),
            quiet(
                _(
                    "It is sealed on this phone at once. Only the office can open it. You cannot"
                    " see or hear it here again."
                )
            ),
            *_ways_in(),
            rx.el.p(role="status", custom_attrs=part("told-files")),
        ),
        rx.el.ul(class_name="thread", custom_attrs=part("files")),
        _cost(),
        folded("file-row", _row()),
        _sentences(),
        class_name="later",
    )


def _ways_in() -> tuple[rx.Component, ...]:
    return (
        _chosen("photo", _("Take or choose a photo"), "image/*"),
        _tick("as-it-is", _("Leave the place and time of the camera inside the photo")),
        # Translators: a button, a verb
        action(_("Record sound"), kind="plain", **marked("record")),
        _chosen("file", _("Choose a file"), "*/*"),
        rx.el.label(
            _("Text of a chat"),
            rx.el.textarea(rows=3, custom_attrs={**part("chat"), "dir": "auto"}),
            class_name="question",
        ),
        action(_("Add this text"), kind="plain", **marked("add-chat")),
    )


def _chosen(name: str, title: str, accept: str) -> rx.Component:
    return rx.el.label(
        title,
        rx.el.input(type="file", accept=accept, custom_attrs=part(name)),
        class_name="question",
    )


def _tick(name: str, text: str) -> rx.Component:
    box = rx.el.input(type="checkbox", custom_attrs=part(name))
    label = rx.el.label(box, rx.el.span(text), class_name="choice")
    return rx.el.div(label, custom_attrs=CHOICE_ALOUD)


def _cost() -> rx.Component:
    return later(
        "cost",
        rx.el.p(custom_attrs=part("size")),
        _tick("wifi", _("Send files only on Wi-Fi")),
        action(_("Send the files to the office"), picture="send", **marked("send-files")),
        action(_("Send now, with mobile data"), kind="plain", **marked("send-anyway")),
    )


def _row() -> rx.Component:
    return rx.el.li(
        rx.el.p(rx.el.strong(custom_attrs={**part("file-name"), "dir": "auto"})),
        rx.el.p(class_name="quiet", custom_attrs=part("file-state")),
        later_line("cut", _("The recording broke off. What was recorded until then is kept.")),
        later(
            "signed",
            fold(
                _("The receipt of the office"),
                rx.el.p(_("The office signed that it has this file. Its fingerprint:")),
                rx.el.p(class_name="fingerprint", custom_attrs={**part("print"), "dir": "ltr"}),
                later(
                    "not-ours",
                    note(_("This app does not know the key of this signature yet."), kind="ask"),
                ),
                rx.el.a(
                    _("Save the receipt"),
                    class_name="action action-plain",
                    custom_attrs=part("save-receipt"),
                ),
            ),
        ),
        action(_("Hold for 2 seconds to delete"), kind="delete", **marked("drop")),
    )


def _sentences() -> rx.Component:
    return texts_of(
        {
            # Translators: a button, a verb
            "record": _("Record sound"),
            "stop": _("Stop and keep it · {time}"),
            "data": _("Sending takes about {size} of your data."),
            "working": _("One moment. This phone is sealing it."),
            "empty": _("There is nothing in it."),
            "changed": _("The file changed while it was read. Please choose it again."),
            "too-large": _("This is too much: all files of one note have 50 megabytes at most."),
            "unreadable": _("This phone cannot read that kind of photo. Add it as a file instead."),
            "refused": _("The microphone is not allowed here. Allow it in the phone’s settings."),
            "busy": _("Another app uses the microphone. Close that app and try again."),
            "no-recorder": _(
                "This browser cannot record sound. Record elsewhere, then add the file."
            ),
            "phone-full": _("This phone is full. What was already kept is still here."),
            "no-store": _("This browser does not let us keep files."),
            # Translators: what kind of thing was added
            "is-photo": _("Photo"),
            # Translators: what kind of thing was added: a recording
            "is-sound": _("Sound"),
            # Translators: what kind of thing was added
            "is-file": _("File"),
            # Translators: what kind of thing was added: messages of a chat
            "is-chat": _("Chat"),
            # Translators: the phone reads the file just now
            "file-taking": _("Being taken"),
            "file-ready": _("Kept on this phone, not sent yet"),
            "file-sending": _("{number} of {all} pieces are with our server"),
            "file-sent": _("All of it is with our server. The office has not signed yet."),
            "file-kept": _("The office has it and signed for it. It is no longer on this phone."),
            "file-broken": _("The office could not open it. Please add it again."),
            "file-conflict": _("Something went wrong with this file. Please add it again."),
            "file-full": _("The office takes no more files for this note: 50 megabytes are full."),
            "file-none": _("This office cannot take files here. Tell it in words instead."),
            "file-refused": _("It was not accepted. Please add it again."),
        }
    )
