"""Makes what is generated now the expected files of a case: `make golden CASE=refs`.

Without a case, or with `all`, every one. Read the diff in version control before committing it.
"""

import os
import shutil
import sys
from pathlib import Path

if not __package__:  # run as a script
    sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.golden.trees import find_cases, generate


def main(arguments: list[str]) -> int:
    """Write `expected/` of the cases that are named."""
    if os.environ.get("CI"):
        print("golden files are not accepted in CI: run this where you read the diff")
        return 2
    cases = find_cases()
    wanted = [case for case in cases if not arguments or case.folder.name in arguments]
    unknown = set(arguments) - {case.folder.name for case in cases}
    if unknown:
        print(f"no case is named {', '.join(sorted(unknown))}")
        return 2
    for case in wanted:
        made = generate(case)
        shutil.rmtree(case.expected, ignore_errors=True)
        for path, data in made.compared.items():
            target = case.expected / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        print(f"{case.name}: {len(made.compared)} files")
    return 0


if __name__ == "__main__":
    sys.exit(main([one for one in sys.argv[1:] if one not in ("", "all")]))
