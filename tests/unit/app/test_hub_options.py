"""How the Hub is reached: what was typed goes before the environment, and that before the settings."""

from __future__ import annotations

import argparse

import pytest

from musicgen_desktop.app.cli.checkpoints_install import hub_options
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.installation import HubOptions
from musicgen_desktop.domain.settings import Settings

SETTINGS = Settings(
    hub_endpoint="https://settings.example", hub_proxy="http://settings.example:1", hub_token="hf_settings"
)
ENVIRONMENT = {"HF_ENDPOINT": "https://environment.example/", "HF_TOKEN": "hf_environment"}


def typed(**values: object) -> argparse.Namespace:
    return argparse.Namespace(**{"online": False, "endpoint": None, "proxy": None, "token": None} | values)


def test_the_settings_hold_where_nothing_else_is_said():
    assert hub_options(SETTINGS, {}, typed()) == HubOptions(
        True, "https://settings.example", "http://settings.example:1", "hf_settings"
    )
    assert hub_options(Settings(), {}, argparse.Namespace()) == HubOptions()


def test_the_environment_goes_before_the_settings():
    options = hub_options(SETTINGS, ENVIRONMENT, typed())
    assert (options.endpoint, options.token) == ("https://environment.example", "hf_environment")


def test_what_was_typed_goes_before_all():
    options = hub_options(
        SETTINGS,
        {**ENVIRONMENT, "HTTPS_PROXY": "http://environment.example:2"},
        typed(endpoint="https://typed.example", proxy="http://typed.example:3", token="hf_typed"),
    )
    assert options == HubOptions(True, "https://typed.example", "http://typed.example:3", "hf_typed")


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy"])
def test_a_proxy_in_the_environment_is_the_system_s_own(name: str):
    assert hub_options(SETTINGS, {name: "http://environment.example:2"}, typed()).proxy == ""


@pytest.mark.parametrize(
    ("offline", "online", "result"), [(True, False, True), (True, True, False), (False, False, False)]
)
def test_the_offline_switch(offline: bool, online: bool, result: bool):
    assert hub_options(Settings(offline=offline), {}, typed(online=online)).offline is result


def test_a_bad_address_in_the_environment_is_said():
    with pytest.raises(UserError, match="is not an address"):
        hub_options(Settings(), {"HF_ENDPOINT": "not an address"}, typed())
