"""The map of regencies: where they lie, and that it shows only what is told."""

from ltsa_desk.counts.counting import count_due
from ltsa_desk.counts.geography import WIDE, dots, lying_in, points, window
from ltsa_desk.counts.published import of_size
from tests.desk.test_counts import MONTH, VILLAGE, Village

CIREBON = "3209"


def test_every_point_lies_within_the_country():
    assert [
        code
        for code, (east, north) in points().items()
        if not (95 < east < 142 and -12 < north < 7)
    ] == []


def test_towns_of_a_province_lie_near_each_other():
    far = []
    for province in {code[:2] for code in points()}:
        within = [points()[code] for code in lying_in(province)]
        middle = sorted(within)[len(within) // 2]
        far += [place for place in within if abs(place[0] - middle[0]) > 6]

    assert far == []


def test_country_and_provinces_have_a_map_and_nothing_smaller_has():
    assert len(lying_in("")) == 514
    assert CIREBON in lying_in("32")
    assert (lying_in(CIREBON), lying_in("?")) == ([], [])


def test_map_is_stretched_in_no_direction():
    drawn = window(lying_in("32"))

    wide, high = (side[1] - side[0] for side in (drawn.east, drawn.north))
    assert abs(wide / high - WIDE) < 0.05
    assert all(drawn.east[0] < points()[each][0] < drawn.east[1] for each in lying_in("32"))


def test_regency_with_three_people_has_no_circle(house):
    village = Village(house)
    village.has(3)
    village.has(12, place="3504012001")
    count_due(house)

    told = {place: each["working"] for place, each in of_size(house.engine, MONTH, 4).items()}

    assert [(dot["east"], dot["number"]) for dot in dots(told)] == [(points()["3504"][0], 10)]
    assert VILLAGE[:4] not in told
