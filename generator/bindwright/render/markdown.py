"""Markdown of the document without what acts or breaks out: raw HTML, links that run, structure.

Read as CommonMark 0.31 and GitHub's additions have it, and where what is code is not certain, it is
taken for text: code then shows an `&lt;`, and nothing acts.
"""

import html
import re

_FENCE = re.compile(r"(`{3,}(?=[^`]*$)|~{3,})")
_INDENTED_FENCE = re.compile(r" {1,3}(?=`{3,}[^`]*$|~{3,})")
_TAG = re.compile(r"<(?=[A-Za-z/!?])(?!https?://[^\s<>\"'`]*>)", re.IGNORECASE)
_TARGET = re.compile(r"\](?=[(:])")
_RUNS = re.compile(r"`+")
_HEADING = re.compile(r"( {0,3})(#{1,6})(?=\s|$)")
_UNDERLINE = re.compile(r"( {0,3})(?=(?:=+|-+)\s*$)")
_MARKER = re.compile(r"(?:\d{1,9})?(?=[-#>+*=|~.)]|`{3})")

_SCHEMES = frozenset({"", "http", "https", "mailto", "ftp", "tel"})
_RUNNING = frozenset({"javascript", "data", "vbscript", "file", "blob", "livescript", "about"})


def harmless(text: str) -> str:
    """The text with raw HTML and links of other schemes than the web's as text; code stays."""
    if "<" not in text and "](" not in text and "]:" not in text:
        return text
    done: list[str] = []
    for is_code, lines in _parts(text.split("\n")):
        done.append("\n".join(lines) if is_code else _prose("\n".join(lines)))
    return "\n".join(done)


def as_block(text: str) -> str:
    """Markdown of several paragraphs that ends where it ends, below the headings around it.

    Code fences are closed, and headings become those of the lowest levels.
    """
    lines: list[str] = []
    fence = ""
    for is_code, part in _parts([_INDENTED_FENCE.sub("", one) for one in text.split("\n")]):
        if is_code:
            found = _FENCE.match(part[0])
            fence = found[1] if found else ""
            lines += part
            if len(part) > 1 and _closes(part[-1], fence):
                fence = ""
        else:
            lines += _below_headings(part)
    return harmless("\n".join([*lines, fence] if fence else lines))


def as_line(text: str) -> str:
    """Markdown in one line: no block begins in it, and no code reaches out of it."""
    line = _prose(" ".join(text.split()))
    if _spans(line) is None:
        line = line.replace("`", "&#96;")
    found = _MARKER.match(line)
    return f"{line[: found.end()]}\\{line[found.end() :]}" if found else line


def _parts(lines: list[str]) -> list[tuple[bool, list[str]]]:
    """Fenced code with its fences, and what stands between.

    Only fences at the start of a line count: an indented one may stand in an item of a list, and
    end with it.
    """
    parts: list[tuple[bool, list[str]]] = []
    fence = ""
    for line in lines:
        if fence:
            parts[-1][1].append(line)
            fence = "" if _closes(line, fence) else fence
            continue
        found = _FENCE.match(line)
        if found is not None:
            fence = found[1]
            parts.append((True, [line]))
        elif parts and not parts[-1][0]:
            parts[-1][1].append(line)
        else:
            parts.append((False, [line]))
    return parts


def _closes(line: str, fence: str) -> bool:
    stripped = line.strip()
    indent = len(line) - len(line.lstrip(" "))
    return indent < 4 and len(stripped) >= len(fence) and set(stripped) == {fence[0]}


def _below_headings(lines: list[str]) -> list[str]:
    done: list[str] = []
    for index, line in enumerate(lines):
        line = _HEADING.sub(lambda found: found[1] + "#" * min(6, len(found[2]) + 3), line, count=1)
        if index and lines[index - 1].strip():
            line = _UNDERLINE.sub(r"\1\\", line, count=1)
        done.append(line)
    return done


def _prose(text: str) -> str:
    return re.sub(r"[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*", lambda found: _paragraph(found[0]), text)


def _paragraph(text: str) -> str:
    """A paragraph; what stands in back-ticks is code if they are in pairs in each of its lines."""
    code: list[tuple[int, int]] = []
    offset = 0
    for line in text.split("\n"):
        found = _spans(line)
        if found is None:
            code = []
            break
        code += [(offset + start, offset + stop) for start, stop in found]
        offset += len(line) + 1
    done: list[str] = []
    end = 0
    for start, stop in (*code, (len(text), len(text))):
        done += [_text(text, end, start), text[start:stop]]
        end = stop
    return "".join(done)


def _spans(line: str) -> list[tuple[int, int]] | None:
    """The places of code in a line; None where back-ticks are left over, or one is escaped."""
    found: list[tuple[int, int]] = []
    opened: re.Match[str] | None = None
    runs = list(_RUNS.finditer(line))
    lengths = [len(run[0]) for run in runs]
    index = 0
    while index < len(runs):
        opened = runs[index]
        if line[opened.start() - 1 : opened.start()] == "\\":
            return None
        try:
            index = lengths.index(lengths[index], index + 1)
        except ValueError:
            return None
        found.append((opened.start(), runs[index].end()))
        index += 1
    return found


def _text(text: str, start: int, stop: int) -> str:
    """A part that is no code: tags, and what leads to targets that run, lose their meaning."""
    part = _TARGET.sub(
        lambda found: "]\\" if _runs(text, start + found.start()) else "]", text[start:stop]
    )
    return _TAG.sub("&lt;", part)


def _runs(text: str, bracket: int) -> bool:
    """Whether what `](` or `]:` leads to is not of the web: by its scheme, as browsers read it."""
    target = text[bracket + 2 : bracket + 400].lstrip().lstrip("<")
    target = re.split(r"[\s)]", target, maxsplit=1)[0]
    if ":" not in target and "&" not in target:
        return False
    plain = re.sub(r"\\(?=[!-/:-@\[-`{-~])", "", html.unescape(html.unescape(target)))
    plain = re.sub(r"[\x00-\x20\x7f-\xa0]|\\u[0-9a-f]{4}", "", plain)
    scheme, colon, _ = re.split(r"[/?#]", plain, maxsplit=1)[0].partition(":")
    scheme = scheme.lower() if colon else ""
    footnote = text[bracket + 1] == ":" and text.startswith(
        "[^", text.rfind("[", max(0, bracket - 200), bracket)
    )
    return scheme in _RUNNING if footnote else scheme not in _SCHEMES
