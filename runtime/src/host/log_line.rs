//! `LogLine`.
use log::Level;

// Host and module each have their copy of `log`, perhaps of different versions; in all versions a level has this
// number.
const _: () = assert!(
    size_of::<Level>() == size_of::<usize>()
        && Level::Error as usize == 1
        && Level::Warn as usize == 2
        && Level::Info as usize == 3
        && Level::Debug as usize == 4
        && Level::Trace as usize == 5
);

/// A log record of a module as plain data: a record of the module's copy of `log` means nothing to the host's.
#[derive(Clone, Copy, Debug)]
pub struct LogLine<'l> {
    /// Severity of the record.
    pub level: Level,
    /// Package name of the module, which becomes the target of the record.
    pub module: &'l str,
    /// Formatted message of the record.
    pub message: &'l str,
    /// Path of the Rust module, where known.
    pub module_path: Option<&'l str>,
    /// Source file, where known.
    pub file: Option<&'l str>,
    /// Line in the file.
    pub line: Option<u32>,
}
