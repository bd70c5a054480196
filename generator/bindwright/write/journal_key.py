"""What shows that a journal was made on this machine: a key that lies outside of every work tree.

A journal says which files to replace and to remove, and the directory that it lies in can be
committed, unpacked or copied by anybody. So each carries a code (HMAC, RFC 2104) made with a key
of the user's own, over its bytes, the real path of the output and the inode of the scratch
directory: what was made elsewhere, or for another place, has no right one.
"""

import hmac
import os
import secrets
import sys

from bindwright.write.files import NotRegularError, create, read_bytes

KEY_BYTES = 32


def signature(data: bytes, root: str, scratch: str) -> str:
    """The code of a journal of this machine; "" where no key can be kept.

    `root` is the real path of the output, `scratch` the directory that the journal lies in.
    """
    key = _key(root, make=True)
    return _code(key, data, root, scratch) if key else ""


def is_ours(data: bytes, code: str, root: str, scratch: str) -> bool:
    """Whether a journal with this code was made here, by this user, for this output."""
    key = _key(root, make=False)
    if not key or not code:
        return False
    return hmac.compare_digest(_code(key, data, root, scratch).encode(), code.encode())


def _code(key: bytes, data: bytes, root: str, scratch: str) -> str:
    place = f"{len(os.fsencode(root))}:".encode() + os.fsencode(root)
    message = b"%s:%d:%s" % (place, os.lstat(scratch).st_ino, data)
    return hmac.digest(key, message, "sha256").hex()


def _key(root: str, *, make: bool) -> bytes | None:
    """The key of this user; None where there is none, or none that only this user can have made."""
    folder = _state_folder()
    if folder is None or _is_in_work_tree(folder, root):
        return None
    path = f"{folder}/journal.key"
    try:
        if make and not os.path.lexists(path):
            _make_key(folder, path)
        return _read_key(path)
    except OSError:  # a read-only or missing home: then no run can be resumed
        return None


def _read_key(path: str) -> bytes | None:
    try:
        status = os.lstat(path)
        key = read_bytes(path)
    except (FileNotFoundError, NotRegularError):
        return None
    # A file that came with a checkout is readable by others, for git keeps no more than that.
    if sys.platform != "win32" and (status.st_uid != os.geteuid() or status.st_mode & 0o077):
        return None
    return key if key is not None and len(key) == KEY_BYTES else None


def _make_key(folder: str, path: str) -> None:
    """Puts a whole key into place at once; of two runs that do so one wins."""
    os.makedirs(folder, mode=0o700, exist_ok=True)
    draft = f"{path}.{secrets.token_hex(8)}"
    create(draft, secrets.token_bytes(KEY_BYTES), 0o600, sync=True)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    except OSError:  # no hard links here
        os.replace(draft, path)
        return
    os.unlink(draft)


def _state_folder() -> str | None:
    """The user's folder for state (XDG Base Directory Specification), ours in it.

    A relative path in the variable is to be ignored, says the specification; here it would lead
    into the work tree.
    """
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    else:
        base = os.environ.get("XDG_STATE_HOME", "")
        if not os.path.isabs(base):
            base = os.path.join(os.path.expanduser("~"), ".local", "state")
    return f"{os.path.realpath(base)}/bindwright" if os.path.isabs(base) else None


def _is_in_work_tree(folder: str, root: str) -> bool:
    """Whether a folder lies in the checkout that the output is part of, or in the output."""
    tree = parent = root
    while parent != os.path.dirname(parent):
        if any(os.path.lexists(f"{parent}/{name}") for name in (".git", ".hg")):
            tree = parent
            break
        parent = os.path.dirname(parent)
    return folder == tree or folder.startswith(f"{tree.rstrip('/')}/")
