//! `Progress`, a progress bar on the error stream.

use std::io::{Write, stderr};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// A bar on the standard error stream, drawn only where that is a terminal, and gone when it is dropped.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    is_hidden: bool,
}

impl Progress {
    /// Makes a bar over `steps` steps with the title `title`.
    #[must_use]
    pub fn new(title: &'static str, steps: usize) -> Self {
        let bar = ProgressBar::new(steps as u64);
        let style = ProgressStyle::with_template("{msg:>12} [{bar:27}] {pos}/{len}")
            .expect("the template is well formed");
        bar.set_style(style.progress_chars("=> "));
        bar.set_message(title);
        bar.enable_steady_tick(Duration::from_millis(100));
        Self {
            bar,
            is_hidden: false,
        }
    }

    /// Makes a bar that is never drawn.
    #[must_use]
    pub fn hidden() -> Self {
        Self {
            bar: ProgressBar::hidden(),
            is_hidden: true,
        }
    }

    /// Shows a line above the bar, unless that is hidden; where the error stream is no terminal the line alone.
    pub fn say(&self, line: &str) {
        if !self.is_hidden {
            self.bar.suspend(|| {
                // There is nowhere left to report that the error stream itself fails.
                let _ = writeln!(stderr(), "{line}");
            });
        }
    }

    /// Counts one step as done.
    pub fn advance(&self) {
        self.bar.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
