//! The numbers of the format of saved worlds; `docs/ecs-format.md` describes it.

use std::ops::Range;

#[cfg(target_endian = "big")]
compile_error!("values are saved as they lie in memory, which the format says is little-endian");

/// The first bytes. One is not ASCII and one is the end of a line, so a transfer as text shows.
pub(super) const MAGIC: [u8; 8] = *b"\x89KeyEcs\n";

/// The version that is written, and the only one that is read.
pub(super) const FORMAT: u32 = 1;

/// Where the checksum stands, of all that is behind it.
pub(super) const CHECKSUM: Range<usize> = 12..16;

/// The parts, in their order, as refusals name them.
pub(super) const PARTS: [&str; 6] = [
    "the components",
    "the tables",
    "the entities",
    "the queries",
    "the arenas",
    "the journal",
];

/// Rows for which one tick is saved: the latest of their runs in memory.
pub(super) const TICK_ROWS: usize = 1024;

/// Bytes in front of the first part: magic, format, checksum, tick, and the length of each part.
pub(super) const HEADER: usize = 24 + 8 * PARTS.len();
