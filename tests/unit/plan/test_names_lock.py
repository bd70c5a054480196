"""names.lock: read in any order, written in one, merged line by line, and never more than names."""

import random
import subprocess
from pathlib import Path

import pytest
from bindwright.plan.names.lock import NamesLock, NamesLockError, read_names_lock, write_names_lock

HOSTILE = (
    "a = b", "a\nb type c = D", "\\", "\\u000a", "\x1b[31m", "\u202e", "\ud800", "\U000e0001", "#",
    " ", "\r", "\x85", "\u2028", "é", "日本", "<<<<<<< HEAD", '"', "",
)  # fmt: skip

LOCK = NamesLock(
    types={"#/components/schemas/Pet": "Pet", "#/components/schemas/Pet/kind": "PetKind"},
    operations={"GET /pets": "pets.list", "POST /pets/{id}/~0 x": "pets.toys.add"},
    members={'#/components/schemas/Size::"x = l"': "X_L", "#/components/schemas/Size::1": "N_1"},
    arguments={"GET /pets::query $select": "select", "GET /pets::path id": "id"},
    options={"#/components/securitySchemes/Key::key": "api_key", "{region}": "region"},
)


def test_one_name_a_line_in_one_order() -> None:
    text = write_names_lock("", "pets", LOCK)
    said = [line for line in text.split("\n") if not line.startswith("#")]
    assert said.pop() == "" and len(said) == 10
    assert said == sorted(said) and all(line.startswith("pets ") for line in said)
    assert read_names_lock(text, "pets") == LOCK
    assert write_names_lock(text, "pets", LOCK) == text
    assert read_names_lock(text, "other") == NamesLock()


def test_the_order_of_lines_their_ends_and_repeats_say_nothing() -> None:
    text = write_names_lock("", "pets", LOCK)
    lines = text.split("\n") * 2
    random.Random(1).shuffle(lines)
    for other in ("\n".join(lines), text.replace("\n", "\r\n")):
        assert read_names_lock(other, "pets") == LOCK
        assert write_names_lock(other, "pets", LOCK) == text


@pytest.mark.parametrize("key", HOSTILE, ids=ascii)
def test_no_key_is_more_than_a_key(key: str) -> None:
    lock = NamesLock(types={key: "Pet"}, members={key + key: "PET"})
    text = write_names_lock("", "pets", lock)
    text.encode()
    assert text.count("\n") == 4 and text.replace("\n", "").isprintable()
    assert read_names_lock(text, "pets") == lock
    assert write_names_lock(text, "others", NamesLock()) == text


def test_names_of_other_packages_stay() -> None:
    one = write_names_lock("", "one", LOCK)
    both = write_names_lock(one, "two", NamesLock(types={"#/a": "A"}))
    assert read_names_lock(both, "one") == LOCK
    assert read_names_lock(write_names_lock(both, "one", NamesLock()), "two").types == {"#/a": "A"}


OLD = """{"note": "x", "version": 1, "packages": {
    "pets": {"types": {"#/a b": "A"}, "operations": {"GET /a": "a.list"}, "members": {}},
    "shop": {"types": {"#/a": "S"}}}}"""


def test_the_format_of_earlier_versions_is_read() -> None:
    old = read_names_lock(OLD, "pets")
    assert old == NamesLock(types={"#/a b": "A"}, operations={"GET /a": "a.list"})
    new = write_names_lock(OLD, "pets", old)
    assert not new.startswith("{")
    assert read_names_lock(new, "pets") == old
    assert read_names_lock(new, "shop").types == {"#/a": "S"}


MARKED = """pets type #/a = A
<<<<<<< HEAD
pets type #/b = B
=======
pets type #/c = C
>>>>>>> theirs
"""
UNREADABLE = {
    "not JSON": ("{", 0, "not JSON"),
    "deep": ('{"packages": ' + "[" * 100_000, 0, ""),
    "another version": ("# bindwright names.lock 3: x\n", 1, "version 3 is not 2"),
    "an old package of two lines": ('{"packages": {"a\\nb": {}}}', 0, "not the name of a package"),
    "an old name": ('{"packages": {"p": {"types": {"#/a": "A;x"}}}}', 0, "not a Python name"),
    "no key": ("pets type Pet\n", 1, "package kind key = name"),
    "no kind": ("\npets class #/a = A\n", 2, "package kind key = name"),
    "code": ("pets method GET /a = a.b;import_os\n", 1, "'a.b;import_os' is not a Python name"),
    "code in an alias": ("pets alias A = B\\u000aimport os = A\n", 1, "is no name of old"),
    "code as an alias": ('pets alias A"}); import_os() = A\n', 1, "is no name of old"),
    "an alias of a keyword": ("pets alias A.def = A.B\n", 1, "is no name of old"),
    "an alias of Python's": ("pets alias A._missing_ = A.B\n", 1, "is no name of old"),
    "an alias of nothing": ("pets alias a.b.c = A\n", 1, "is no name of old"),
    "an alias without a client": ("pets alias get() = client.get\n", 1, "is no name of old"),
    "a keyword": ("pets argument GET /a::query x = class\n", 1, "'class' is not a Python name"),
    "marks": (MARKED, 2, "marks of a conflict in it (lines 2, 4, 6)"),
    "marks in the old format": (f'{{\n{MARKED}"a": 1}}', 3, "marks of a conflict"),
    "two names": (
        "pets type #/a = A\npets type #/b = B\npets type #/a = C\n",
        3,
        "'#/a' is named 'A' in line 1 and 'C' here",
    ),
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_what_is_wrong_is_said_with_its_line(case: str) -> None:
    text, line, told = UNREADABLE[case]
    with pytest.raises(NamesLockError) as caught:
        read_names_lock(text, "pets")
    fault = caught.value
    assert told in str(fault) and fault.line == line
    assert fault.conflict == (case in ("marks", "marks in the old format", "two names"))
    assert not fault.conflict or "bindwright generate" in (fault.hint or "")


def test_all_lines_that_disagree_are_named_up_to_some() -> None:
    text = "".join(f"pets type #/{key} = {name}\n" for name in "AB" for key in range(50))
    with pytest.raises(NamesLockError) as caught:
        read_names_lock(text, "pets")
    assert "line 1 and 'B' here; so it is with line 52, 53, " in str(caught.value)
    assert len(str(caught.value)) < 200


def test_git_merges_two_branches_by_itself(tmp_path: Path) -> None:
    """With `merge=union`, as `init` sets it: the lines of both sides stay, each once."""
    lock = tmp_path / "names.lock"

    def git(*words: str) -> None:
        own = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(("git", *own, *words), cwd=tmp_path, check=True, capture_output=True)

    def commit(**names: str) -> None:
        types = {f"#/{key}": name for key, name in names.items()}
        lock.write_text(write_names_lock("", "pets", NamesLock(types=types)), encoding="utf-8")
        git("add", ".")
        git("commit", "-m", "x")

    git("init", "-b", "main")
    (tmp_path / ".gitattributes").write_text("names.lock merge=union\n")
    commit(a="A", m="M", z="Z")
    git("checkout", "-b", "theirs")
    commit(a="A", b="B", m="M", n="N", z="Z")
    git("checkout", "main")
    commit(a="A", c="C", m="M", z="Z", zz="Zz")
    git("merge", "theirs")
    found = read_names_lock(lock.read_text(encoding="utf-8"), "pets").types
    assert sorted(found.values()) == ["A", "B", "C", "M", "N", "Z", "Zz"]
