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


def test_the_workflow_of_speakeasy_leads_to_its_configuration(carry: Carry) -> None:
    done = carry(case="speakeasy", name=".speakeasy/workflow.yaml")
    found = config_of(done)
    assert (done.code, found["name"], found["overlays"]) == (0, "workshop-sdk", ["names.yaml"])


def test_a_registry_is_not_read(carry: Carry) -> None:
    text = (CASES / "speakeasy/.speakeasy/workflow.yaml").read_text("utf-8")
    text = text.replace("location: openapi.yaml", "location: registry.speakeasyapi.dev/a/b")
    done = carry("--spec", "openapi.yaml", case="speakeasy", name=".speakeasy/workflow.yaml",
                 text=text)  # fmt: skip
    assert done.code == 0
    assert "the vendor's registry can't be read: name the document with --spec" in done.err


def test_options_of_openapi_generator_in_a_file_of_their_own(carry: Carry) -> None:
    text = "packageName: workshop\nprojectName: workshop-sdk\npackageVersion: 1.10\n"
    found = config_of(carry(case="openapi-generator", name="config.yaml", text=text))
    assert (found["package"], found["name"], found["version"]) == (
        "workshop", "workshop-sdk", "1.10",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("case", "text"),
    [
        ("openapi-generator", "generatorName: go\ninputSpec: openapi.yaml\n"),
        ("openapi-generator", "generator-cli: {generators: {a: {generatorName: java}}}\n"),
        ("speakeasy", "configVersion: 2.0.0\ngeneration: {sdkClassName: A}\nphp: {version: 1}\n"),
    ],
)
def test_without_python_nothing_is_carried(case: str, text: str, carry: Carry) -> None:
    done = carry(case=case, name="given.yaml", text=text)
    assert (done.code, done.text("bindwright.toml")) == (2, "")


@pytest.mark.parametrize(
    ("case", "text"),
    [
        ("openapi-generator", "generatorName: python\noutput: ../../out\n"),
        ("openapi-generator", "packageName: a.b\nprojectName: x\n"),
        ("openapi-python-client", "package_name_override: a-b\nclass_overrides: []\n"),
        ("speakeasy", "configVersion: 2\ngeneration: {retries: {maxRetries: [1]}}\npython: {}\n"),
    ],
)
def test_a_value_that_does_not_fit_is_told(case: str, text: str, carry: Carry) -> None:
    done = carry(case=case, name="given.yaml", text=text)
    assert done.code == 0
    assert "[foreign-value]" in done.err


def test_what_no_key_says_is_called_after_the_document(carry: Carry) -> None:
    """As openapi-python-client does: the title, and `client` behind it."""
    found = config_of(
        carry(case="openapi-python-client", name="c.yaml", text="literal_enums: true")
    )
    assert (found["package"], found["name"]) == ("workshop_client", "workshop-client")
