class Pets:
    def list(self) -> None:
        return self._get("/pets")
