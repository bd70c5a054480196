"""Names that packages and files can't have: somebody has them already, or a system keeps them.

The lists are frozen: what is generated depends on no installed package and on no version of Python.
A test holds them against the modules of the running Python and the requirements of what generated
packages depend on.
"""

import re

_DEVICE = re.compile(
    r" *(con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:[.:].*)?", re.IGNORECASE
)
"""What Windows opens in place of a file, whatever ends the name (Naming Files, Microsoft Learn)."""

_STANDARD_LIBRARY = frozenset(
    {
        "__future__", "_abc", "_aix_support", "_android_support", "_apple_support", "_ast",
        "_ast_unparse", "_asyncio", "_bisect", "_blake2", "_bootsubprocess", "_bz2", "_codecs",
        "_codecs_cn", "_codecs_hk", "_codecs_iso2022", "_codecs_jp", "_codecs_kr", "_codecs_tw",
        "_collections", "_collections_abc", "_colorize", "_compat_pickle", "_compression",
        "_contextvars", "_crypt", "_csv", "_ctypes", "_curses", "_curses_panel", "_datetime",
        "_dbm", "_decimal", "_elementtree", "_frozen_importlib", "_frozen_importlib_external",
        "_functools", "_gdbm", "_hashlib", "_heapq", "_hmac", "_imp", "_interpchannels",
        "_interpqueues", "_interpreters", "_io", "_ios_support", "_json", "_locale", "_lsprof",
        "_lzma", "_markupbase", "_md5", "_msi", "_multibytecodec", "_multiprocessing", "_opcode",
        "_opcode_metadata", "_operator", "_osx_support", "_overlapped", "_pickle", "_posixshmem",
        "_posixsubprocess", "_py_abc", "_py_warnings", "_pydatetime", "_pydecimal", "_pyio",
        "_pylong", "_pyrepl", "_queue", "_random", "_remote_debugging", "_scproxy", "_sha1",
        "_sha2", "_sha256", "_sha3", "_sha512", "_signal", "_sitebuiltins", "_socket", "_sqlite3",
        "_sre", "_ssl", "_stat", "_statistics", "_string", "_strptime", "_struct", "_suggestions",
        "_symtable", "_sysconfig", "_thread", "_threading_local", "_tkinter", "_tokenize",
        "_tracemalloc", "_types", "_typing", "_uuid", "_warnings", "_weakref", "_weakrefset",
        "_winapi", "_wmi", "_zoneinfo", "_zstd", "abc", "aifc", "annotationlib", "antigravity",
        "argparse", "array", "ast", "asynchat", "asyncio", "asyncore", "atexit", "audioop",
        "base64", "bdb", "binascii", "bisect", "builtins", "bz2", "cProfile", "calendar", "cgi",
        "cgitb", "chunk", "cmath", "cmd", "code", "codecs", "codeop", "collections", "colorsys",
        "compileall", "compression", "concurrent", "configparser", "contextlib", "contextvars",
        "copy", "copyreg", "crypt", "csv", "ctypes", "curses", "dataclasses", "datetime", "dbm",
        "decimal", "difflib", "dis", "distutils", "doctest", "email", "encodings", "ensurepip",
        "enum", "errno", "faulthandler", "fcntl", "filecmp", "fileinput", "fnmatch", "fractions",
        "ftplib", "functools", "gc", "genericpath", "getopt", "getpass", "gettext", "glob",
        "graphlib", "grp", "gzip", "hashlib", "heapq", "hmac", "html", "http", "idlelib", "imaplib",
        "imghdr", "imp", "importlib", "inspect", "io", "ipaddress", "itertools", "json", "keyword",
        "lib2to3", "linecache", "locale", "logging", "lzma", "mailbox", "mailcap", "marshal",
        "math", "mimetypes", "mmap", "modulefinder", "msilib", "msvcrt", "multiprocessing", "netrc",
        "nis", "nntplib", "nt", "ntpath", "nturl2path", "numbers", "opcode", "operator", "optparse",
        "os", "ossaudiodev", "pathlib", "pdb", "pickle", "pickletools", "pipes", "pkgutil",
        "platform", "plistlib", "poplib", "posix", "posixpath", "pprint", "profile", "profiling",
        "pstats", "pty", "pwd", "py_compile", "pyclbr", "pydoc", "pydoc_data", "pyexpat", "queue",
        "quopri", "random", "re", "readline", "reprlib", "resource", "rlcompleter", "runpy",
        "sched", "secrets", "select", "selectors", "shelve", "shlex", "shutil", "signal", "site",
        "smtpd", "smtplib", "sndhdr", "socket", "socketserver", "spwd", "sqlite3", "sre_compile",
        "sre_constants", "sre_parse", "ssl", "stat", "statistics", "string", "stringprep", "struct",
        "subprocess", "sunau", "symtable", "sys", "sysconfig", "syslog", "tabnanny", "tarfile",
        "telnetlib", "tempfile", "termios", "test", "textwrap", "this", "threading", "time",
        "timeit", "tkinter", "token", "tokenize", "tomllib", "trace", "traceback", "tracemalloc",
        "tty", "turtle", "turtledemo", "types", "typing", "unicodedata", "unittest", "urllib", "uu",
        "uuid", "venv", "warnings", "wave", "weakref", "webbrowser", "winreg", "winsound",
        "wsgiref", "xdrlib", "xml", "xmlrpc", "xxlimited", "xxlimited_35", "xxsubtype", "zipapp",
        "zipfile", "zipimport", "zlib", "zoneinfo", "sitecustomize", "usercustomize",
    }
)  # fmt: skip
"""The modules of Python 3.11 to 3.15, and what it imports by itself where it is there."""

_DEPENDENCIES = frozenset(
    {
        "aiohappyeyeballs", "aiohttp", "aiosignal", "attr", "attrs", "frozenlist", "multidict",
        "propcache", "yarl",
        "annotated_types", "anyio", "exceptiongroup", "h11", "httpcore", "httpcore2", "httpx",
        "httpx2", "httpx2_jsfetch", "idna", "jsonschema_rs", "pydantic", "pydantic_core",
        "truststore", "typing_extensions", "typing_inspection", "backports", "brotli", "brotlicffi",
        "certifi", "click", "dotenv", "email_validator", "h2", "hpack", "hyperframe", "hypothesis",
        "pydantic_settings", "pygments", "rich", "sniffio", "socksio", "trio", "tzdata", "uvloop",
        "winloop", "wsproto", "zstandard",
    }
)  # fmt: skip
"""What generated packages import, what that needs, and what it imports where it is installed."""

_COMMON = frozenset(
    {
        "bindwright", "build", "conftest", "dist", "docs", "examples", "hatchling", "lib",
        "packaging", "pip", "pkg_resources", "setup", "setuptools", "src", "tests", "wheel",
    }
)  # fmt: skip
"""Folders of nearly every project, and what builds and installs packages."""


def device(name: str) -> bool:
    """Whether a file or folder of this name is a device on Windows."""
    return _DEVICE.fullmatch(name) is not None


def package_conflict(name: str) -> str | None:
    """Why a package can't work under an import name; None where it can."""
    if device(name):
        return "is a device on Windows, where no folder can have this name"
    if name in _STANDARD_LIBRARY:
        return "is a module of Python's standard library, and one would hide the other"
    return distribution_conflict(name)


def distribution_conflict(name: str) -> str | None:
    """Why a package can't be installed under a name; None where it can.

    Names are compared as package indexes do (PEP 503), and as file systems without case do.
    """
    if _normalized(name) in _DEPENDENCIES:
        return "is a package that this one depends on, and one would take the other's place"
    return None


def unwise_package(name: str) -> str | None:
    """Why a package should not have a name, though it works alone; None where it may."""
    if _normalized(name) in _COMMON:
        return (
            "is the name of a tool that installs packages, or of a folder that most projects have"
        )
    if _normalized(name) in _STANDARD_LIBRARY:
        return "is a module of Python's standard library, whose name package indexes refuse"
    return None


def _normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "_", name).lower()


def folded(path: str) -> str:
    """What two paths have in common that are one where a file system ignores case and form."""
    if path.isascii():
        return path.lower()
    import unicodedata  # the run with nothing to do needs none

    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
