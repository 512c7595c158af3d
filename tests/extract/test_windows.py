from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.windows import windows

LENGTHS = st.lists(st.integers(1, 9), max_size=120)


@given(LENGTHS, st.data())
def test_cores_follow_one_another_and_cover_every_word(
    lengths: list[int], data: st.DataObject
) -> None:
    breaks = data.draw(
        st.lists(
            st.sampled_from([0, 0, 0, 1, 2]),
            min_size=len(lengths),
            max_size=len(lengths),
        )
    )

    found = list(windows(lengths, breaks, room=40, context=10))

    covered = [word for w in found for word in range(w.core, w.core_end)]
    assert covered == list(range(len(lengths)))


@given(LENGTHS)
def test_a_window_holds_no_more_than_its_room(lengths: list[int]) -> None:
    found = windows(lengths, [0] * len(lengths), room=40, context=10)

    assert all(sum(lengths[w.start : w.end]) <= 40 for w in found)


def test_a_word_longer_than_the_room_is_a_window_of_its_own() -> None:
    found = list(windows([3, 99, 3], [2, 0, 0], room=20, context=4))

    assert [(w.core, w.core_end) for w in found] == [(0, 1), (1, 2), (2, 3)]


def test_a_core_ends_where_a_paragraph_ends_if_it_can() -> None:
    breaks = [2] + [0] * 14 + [1, 0, 2] + [0] * 20

    first = next(windows([1] * len(breaks), breaks, room=24, context=4))

    assert first.core_end == 17
