"""Who comes too often waits; who waited may come again."""

from inkoopkring_ontvanger.rates import HOUR, Rates


def test_after_the_most_there_is_a_wait_until_the_first_is_an_hour_ago() -> None:
    rates = Rates()
    assert [rates.wait("a", 2, now) for now in (0.0, 100.0, 200.0)] == [0, 0, int(HOUR) - 200]
    assert rates.wait("a", 2, HOUR) == 0


def test_one_address_does_not_count_for_another() -> None:
    rates = Rates()
    assert rates.wait("a", 1, 0) == 0
    assert rates.wait("b", 1, 0) == 0
    assert rates.wait("a", 1, 0) > 0


def test_all_addresses_of_one_subscriber_are_one() -> None:
    rates = Rates()
    assert rates.wait("2001:db8:1:2::1", 1, 0) == 0
    assert rates.wait("2001:db8:1:2:ffff::9", 1, 0) > 0
    assert rates.wait("2001:db8:1:3::1", 1, 0) == 0


def test_a_visit_that_was_too_early_makes_the_wait_no_longer() -> None:
    rates = Rates()
    rates.wait("a", 1, 0)
    waits = [rates.wait("a", 1, now) for now in (10.0, 20.0)]
    assert waits == [int(HOUR) - 10, int(HOUR) - 20]


def test_no_address_is_kept_as_it_is() -> None:
    rates = Rates()
    rates.wait("192.0.2.1", 1, 0)
    assert "192.0.2.1" not in repr(vars(rates))


def test_memory_does_not_grow_with_the_world() -> None:
    rates = Rates()
    for number in range(10_050):
        rates.wait(str(number), 1, 0)
    assert rates.wait("0", 1, 0) == 0
    assert rates.wait("10049", 1, 0) > 0
