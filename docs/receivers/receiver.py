# Receives webhooks of Fairmark with what Python has. WEBHOOK_SECRET=whsec_… PORT=4000 python3 receiver.py
import base64
import hashlib
import hmac
import json
import os
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SECRET = os.environ.get("WEBHOOK_SECRET", "")
TOLERANCE_SECONDS = 300
LARGEST_BYTES = 20_480
# Ids that were heard; in life a table with a unique key, so that a message that comes twice is worked on once.
heard = set()


def is_genuine(body: bytes, headers) -> bool:
    """Whether the exact bytes were signed with the secret, not long ago."""
    message_id, timestamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not timestamp.isdigit() or abs(time.time() - int(timestamp)) > TOLERANCE_SECONDS:
        return False
    key = base64.b64decode(SECRET.removeprefix("whsec_"))
    expected = hmac.new(key, f"{message_id}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    wanted = "v1," + base64.b64encode(expected).decode()
    # Several while a secret is changed: one that fits is enough.
    return any(hmac.compare_digest(one, wanted) for one in headers.get("webhook-signature", "").split(" "))


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        length = int(self.headers.get("content-length", 0))
        body = self.rfile.read(length) if length <= LARGEST_BYTES else b""
        if not is_genuine(body, self.headers):
            return self.answer(400)
        message_id = self.headers["webhook-id"]
        if message_id not in heard:
            heard.add(message_id)
            message = json.loads(body)
            print(message["type"], json.dumps(message["data"]), flush=True)
        # Answer first, work afterwards: whoever takes longer than 15 seconds is told again.
        return self.answer(204)

    def answer(self, status: int):
        self.send_response(status)
        self.end_headers()

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "4000"))), Receiver)
print("listening", server.server_address, flush=True)
server.serve_forever()
