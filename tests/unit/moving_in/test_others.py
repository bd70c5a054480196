"""What the configurations of other generators than Stainless say, and traps in them."""

from pathlib import Path

import pytest

from .conftest import CASES, Carry
from .test_cases import WHOLE
from .test_stainless import config_of

OTHERS = [case for case in WHOLE if case != "stainless"]


@pytest.mark.parametrize("case", OTHERS)
def test_secrets_stay_where_they_are(case: str, carry: Carry) -> None:
    done = carry(case=case, name=WHOLE[case])
    secrets = ("pypi-AgEI", "ghp_", "${")
    stated = "".join(one.read_text("utf-8") for one in (CASES / case).rglob("*") if one.is_file())
    assert any(one in stated for one in secrets) or case.startswith("openapi")
    written = [
        done.text(one) for one in ("bindwright.toml", "moving-in.md", "moving-in.overlay.yaml")
    ]
    for text in (done.out, done.err, *written):
        assert not any(one in text for one in secrets)


FERN = "groups: {a: {generators: [{name: fernapi/fern-python-sdk, config: {%s}}]}}\n"


@pytest.mark.parametrize("named", ["fern", "fern/fern.config.json"])
def test_what_leads_to_the_generators_of_fern(named: str, carry: Carry) -> None:
    done = carry(case="fern", name=named)
    assert (done.code, config_of(done)["package"]) == (0, "workshop")


def test_of_several_apis_one_has_to_be_named(carry: Carry, tmp_path: Path) -> None:
    for name in ("one", "two"):
        folder = tmp_path / "more" / "apis" / name
        folder.mkdir(parents=True)
        (folder / "generators.yml").write_text("api: ../../../openapi.yaml\n" + FERN % "")
    (tmp_path / "more/fern.config.json").write_text('{"organization": "Big Shop", "version": "1"}')
    done = carry(case="fern", name="more")
    assert done.code == 2
    assert "name one of more/apis/one/generators.yml, more/apis/two/generators.yml" in done.err
    done = carry(case="fern", name="more/apis/two/generators.yml")
    assert (done.code, config_of(done)["package"]) == (0, "big_shop")


def test_without_a_generator_for_python_there_is_nothing_to_carry(carry: Carry) -> None:
    text = (FERN % "").replace("python", "go")
    done = carry(case="fern", name="g.yml", text=text)
    assert (done.code, done.text("bindwright.toml")) == (2, "")
    assert "no generator fernapi/fern-python-sdk" in done.err


def test_files_out_of_reach_are_not_read(carry: Carry, tmp_path: Path) -> None:
    (tmp_path.parent / "secret.yaml").write_text("components: {schemas: {Secret: {}}}")
    api = "api: {specs: [{openapi: openapi.yaml, overrides: ../secret.yaml}]}\n"
    done = carry(case="fern", name="g.yml", text=api + FERN % "")
    assert done.code == 0
    assert "'../secret.yaml' leads out of the folder" in done.text("moving-in.md")
    assert done.text("moving-in.overlay.yaml") == ""
    far = api.replace("openapi.yaml", "../secret.yaml")
    done = carry("--force", case="fern", name="g.yml", text=far + FERN % "")
    assert config_of(done)["spec"] == "openapi.yaml"


def test_overlays_of_fern_are_named_where_nothing_comes_before_them(carry: Carry) -> None:
    api = "api: {specs: [{openapi: openapi.yaml, overlays: fern/overlay.yml}]}\n"
    done = carry(case="fern", name="g.yml", text=api + FERN % "")
    assert config_of(done)["overlays"] == ["fern/overlay.yml"]


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ("timeout_in_seconds: infinity", "calls without a bound are not carried over"),
        ("client_class_name: 'No: class'", "client.class"),
        ("package_name: [a]", "package_name"),
        ("client: [a]", "a mapping is expected here"),
        ("additional_init_exports: [a]", "additional_init_exports"),
        ("inline_request_params: 1", "true or false is expected here"),
    ],
)
def test_values_that_do_not_fit_are_told(stated: str, told: str, carry: Carry) -> None:
    done = carry(case="fern", name="g.yml", text=FERN % stated)
    assert done.code == 0
    missing = done.text("moving-in.md").partition("not carried over:\n")[2]
    assert told in missing.partition("no meaning here:")[0]


def test_nobody_is_kept_who_is_for_no_audience(carry: Carry) -> None:
    text = (FERN % "").replace("{a: {", "{a: {audiences: [nobody], ")
    done = carry(case="fern", name="g.yml", text=text)
    assert "exclude" not in config_of(done)
    assert "no operation of the document is for them" in done.text("moving-in.md")
