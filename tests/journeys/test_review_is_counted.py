"""A review goes the whole road: sealed on the phone, counted at the desk, shown as a number."""

from uuid import uuid4

import httpx
import pytest
from playwright.sync_api import expect

from ltsa_desk.sealing import read_public_key, seal
from tests.journeys.phone import waits_for

pytestmark = pytest.mark.journeys

TOKEN = {"Authorization": "Bearer " + "t" * 40}


def reviews(town, licence, answers):
    """Somebody else's phone hands in a review."""
    keys = httpx.get(f"{town.desk_address}/v1/keys").json()
    public = {each["id"]: each["public"] for each in keys["keys"]}[keys["current"]]
    report = str(uuid4())
    body = {"v": 1, "kind": "review", "agency": {"licence": licence}, "answers": answers}
    sealed = seal(body, read_public_key(public), f"ltsa report v1 {report}")
    envelope = {"v": 1, "case": uuid4().hex, "kind": "review", "key": keys["current"]}
    answer = httpx.put(f"{town.address}/api/reports/{report}", json=envelope | {"sealed": sealed})
    assert answer.status_code == 201, answer.text


def counted(town):
    told = httpx.get(f"{town.desk_address}/v1/reviews", headers=TOKEN).json()
    return list(told["agencies"].values())


def test_fifth_answer_makes_a_count_that_every_phone_shows(own_town, new_phone):
    own_town.starts_server()
    own_town.starts_desk()
    own_town.starts_relay()
    phone = new_phone(own_town)
    page = phone.opens("/en/agencies")
    page.wait_for_selector("[data-part='list']:not([hidden])")
    page.fill("#agency-name", "contoh maju jaya abadi")
    licence = page.locator("[data-part=exact] [data-hole=licence]").inner_text()
    for _ in range(4):
        reviews(own_town, licence, {"fee_asked": "yes"})

    page.locator("[data-part=exact] [data-do=review]").click()
    page.wait_for_url("**/en/how")
    page.check("[name=fee_asked][value=no]")
    page.click("[data-part=send]")
    waits_for(lambda: counted(own_town))
    own_town.kills("relay")
    own_town.starts_relay()
    waits_for(lambda: httpx.get(f"{own_town.address}/api/agencies/reviews").json()["reviews"])

    page = phone.opens("/en/agencies")
    page.wait_for_timeout(1500)
    page.fill("#agency-name", "contoh maju jaya abadi")
    card = page.locator("[data-part=exact] [data-hole=card]")
    expect(card).to_contain_text("5 people answered, counted on")
    expect(card).to_contain_text("Did they ask you for money? Yes: 4, no: 1.")
