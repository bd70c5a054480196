"""Templates to text: what a view holds is printed as Python, and then the imports that it needs."""

from collections.abc import Callable
from typing import Any

from jinja2 import Environment, Template

from bindwright.plan.package import FilePlan
from bindwright.plan.source.printing import Printer
from bindwright.render.file import File
from bindwright.render.missing_names import Printed, with_names


class _Later(str):
    """A place in a file whose text is known when the rest of the file is."""

    printed = 0

    def __str__(self) -> str:  # what Jinja prints: of everything else that is a plain string
        self.printed += 1
        return self


class Press:
    """Prints files with an environment: what is no text in a template goes through a printer."""

    def __init__(self, jinja: Environment) -> None:
        self._jinja = jinja
        self._printer = Printer(None)
        for name in ("py_string", "wire"):
            jinja.filters[name] = self._printing(jinja.filters[name])

    def print(self, plan: FilePlan, template: str = "") -> Printed:
        """A file; `template` is the template of the user that takes part in it, if one does.

        Raises:
            ValueError: the imports are printed inside a macro.
        """
        self._printer = printer = Printer(plan.scope)
        self._jinja.finalize = printer.text
        given: dict[str, Any] = {"view": plan.view}
        imports, checking = _Later(), _Later()
        if plan.scope is not None:
            given |= {"imports": imports, "checking_imports": checking}
            given["spelled"] = printer.spelled
        pieces = self.pieces(self._jinja.get_template(plan.template), given)
        if plan.scope is not None:
            places = [index for index, one in enumerate(pieces) if one.__class__ is _Later]
            if imports.printed + checking.printed != len(places):
                raise ValueError("imports can be printed by a template itself, not by a macro")
            # Those for type checkers come first: they may need one more of the others.
            checked = printer.checking_imports() if checking.printed else ""
            for index in places:
                pieces[index] = checked if pieces[index] is checking else printer.imports()
        file = File(path=plan.path, text="".join(pieces), template=template)
        return with_names(plan, file, printer.wanted())

    def pieces(self, template: Template, given: dict[str, Any]) -> list[str]:
        """The pieces of a file, as a template prints them."""
        return list(template.root_render_func(template.new_context(given)))

    def _printing(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """A filter of text that takes values as well, which are printed for it."""
        return lambda value, *args, **kwargs: function(self._printer.text(value), *args, **kwargs)
