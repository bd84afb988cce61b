"""Which cases carry the same words."""

import hashlib

from reviewer.json_value import JsonObject, write_json


def group_key(message: JsonObject) -> str:
    """SHA-256 (hex) of what a reviewer reads: kind, signature, subject and text, whoever sent it and when."""
    words = [message.get(part) for part in ("kind", "signature", "subject", "text")]
    return hashlib.sha256(write_json(words).encode("ascii")).hexdigest()
