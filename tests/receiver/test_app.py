"""What a sender meets: the answers, and what is kept of each."""

from receiver.conftest import World
from receiver.sending import send


def test_a_good_case_goes_from_form_to_branch(world: World) -> None:
    answer = send(world.client)
    assert answer.status_code == 202, answer.text
    said = answer.json()
    assert said["melding"].startswith("Je inzending is binnen.")
    assert world.delivery().round() == 0
    assert world.said == []
    assert world.branches() == [f"inzending/{said['code']}"]
