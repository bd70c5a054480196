"""Two directories change places in one system call, where the system has one."""

import ctypes
import errno
import os
import platform
import sys

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # Linux, renameat2(2)
_RENAME_SWAP = 2  # macOS, renamex_np(2)
_SYSCALL_RENAMEAT2 = {"x86_64": 316, "aarch64": 276, "riscv64": 276, "ppc64le": 357, "s390x": 347}

# What kernels and file systems answer that cannot do it: never the fault of the paths.
_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EXDEV, errno.EOPNOTSUPP}


def exchange(one: str, other: str) -> bool:
    """Swap two existing directories atomically; False where the system cannot.

    Raises `OSError` where it could and did not (permissions, a missing directory).
    """
    if sys.platform == "win32":
        return False
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        failed = _swap(libc, os.fsencode(one), os.fsencode(other))
    except (OSError, AttributeError):
        return False
    if not failed:
        return True
    number = ctypes.get_errno()
    if number in _UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number), one, None, other)


def _swap(libc: ctypes.CDLL, one: bytes, other: bytes) -> int:
    if sys.platform == "darwin":
        return int(libc.renamex_np(one, other, ctypes.c_uint(_RENAME_SWAP)))
    flags = ctypes.c_uint(_RENAME_EXCHANGE)
    if hasattr(libc, "renameat2"):
        return int(libc.renameat2(_AT_FDCWD, one, _AT_FDCWD, other, flags))
    # A C library without the wrapper (older musl): the call itself.
    number = _SYSCALL_RENAMEAT2.get(platform.machine())
    if number is None:
        raise AttributeError("renameat2")
    at = ctypes.c_long(_AT_FDCWD)
    return int(libc.syscall(ctypes.c_long(number), at, one, at, other, flags))
