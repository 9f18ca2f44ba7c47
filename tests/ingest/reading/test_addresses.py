"""Which addresses are public, and what an allowance lets through."""

from __future__ import annotations

import ipaddress

import pytest

from dateline.errors import UsageError
from dateline.ingest.reading.addresses import Allowed, why_refused


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("93.184.216.34", ""),
        ("2606:2800:220:1:248:1893:25c8:1946", ""),
        ("0.0.0.0", "unspecified"),  # noqa: S104 - not to listen on
        ("127.0.0.1", "loopback"),
        ("127.8.9.1", "loopback"),
        ("10.1.2.3", "private"),
        ("172.16.0.1", "private"),
        ("192.168.1.1", "private"),
        ("169.254.169.254", "link-local"),
        ("100.64.0.1", "reserved"),
        ("198.18.0.1", "private"),
        ("224.0.0.1", "multicast"),
        ("255.255.255.255", "private"),
        ("240.0.0.1", "private"),
        ("::", "unspecified"),
        ("::1", "loopback"),
        ("fe80::1", "link-local"),
        ("fe80::1%eth0", "link-local"),
        ("fd00::1", "private"),
        ("fec0::1", "reserved"),
        ("ff02::1", "multicast"),
        ("::ffff:127.0.0.1", "loopback"),
        ("::ffff:10.0.0.1", "private"),
        ("::ffff:93.184.216.34", ""),
        ("::7f00:1", "reserved"),
        ("64:ff9b::7f00:1", "loopback"),
        ("64:ff9b::a9fe:a9fe", "link-local"),
        ("64:ff9b::5db8:d822", ""),
        ("64:ff9b:1::5db8:d822", "private|reserved"),
        ("2002:7f00:1::", "loopback"),
        ("2002:a00:1::", "private"),
        ("2001::1", "private|reserved"),
        ("2001:db8::1", "private"),
    ],
)
def test_only_public_addresses_are_asked(address: str, why: str) -> None:
    """Addresses within addresses count as what they lead to."""
    assert why_refused(ipaddress.ip_address(address)) in why.split("|")


def test_hosts_ports_and_networks_are_allowed_by_name() -> None:
    """Without a port all are meant; letter case and a last full stop do not matter."""
    allowed = Allowed.of(["News.Intranet", "localhost:8000", "10.1.0.0/16", "::1", "[fd00::1]:81"])
    assert allowed.host("news.intranet.", 99)
    assert allowed.host("localhost", 8000)
    assert not allowed.host("localhost", 8001)
    assert not allowed.host("intranet", 80)
    assert allowed.host("fd00::1", 81)
    assert allowed.address(ipaddress.ip_address("10.1.2.3"))
    assert allowed.address(ipaddress.ip_address("::ffff:10.1.2.3"))
    assert not allowed.address(ipaddress.ip_address("10.2.2.3"))
    assert allowed.address(ipaddress.ip_address("::1"))


@pytest.mark.parametrize("entry", ["http://localhost", "a b", "localhost:0", "x:99999", ""])
def test_an_entry_that_is_neither_is_an_error_of_use(entry: str) -> None:
    """The hint shows what may be written."""
    with pytest.raises(UsageError, match="no host or network"):
        Allowed.of([entry])
