from .resources.pets import Pets


class Client:
    @property
    def pets(self) -> Pets: ...
