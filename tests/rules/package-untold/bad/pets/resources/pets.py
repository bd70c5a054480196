class Pets:
    def list(self) -> None:
        return self._get("/pets")

    def feed(self) -> None:
        for _ in range(3):
            self.list()
