#!/usr/bin/env python3
"""Stands on Linux for the Windows program that Keyway has named in RUSTC_WRAPPER: starts that for what is loaded, with Windows
paths and with the stub as its compiler, and the compiler itself for everything else."""
import os
import re
import sys

from paths import windows

rustc, arguments = sys.argv[1], sys.argv[2:]
environment = dict(os.environ)
wrapper = environment.pop("BRIDGE_WRAPPER")
del environment["RUSTC_WRAPPER"]
if "cdylib" not in arguments:
    os.execvpe(rustc, [rustc, *arguments], environment)


def outward(text):
    """The text with what may be an absolute path, at its beginning or behind a `=`, as a Windows path."""
    path = re.fullmatch(r"((?:[^/=]*=)?)(/[^/]+/.*)", text, re.DOTALL)
    return path.group(1) + windows(path.group(2)) if path else text


for name in environment:
    if name.startswith(("KEYWAY_CAPTURE", "CARGO_MANIFEST", "OUT_DIR")):
        environment[name] = outward(environment[name])
stub = os.environ["BRIDGE_STUBS"] + "\\rustc.exe"
os.execvpe("wine", ["wine", wrapper, stub, *map(outward, arguments)], environment)
