"""The mark of an argument that was not given."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from bw_runtime.omit import Omit, omit

RUNTIME = Path(__file__).parents[3] / "templates" / "runtime"


def test_it_is_one_false_object_with_a_readable_name() -> None:
    assert Omit() is omit
    assert not omit
    assert repr(omit) == "omit"


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_it_pickles_and_copies_to_itself(protocol: int) -> None:
    assert pickle.loads(pickle.dumps(omit, protocol)) is omit
    assert copy.copy(omit) is omit
    assert copy.deepcopy([omit])[0] is omit


@pytest.mark.parametrize("module", ["omit", "lazy", "errors", "encoding", "types.enums"])
def test_light_modules_load_neither_pydantic_nor_the_http_library(module: str) -> None:
    code = (
        "import importlib.util, sys\n"
        f"spec = importlib.util.spec_from_file_location('rt', {str(RUNTIME / '__init__.py')!r},"
        f" submodule_search_locations=[{str(RUNTIME)!r}])\n"
        "sys.modules['rt'] = importlib.util.module_from_spec(spec)\n"
        f"import rt.{module}\n"
        "print(sorted({'pydantic', 'pydantic_core', 'httpx2'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
