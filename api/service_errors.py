"""Why the service does not start, in one sentence each."""


class ServiceError(Exception):
    """The service cannot do what it was told to."""


class NotLoopback(ServiceError):
    """Whoever can reach the address could read every case and decide it."""

    def __init__(self, host: str) -> None:
        super().__init__(f"{host}: this version has no authentication: it serves only loopback addresses")
        self.host = host


class AddressUnusable(ServiceError):
    """Another program listens there, or the address is not this computer's."""

    def __init__(self, host: str, port: int, why: str) -> None:
        super().__init__(f"{host}:{port} cannot be listened on: {why}")
        self.host = host
        self.port = port
