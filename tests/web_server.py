"""The small site on a real server, and proxies before it."""

from __future__ import annotations

import os
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path
from threading import Thread

import pytest
import uvicorn
from starlette.types import ASGIApp

from collabadvisor.web.safety.server_options import server_options
from web_site import site

EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
PUBLIC = "advice.example.org"
CADDY = shutil.which("caddy")
OPENSSL = shutil.which("openssl") or "openssl"
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


@contextmanager
def serving(app: ASGIApp | None = None, address: str = "", trusted: tuple[str, ...] = ()) -> Iterator[int]:
    """A server on a free port of this machine, as ``serve`` runs it; the port."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        made = app or site(address or f"http://127.0.0.1:{port}")
        server = uvicorn.Server(uvicorn.Config(made, **server_options(trusted), lifespan="off"))
        running = Thread(target=server.run, kwargs={"sockets": [listening]})
        running.start()
        try:
            while not server.started:
                time.sleep(0.01)
            yield port
        finally:
            server.should_exit = True
            running.join()


def sent(port: int, request: bytes) -> bytes:
    """What comes back for bytes as they are."""
    with socket.create_connection(("127.0.0.1", port), 30) as line:
        came = b""
        with suppress(ConnectionError):  # what is refused is not read to its end
            line.sendall(request)
            while part := line.recv(65536):
                came += part
    return came


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@contextmanager
def nginx(folder: Path, upstream: int) -> Iterator[tuple[HTTPSConnection, Path]]:
    """The example of nginx before a server: a way to ask it, and the folder of its logs."""
    if NGINX is None:
        pytest.skip("nginx is not on this machine: apt-get install nginx-light")
    secure, plain = free_port(), free_port()
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        [OPENSSL, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={PUBLIC}",
         "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True,
    )  # fmt: skip
    example = _changed(
        (EXAMPLES / "nginx.conf").read_text(encoding="utf-8"),
        {
            "listen 443 ssl": f"listen 127.0.0.1:{secure} ssl",
            "listen 80": f"listen 127.0.0.1:{plain}",
            "127.0.0.1:8421": f"127.0.0.1:{upstream}",
            "/etc/ssl/certs/advice.example.org.pem": str(certificate),
            "/etc/ssl/private/advice.example.org.key": str(key),
            "/var/log/nginx/collabadvisor.log": str(folder / "access.log"),
        },
    )
    temporary = "".join(
        f"{name}_temp_path {folder}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    whole = folder / "nginx.conf"
    whole.write_text(
        f"daemon off; pid {folder}/pid; error_log {folder}/error.log debug; worker_processes 1;\n"
        f"events {{}}\nhttp {{\n{temporary}{example}\n}}\n",
        encoding="utf-8",
    )
    command = [NGINX, "-c", str(whole), "-p", str(folder), "-e", str(folder / "error.log")]
    tested = subprocess.run([*command, "-t"], check=False, capture_output=True, text=True)
    assert tested.returncode == 0, tested.stderr
    context = ssl.create_default_context(cafile=str(certificate))
    context.check_hostname = False
    with _running(command, secure, folder):
        yield HTTPSConnection("127.0.0.1", secure, context=context), folder


@contextmanager
def caddy(folder: Path, upstream: int) -> Iterator[tuple[HTTPConnection, Path]]:
    """The example of Caddy before a server, but by http; as above."""
    if CADDY is None:
        pytest.skip("Caddy is not on this machine: apt-get install caddy")
    port = free_port()
    example = _changed(
        (EXAMPLES / "Caddyfile").read_text(encoding="utf-8"),
        {
            f"\n{PUBLIC} {{": f"\nhttp://{PUBLIC} {{",
            "127.0.0.1:8421": f"127.0.0.1:{upstream}",
            "/var/log/caddy/collabadvisor.log": str(folder / "access.log"),
            "\tlog default {": f"\tadmin off\n\thttp_port {port}\n\tlog default {{\n\t\tlevel DEBUG",
        },
    )
    whole = folder / "Caddyfile"
    whole.write_text(example, encoding="utf-8")
    with _running([CADDY, "run", "--adapter", "caddyfile", "--config", str(whole)], port, folder):
        yield HTTPConnection("127.0.0.1", port), folder


def _changed(text: str, changes: dict[str, str]) -> str:
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    return text


@contextmanager
def _running(command: list[str], port: int, folder: Path) -> Iterator[None]:
    with (folder / "output.log").open("wb") as output:
        proxy = subprocess.Popen(command, stdout=output, stderr=output, env={**os.environ, "HOME": str(folder)})
        try:
            while not _answers(port):
                assert proxy.poll() is None, (folder / "output.log").read_text(encoding="utf-8")
                time.sleep(0.02)
            yield
        finally:
            proxy.terminate()
            proxy.wait()


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True
