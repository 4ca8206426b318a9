//! How far a run has come, on a terminal.

use std::io::{IsTerminal, Write, stderr};

use super::Swarm;

/// Cells of the bar.
const WIDTH: u64 = 30;

impl Swarm {
    /// Draws the bar over the one before, and clears it in the end. Where nobody watches it draws nothing.
    pub(super) fn draw_bar(&self, ticks: u64) {
        let mut stream = stderr();
        if !stream.is_terminal() {
            return;
        }
        let line = if self.ticks < ticks {
            bar(
                self.ticks,
                ticks,
                self.world.entity_count(),
                self.milliseconds(),
            )
        } else {
            String::new()
        };
        // A bar that cannot be drawn stops nothing.
        let _ = write!(stream, "\r\u{1b}[K{line}").and_then(|()| stream.flush());
    }

    /// What a step took, on average.
    pub(super) fn milliseconds(&self) -> f64 {
        self.time.as_secs_f64() * 1e3 / self.ticks.max(1) as f64
    }
}

fn bar(done: u64, all: u64, entities: usize, milliseconds: f64) -> String {
    let full = (done * WIDTH / all.max(1)) as usize;
    let (full, rest) = ("█".repeat(full), "░".repeat(WIDTH as usize - full));
    format!("{full}{rest} {done}/{all} ticks, {entities} entities, {milliseconds:.1} ms a tick")
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn the_bar_is_as_full_as_the_run() {
        let half = bar(50, 100, 7, 2.5);
        assert_eq!(half.matches('█').count(), 15);
        assert!(
            half.ends_with("░ 50/100 ticks, 7 entities, 2.5 ms a tick"),
            "{half}"
        );
    }
}
