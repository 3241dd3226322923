"""A Primero as its own source describes it, small enough to run in a test."""

import base64
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

USER, PASSWORD = "intake", "correct horse"

FORMS = {
    "data": [
        {
            "unique_id": "intake",
            "fields": [
                {"name": "status", "type": "select_box", "option_strings_source": "lookup status"},
                {"name": "name", "type": "text_field"},
                {"name": "hidden_name", "type": "tick_box"},
                {"name": "registration_date", "type": "date_field"},
                {"name": "other_id_no", "type": "text_field"},
                {"name": "consent_for_services", "type": "tick_box"},
                {"name": "note_for_reporter", "type": "textarea"},
                {"name": "closure_reason", "type": "text_field"},
                {
                    "name": "protection_concerns",
                    "type": "select_box",
                    "multi_select": True,
                    "option_strings_source": "lookup concerns",
                },
                {
                    "name": "notes_section",
                    "type": "subform",
                    "subform_section": {
                        "fields": [{"name": "note_text"}, {"name": "note_date"}],
                    },
                },
                {"name": "photos", "type": "photo_upload_box"},
                {"name": "recorded_audio", "type": "audio_upload_box"},
                {"name": "other_documents", "type": "document_upload_box"},
            ],
        }
    ]
}
LOOKUPS = {
    "data": [
        {"unique_id": "status", "values": [{"id": "open"}, {"id": "closed"}]},
        {"unique_id": "concerns", "values": [{"id": "unpaid_wages"}, {"id": "retention"}]},
    ]
}
LARGEST_FILE = 20 * 1024 * 1024
ENDINGS = {
    "image": (".jpg", ".jpeg", ".png"),
    "audio": (".mp3", ".m4a"),
    "document": (
        *(".pdf", ".txt", ".doc", ".docx", ".csv", ".xls", ".xlsx"),
        *(".jpg", ".jpeg", ".png"),
    ),
}
ALWAYS = {"id", "module_id", "owned_by"}


@dataclass
class FakePrimero:
    """Cases in memory; what its forms do not permit vanishes without a word."""

    cases: dict[str, dict[str, Any]] = field(default_factory=dict)
    flags: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    contents: list[bytes] = field(default_factory=list)
    """Of attachments, in the order in which they came."""
    tried: list[str] = field(default_factory=list)
    users: set[str] = field(default_factory=lambda: {"intake", "women_intake"})
    forbidden: set[str] = field(default_factory=set)
    """Fields the role may not write."""
    troubles: list[Callable[[Request], Awaitable[Response | None]]] = field(default_factory=list)
    """Each is asked once, in order, before a request is done."""

    def app(self) -> Starlette:
        case = "/api/v2/cases/{case}"
        return Starlette(
            routes=[
                Route("/api/v2/primero", self.version),
                Route("/api/v2/forms", self.guarded(self.forms)),
                Route("/api/v2/lookups", self.guarded(self.lookups)),
                Route("/api/v2/cases", self.guarded(self.create), methods=["POST"]),
                Route("/api/v2/cases", self.guarded(self.search)),
                Route(case, self.guarded(self.read)),
                Route(case, self.guarded(self.change), methods=["PATCH"]),
                Route(case + "/flags", self.guarded(self.list_flags)),
                Route(case + "/flags", self.guarded(self.flag), methods=["POST"]),
                Route(case + "/attachments", self.guarded(self.attach), methods=["POST"]),
            ]
        )

    def guarded(self, work: Callable[[Request], Awaitable[Response]]) -> Any:
        async def answer(request: Request) -> Response:
            self.tried.append(f"{request.method} {request.url.path.removeprefix('/api/v2')}")
            signed = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
            if request.headers.get("Authorization") != f"Basic {signed}":
                return refusal(401, "Unauthorized")
            if self.troubles and (said := await self.troubles.pop(0)(request)):
                return said
            return await work(request)

        return answer

    async def version(self, _: Request) -> Response:
        return JSONResponse({"data": {"version": "2.9.1"}})

    async def forms(self, _: Request) -> Response:
        return JSONResponse(FORMS)

    async def lookups(self, _: Request) -> Response:
        return JSONResponse(LOOKUPS)

    async def create(self, request: Request) -> Response:
        data = (await request.json())["data"]
        if data["id"] in self.cases:
            return refusal(409, "a record with this id already exists")
        if wrong := self.invalid(data):
            return refusal(422, "Validation failed", wrong)
        kept = self.permitted(data)
        if kept.get("owned_by") not in self.users:
            kept["owned_by"] = "intake"
        short = data["id"][:7]
        self.cases[data["id"]] = kept | {"case_id_display": short, "last_updated_by": USER}
        return Response(status_code=204)

    async def change(self, request: Request) -> Response:
        there = self.cases.get(request.path_params["case"])
        if there is None:
            return refusal(404, "not found")
        data = self.permitted((await request.json())["data"])
        for name, value in data.items():
            if isinstance(value, list) and value and isinstance(value[0], dict):
                merge(there.setdefault(name, []), value)
            else:
                there[name] = value
        return JSONResponse({"data": data})

    async def read(self, request: Request) -> Response:
        there = self.cases.get(request.path_params["case"])
        return JSONResponse({"data": there}) if there else refusal(404, "not found")

    async def search(self, request: Request) -> Response:
        owners = request.query_params["owned_by"].split(",")
        found = [{"id": key} for key, each in self.cases.items() if each["owned_by"] in owners]
        page, per = int(request.query_params["page"]), int(request.query_params["per"])
        return JSONResponse({"data": found[(page - 1) * per : page * per], "metadata": {}})

    async def list_flags(self, request: Request) -> Response:
        return JSONResponse({"data": self.flags.get(request.path_params["case"], [])})

    async def flag(self, request: Request) -> Response:
        data = (await request.json())["data"]
        self.flags.setdefault(request.path_params["case"], []).append(data)
        return JSONResponse({"data": data})

    async def attach(self, request: Request) -> Response:
        """No idempotency key: what is sent twice is there twice."""
        there = self.cases.get(request.path_params["case"])
        if there is None:
            return refusal(404, "not found")
        data = (await request.json())["data"]
        content = base64.b64decode(data.pop("attachment"), validate=True)
        endings = ENDINGS.get(data["attachment_type"], ())
        if not data["file_name"].lower().endswith(endings) or len(content) > LARGEST_FILE:
            return refusal(422, "Validation failed", ["attachment"])
        if self.permitted({data["field_name"]: ""}):
            kept = data | {"id": str(len(self.contents)), "attachment_url": "/rails/active_storage"}
            there.setdefault(data["field_name"], []).append(kept)
            self.contents.append(content)
        return JSONResponse({"data": {"id": request.path_params["case"]}})

    def permitted(self, data: dict[str, Any]) -> dict[str, Any]:
        known = {each["name"] for form in FORMS["data"] for each in form["fields"]} | ALWAYS
        return {name: value for name, value in data.items() if name in known - self.forbidden}

    def invalid(self, data: dict[str, Any]) -> list[str]:
        return [
            name
            for name in ("hidden_name", "consent_for_services")
            if name in data and not isinstance(data[name], bool)
        ]

    def officer_changes(self, case: str, **fields: Any) -> None:
        """Somebody at the office works on a case."""
        self.cases[case] |= {"last_updated_by": "ibu_rina", **fields}


def merge(there: list[dict[str, Any]], new: list[dict[str, Any]]) -> None:
    known = {each["unique_id"]: each for each in there}
    for each in new:
        if each["unique_id"] in known:
            known[each["unique_id"]].update(each)
        else:
            there.append(each)


def refusal(status: int, message: str, detail: list[str] | None = None) -> Response:
    error = {"status": status, "resource": "/api/v2/cases", "message": message}
    errors = {"errors": [error | ({"detail": detail} if detail else {})]}
    return Response(json.dumps(errors), status, media_type="application/json")
