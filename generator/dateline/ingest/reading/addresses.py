"""Which machines a web address may lead to.

An address in an article list, or a redirect, must not reach machines that only this one can see
(server-side request forgery): routers, databases, the metadata service of a cloud. So only public
addresses are asked, at the usual ports, unless the user allows a host or network by name.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.errors import UsageError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

USUAL_PORTS = frozenset({80, 443})

_HOST = re.compile(r"(\[[0-9a-f:.%]+\]|[^\s/:@\[\]]+)(?::(\d{1,5}))?", re.IGNORECASE)
# IPv6 addresses that stand for an IPv4 address, which is what is reached in the end: translated
# (NAT64, RFC 6052).
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
# Never for the public, and not told by every version of Python: addresses with an IPv4 address at
# their end (RFC 4291, deprecated), local NAT64 (RFC 8215), Teredo (RFC 4380), site-local (RFC 3879).
_NEVER = tuple(
    ipaddress.IPv6Network(network)
    for network in ("::/96", "64:ff9b:1::/48", "2001::/32", "fec0::/10")
)


def why_refused(address: Address) -> str:
    """What is wrong with an address, such as `private`; empty for a public one."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return why_refused(inner)
    for said, holds in (
        ("unspecified", address.is_unspecified),
        ("loopback", address.is_loopback),
        ("link-local", address.is_link_local),
        ("multicast", address.is_multicast),
        ("private", address.is_private),
        ("reserved", address.is_reserved or not address.is_global),
        ("reserved", address.version == 6 and any(address in one for one in _NEVER)),
    ):
        if holds:
            return said
    return ""


@dataclass(frozen=True, slots=True)
class Allowed:
    """Hosts and networks that may be asked although they are private or at an unusual port."""

    hosts: frozenset[tuple[str, int | None]] = frozenset()
    networks: tuple[Network, ...] = ()

    @classmethod
    def of(cls, entries: Iterable[str]) -> Allowed:
        """From what the user wrote: `news.intranet`, `news.intranet:8080`, `10.1.0.0/16`, `::1`.

        Without a port all ports are allowed.

        Raises:
            UsageError: If an entry is none of these.
        """
        hosts, networks = set(), []
        for entry in sorted(entries):
            try:
                networks.append(ipaddress.ip_network(entry, strict=False))
                continue
            except ValueError:
                found = _HOST.fullmatch(entry.strip())
            if not found or int(found[2] or 1) not in range(1, 65536):
                raise UsageError(
                    f"{entry!r} is no host or network",
                    "write a host (news.intranet), one with its port (localhost:8000), "
                    "or a network (10.1.0.0/16)",
                )
            hosts.add((_plain(found[1]), int(found[2]) if found[2] else None))
        return cls(frozenset(hosts), tuple(networks))

    def host(self, host: str, port: int) -> bool:
        """Whether a host is allowed by its name."""
        name = _plain(host)
        return (name, None) in self.hosts or (name, port) in self.hosts

    def address(self, address: Address) -> bool:
        """Whether an address is in an allowed network."""
        mapped = getattr(address, "ipv4_mapped", None) or address
        return any(mapped in network for network in self.networks)


def _plain(host: str) -> str:
    return host.strip("[]").rstrip(".").lower()
