"""Reads a folder of aerleon files as YAML, holds it to what aerleon's published schemas ask for, and prints a line per
source, destination, protocol and port that it opens."""

import ipaddress
import pathlib
import re
import sys

import yaml

folder = pathlib.Path(sys.argv[1])
definitions = yaml.safe_load((folder / "def/portolan.yaml").read_text(encoding="ascii"))
policy = yaml.safe_load((folder / "policies/pol/portolan.yaml").read_text(encoding="ascii"))

assert set(definitions) == {"networks", "services"}
for name in [*definitions["networks"], *definitions["services"]]:
    assert isinstance(name, str) and re.fullmatch(r"[-_a-zA-Z0-9]+", name), name
for network in definitions["networks"].values():
    assert set(network) == {"values"}
    assert all(set(value) == {"address"} for value in network["values"])
for service in definitions["services"].values():
    assert all(set(entry) == {"protocol", "port"} and isinstance(entry["port"], int) for entry in service)

(only,) = policy["filters"]
assert only["header"]["targets"] == {"cisco": "portolan mixed"}
known = {"name", "comment", "source-address", "destination-address", "destination-port", "protocol", "action"}


def addresses(name):
    values = definitions["networks"][name]["values"]
    return [ipaddress.ip_network(value["address"]).network_address for value in values]


paths = set()
for term in only["terms"]:
    assert set(term) == known and term["action"] == "accept", term
    assert all(isinstance(value, str) for value in term.values()), term
    for entry in definitions["services"][term["destination-port"]]:
        assert entry["protocol"] == term["protocol"]
        for source in addresses(term["source-address"]):
            for destination in addresses(term["destination-address"]):
                paths.add(f"{source} {destination} {entry['protocol']} {entry['port']}")
for path in sorted(paths):
    print(path)
