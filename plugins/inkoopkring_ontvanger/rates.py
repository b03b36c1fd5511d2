"""How often one address comes by, kept in memory and forgotten after an hour."""

import hashlib
import secrets
from collections import OrderedDict, deque
from ipaddress import IPv6Address, IPv6Network, ip_address

HOUR = 3600.0
_MOST_ADDRESSES = 10_000


class Rates:
    """Counts visits an hour for each address. Addresses themselves are not kept."""

    def __init__(self) -> None:
        self._salt = secrets.token_bytes(16)
        self._visits: OrderedDict[bytes, deque[float]] = OrderedDict()

    def wait(self, address: str, most: int, now: float) -> int:
        """Count a visit at `now` (seconds); 0, or how many seconds too early it is.

        A visit that is too early is not counted.
        """
        known = _household(address).encode()
        key = hashlib.blake2b(known, key=self._salt, digest_size=8).digest()
        visits = self._visits.setdefault(key, deque())
        self._visits.move_to_end(key)
        while visits and visits[0] <= now - HOUR:
            visits.popleft()
        if len(visits) >= most:
            return max(1, int(visits[0] + HOUR - now))
        visits.append(now)
        while len(self._visits) > _MOST_ADDRESSES:
            self._visits.popitem(last=False)
        return 0


def _household(address: str) -> str:
    """What one subscriber has: an address, or of IPv6 the first half of it."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv6Address):
        return str(IPv6Network((found, 64), strict=False))
    return address
