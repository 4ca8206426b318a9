"""Paths on both sides of Wine, whose drive Z: is the root of the file system."""
import re

# What ends a path in an argument, in a variable, and in a list of compiler flags.
END = "\0\x1f\"',;"


def unix(text):
    """The text with each path of drive Z: as a Unix path, also one below a Unix path that was joined under Windows."""

    def without_drive(match):
        return match.group(1).replace("\\", "/")

    def joined(match):
        return match.group(0).replace("\\", "/")

    text = re.sub(rf"(?:\\\\\?\\)?(?<![A-Za-z0-9])[zZ]:([\\/][^{END}]*)", without_drive, text)
    return re.sub(rf"(?:(?<=^)|(?<==))/[^{END}]*", joined, text)


def windows(path):
    """An absolute Unix path as a path of drive Z:."""
    return "Z:" + path.replace("/", "\\")
