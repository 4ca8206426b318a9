//! The private memory of a process.
use std::fs;

/// Bytes of memory that are a process's alone, which is named by its number or `self`; `None` where the system does not tell.
pub(crate) fn private(process: &str) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("RssAnon:"))?;
    let kilobytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024.0)
}
