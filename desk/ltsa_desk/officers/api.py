"""The door: a form sends a name and a password, a cookie comes back."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse

from ltsa_desk.house import House
from ltsa_desk.officers.sessions import (
    COOKIE,
    LASTS,
    MustWait,
    WrongPassword,
    secret_in,
    sign_in,
    sign_out,
)
from ltsa_desk.routes import SIGN_IN, in_language
from ltsa_desk.ui.doors import first_page

router = APIRouter(include_in_schema=False)


@router.post("/session")
def enter(
    request: Request,
    name: Annotated[str, Form(max_length=80)],
    password: Annotated[str, Form(max_length=200)],
    language: Annotated[str, Form(pattern="^(id|en)$")] = "id",
) -> RedirectResponse:
    """To one's first page with a cookie, or back to the form with the reason in the address."""
    house: House = request.app.state.house
    ip = request.client.host if request.client else "unknown"
    try:
        secret, officer = sign_in(house, name.strip(), password, ip)
    except MustWait as error:
        return _back(language, wait=str(error.seconds))
    except WrongPassword:
        return _back(language, wrong="1")
    answer = RedirectResponse(first_page(officer.role, officer.language), 303)
    answer.set_cookie(
        COOKIE,
        secret,
        max_age=int(LASTS.total_seconds()),
        httponly=True,
        samesite="strict",
        secure=house.settings.is_https,
    )
    return answer


@router.post("/session/end")
def leave(request: Request) -> RedirectResponse:
    """Out, and the browser forgets what it saw."""
    house: House = request.app.state.house
    sign_out(house.engine, secret_in(request.headers.get("cookie", "")))
    answer = RedirectResponse(in_language(SIGN_IN, "id"), 303)
    answer.delete_cookie(COOKIE, httponly=True, samesite="strict")
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer


def _back(language: str, **why: str) -> RedirectResponse:
    return RedirectResponse(f"{in_language(SIGN_IN, language)}?{urlencode(why)}", 303)
