"""How long each key stroke of some queries takes in a search field, on a slower phone."""

from playwright.sync_api import Page

from tests.bench.slowed import slowed

# The best of some rounds, for the computer does other things as well; from key to layout.
_TYPE = """async ({ field, queries }) => {
    const input = document.querySelector(field);
    const type = (text) => {
        input.value = text;
        const begun = performance.now();
        input.dispatchEvent(new Event("input"));
        document.body.offsetHeight;
        return performance.now() - begun;
    };
    const best = [];
    for (const query of queries) {
        for (let letters = 1; letters <= query.length; letters++) {
            const rounds = [];
            for (let round = 0; round < 6; round++) {
                type("");
                rounds.push(type(query.slice(0, letters)));
                await new Promise((done) => setTimeout(done));
            }
            best.push(Math.min(...rounds));
        }
    }
    return best.sort((one, other) => one - other);
}"""


def key_strokes(page: Page, field: str, queries: list[str], slower: int = 4) -> list[float]:
    """Milliseconds of every key stroke, shortest first; the phone is ``slower`` times slower."""
    with slowed(page, slower):
        return page.evaluate(_TYPE, {"field": field, "queries": queries})
