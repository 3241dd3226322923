"""The contract held against a standard, by a table that names every case."""

from tests.papers.phone_modules import asks_the_phone, cases

TABLE = cases("contract_check.json")


def test_each_answer_finds_what_the_table_says():
    asked = {"cases": TABLE["cases"], "standards": TABLE["standards"], "today": TABLE["today"]}
    found = asks_the_phone("findings", **asked)

    names = [f"{each['question']}: {each['why']}" for each in TABLE["cases"]]
    assert dict(zip(names, found, strict=True)) == {
        name: each["finding"] for name, each in zip(names, TABLE["cases"], strict=True)
    }


def test_amounts_are_read_as_people_write_them():
    written = [text for text, _amount in TABLE["amounts"]]

    assert asks_the_phone("amounts", written=written) == [amount for _, amount in TABLE["amounts"]]


def test_deductions_are_added_up_and_taken_from_the_wage():
    answers = {
        "wage-amount": "20.000",
        "wage-per": "month",
        "deductions-amount": "8,000",
        "deductions-months": "6",
    }

    assert asks_the_phone("sums", answers=answers) == [48000, 12000]


def test_what_is_not_told_is_not_guessed():
    by_the_hour = {"wage-amount": "196", "wage-per": "hour", "deductions-amount": "10"}

    assert asks_the_phone("sums", answers=by_the_hour) == [None, None]
