"""How long a key stroke takes in the search over everything, on a phone four times slower."""

import sys

import pytest

from tests.journeys.phone import Phone

pytestmark = pytest.mark.bench

QUERIES = {
    "id": ["paspor ditahan", "gaji belum dibayar", "kontrasepsi"],
    "ar": ["جواز السفر", "الأجر", "القنصلية"],
    "zh-Hant": ["護照", "合約", "印尼 代表處"],
}
# The best of some rounds, for the computer does other things as well; from key to layout.
TYPE = """async (queries) => {
    const field = document.querySelector("search-all input");
    const type = (text) => {
        field.value = text;
        const begun = performance.now();
        field.dispatchEvent(new Event("input"));
        document.body.offsetHeight;
        return performance.now() - begun;
    };
    const best = [];
    for (const query of queries) {
        for (let letters = 1; letters <= query.length; letters++) {
            const rounds = [];
            for (let round = 0; round < 5; round++) {
                type("");
                rounds.push(type(query.slice(0, letters)));
                await new Promise((done) => setTimeout(done));
            }
            best.push(Math.min(...rounds));
        }
    }
    return best.sort((one, other) => one - other);
}"""


@pytest.mark.parametrize("tag", QUERIES)
def test_key_stroke_over_everything(phone: Phone, tag):
    page = phone.opens(f"/{tag}/find")
    page.locator("search-all[ready]").wait_for()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})

    took = page.evaluate(TYPE, QUERIES[tag])

    middle, longest = took[len(took) // 2], took[-1]
    said = f"median {middle:.0f}, longest {longest:.0f} ms; goal 50"
    sys.stdout.write(f"\nsearch over everything, {tag}, CPU x4: {said}\n")
    assert longest <= 50
