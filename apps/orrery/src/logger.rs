//! `Logger`.

use std::env::{VarError, var};
use std::io::{Write, stderr};

use log::{LevelFilter, Log, Metadata, Record};

use crate::start_refusal::StartRefusal;

/// The environment variable that says how much is to be told.
pub(crate) const VARIABLE: &str = "ORRERY_LOG";

/// Writes log records, those of modules included, to the standard error stream, one line each.
#[derive(Debug)]
pub(crate) struct Logger;

impl Logger {
    /// Makes this the logger of the program, at the level that the environment asks for: `warn` if it does not say.
    /// Nothing is changed where there is a logger already, such as this one.
    pub(crate) fn install() -> Result<(), StartRefusal> {
        let level = match var(VARIABLE) {
            Ok(text) => text
                .parse()
                .map_err(|_| StartRefusal::LogLevel { found: text })?,
            Err(VarError::NotPresent) => LevelFilter::Warn,
            Err(VarError::NotUnicode(text)) => {
                return Err(StartRefusal::LogLevel {
                    found: text.to_string_lossy().into_owned(),
                });
            }
        };
        // Where there is a logger already, it is this one or belongs to a host, which has its own level.
        if log::set_logger(&Self).is_ok() {
            log::set_max_level(level);
        }
        Ok(())
    }
}

impl Log for Logger {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() <= log::max_level()
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            let level = record.level().as_str().to_ascii_lowercase();
            // Nobody is left to tell where the error stream itself fails.
            let _ = writeln!(stderr(), "{level}: {}: {}", record.target(), record.args());
        }
    }

    fn flush(&self) {}
}
