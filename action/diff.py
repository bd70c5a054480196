"""What action.yml runs with `command: diff`: what a pull request changes for callers.

The documents of bindwright.toml, or the one that is named, are compared with what they were at the
base. The result comes as annotations, in the step's summary, as one comment of the pull request
that is brought up to date, and as SARIF for code scanning; each of the last two where it is asked
for. GitHub is spoken to by its own program, `gh`, with the token that the workflow gives.
"""

import base64
import gzip
import json
import os
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

_MARK = "<!-- bindwright diff -->"
"""Begins the comment, by which it is found again."""

_DIFF = [sys.executable, "-P", "-m", "bindwright", "diff"]


def main() -> int:
    """Compares and tells; gives the worst exit code of the comparisons."""
    try:
        arguments = shlex.split(os.environ.get("ARGUMENTS", ""))
    except ValueError as error:
        print(f"::error title=arguments::the input 'arguments' can't be split: {error}")
        return 2
    base = os.environ.get("BASE") or "HEAD^"
    _fetch(base)
    code, parts = 0, []
    for spec, config in documents(os.environ.get("SPEC", "")):
        pair = [f"git:{base}:{spec}", spec, *config, *arguments]
        if not _was_there(base, spec):
            parts.append(f"`{spec}` is new.\n")
            continue
        code = max(code, subprocess.run([*_DIFF, *pair, "--format", "github"]).returncode)
        parts.append(_output([*_DIFF, *pair, "--format", "markdown", "--fail-on", "none"]))
        if os.environ.get("SARIF") == "true":
            _upload(_output([*_DIFF, *pair, "--format", "sarif", "--fail-on", "none"]))
    text = f"{_MARK}\n" + "\n".join(parts)
    if path := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(f"## What changed for callers\n\n{text}")
    if os.environ.get("GH_TOKEN") and os.environ.get("REQUEST"):
        _comment(text[:65_536])
    return code


def documents(spec: str) -> list[tuple[str, list[str]]]:
    """The documents to compare, each with the options that name its configuration."""
    config = Path("bindwright.toml")
    try:
        packages = tomllib.loads(config.read_text(encoding="utf-8"))["package"]
        specs = [str(one["spec"]) for one in packages]
    except (OSError, ValueError, LookupError, TypeError):
        specs = []
    # The names of a configuration count where it is clear which of its packages is meant.
    named = ["--config", config.name] if len(specs) == 1 else []
    if spec:
        return [(spec, named)]
    return [(one, named) for one in dict.fromkeys(specs) if "://" not in one]


def _fetch(base: str) -> None:
    """A checkout may hold one commit alone: then the base is fetched."""
    if subprocess.run(["git", "cat-file", "-e", f"{base}^{{commit}}"], stderr=-3).returncode:
        subprocess.run(["git", "fetch", "--quiet", "--depth=1", "origin", "--", base])


def _was_there(base: str, spec: str) -> bool:
    done = subprocess.run(["git", "cat-file", "-e", f"{base}:./{spec}"], stderr=-3)
    return done.returncode == 0


def _output(command: list[str]) -> str:
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    return done.stdout.decode("utf-8", "replace")


def _gh(method: str, path: str, body: object = None) -> object:
    """A call to GitHub; what it refuses is told, and no failure of the step."""
    command = ["gh", "api", "--method", method, path, *(["--input", "-"] if body else [])]
    sent = json.dumps(body).encode() if body else b""
    done = subprocess.run(command, input=sent, stdout=subprocess.PIPE, check=False)
    if done.returncode:
        print(f"::warning title=bindwright::GitHub refused {method} {path}")
        return None
    return json.loads(done.stdout or b"null")


def _comment(text: str) -> None:
    """One comment, however often the pull request is pushed to."""
    place = f"repos/{os.environ['GITHUB_REPOSITORY']}/issues"
    known = _gh("GET", f"{place}/{os.environ['REQUEST']}/comments?per_page=100")
    own = [one for one in known or [] if str(one.get("body", "")).startswith(_MARK)]
    if own:
        _gh("PATCH", f"{place}/comments/{own[0]['id']}", {"body": text})
    else:
        _gh("POST", f"{place}/{os.environ['REQUEST']}/comments", {"body": text})


def _upload(sarif: str) -> None:
    """SARIF for code scanning, packed as the interface asks for it."""
    packed = base64.b64encode(gzip.compress(sarif.encode(), mtime=0)).decode()
    body = {
        "commit_sha": os.environ.get("COMMIT") or os.environ["GITHUB_SHA"],
        "ref": os.environ["GITHUB_REF"], "sarif": packed,
    }  # fmt: skip
    _gh("POST", f"repos/{os.environ['GITHUB_REPOSITORY']}/code-scanning/sarifs", body)


if __name__ == "__main__":
    sys.exit(main())
