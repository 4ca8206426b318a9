#!/usr/bin/env python3
"""Runs a command and, while it runs, Linux' cargo and rustc for the Windows programs that start `cargo.exe` and `rustc.exe`
(`stub.rs`): paths of drive Z: become Unix paths on the way in, absolute Unix paths in cargo's messages become paths of drive Z:
on the way out. Usage: bridge.py COMMAND ARGUMENT..."""
import os
import re
import select
import signal
import socket
import struct
import subprocess
import sys
import threading

from paths import unix

TARGET = "x86_64-pc-windows-gnu"
# What ends a list of texts.
END = 0xFFFF_FFFF
HERE = os.path.dirname(os.path.abspath(__file__))
# Variables that pass from the Windows program to cargo, beside those that are not set here. Those that name Windows programs do
# not, nor do the descriptors of a job server, which is another process's.
PASSED = re.compile(r"CARGO|RUST|KEYWAY|OUT_DIR$|DEP_|TERM$|NO_COLOR$")
KEPT_BACK = re.compile(
    r"(CARGO|CARGO_HOME|CARGO_BUILD_TARGET|CARGO_TARGET_X86_64.*|RUSTUP_.*|RUSTC|(CARGO_)?MAKEFLAGS)$"
)


def message_outward(line):
    """A message of cargo in JSON, with Windows paths."""
    if not line.startswith(b"{"):
        return line
    return re.sub(
        rb'"(/[^"\\]+)"', lambda path: b'"Z:' + path.group(1).replace(b"/", b"\\\\") + b'"', line
    )


class Request:
    """What a stub asks for."""

    def __init__(self, stream):
        def texts():
            while True:
                (length,) = struct.unpack("<I", stream.read(4))
                if length == END:
                    return
                yield stream.read(length).decode("utf-8", "replace")

        self.name, folder, *arguments = texts()
        self.folder = unix(folder)
        self.arguments = [unix(one) for one in arguments]
        self.environment = dict(os.environ)
        self.environment.pop("CARGO_TARGET_DIR", None)
        for variable in texts():
            name, _, value = variable.partition("=")
            is_passed = PASSED.match(name) or name not in os.environ
            if is_passed and not KEPT_BACK.match(name):
                self.environment[name] = unix(value)
        if self.name == "cargo":
            self.environment["CARGO_BUILD_TARGET"] = TARGET
            wrapper = self.environment.get("RUSTC_WRAPPER")
            if wrapper:
                self.environment["BRIDGE_WRAPPER"] = wrapper
                self.environment["RUSTC_WRAPPER"] = os.path.join(HERE, "rustc-wrapper.py")

    def start(self):
        return subprocess.Popen(
            [self.name, *self.arguments],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )


def serve(connection):
    lock = threading.Lock()

    def send(kind, number, data=b""):
        with lock:
            try:
                connection.sendall(struct.pack("<BI", kind, number) + data)
            except OSError:
                pass  # The stub was ended.

    def pass_on(kind, pipe):
        for line in iter(pipe.readline, b""):
            line = message_outward(line) if kind == 1 else line
            send(kind, len(line), line)

    try:
        child = Request(connection.makefile("rb")).start()
    except (OSError, ValueError, struct.error) as error:
        text = f"bridge: {error}\n".encode()
        send(2, len(text), text)
        send(0, 101)
        connection.close()
        return
    pipes = ((1, child.stdout), (2, child.stderr))
    threads = [threading.Thread(target=pass_on, args=pipe) for pipe in pipes]
    for thread in threads:
        thread.start()
    while child.poll() is None:
        readable, _, _ = select.select([connection], [], [], 0.02)
        if readable and not connection.recv(1, socket.MSG_PEEK):
            # A stub that was ended takes with it what it stands for.
            os.killpg(child.pid, signal.SIGKILL)
            break
    code = child.wait()
    for thread in threads:
        thread.join()
    send(0, code if code >= 0 else 128 - code)
    connection.close()


def accept(listener):
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=serve, args=(connection,), daemon=True).start()


def main():
    listener = socket.create_server(("127.0.0.1", 0))
    os.environ["BRIDGE_PORT"] = str(listener.getsockname()[1])
    threading.Thread(target=accept, args=(listener,), daemon=True).start()
    sys.exit(subprocess.run(sys.argv[1:]).returncode)


main()
