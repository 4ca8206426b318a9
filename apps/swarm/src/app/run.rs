//! How a run goes on.

use std::io::{IsTerminal, Write, stderr};
use std::thread::sleep;
use std::time::{Duration, Instant};

use app_console::{ModuleRow, OutputForm, tell_json};
use core_swarm::Census;
use keyway::{Flow, Report};
use serde::Serialize;

use super::{RunError, Swarm};
use crate::arguments::Arguments;
use crate::generated::imports;
use crate::output::Summary;

/// A frame has so many steps, unless they took too long.
const FRAME_TICKS: u64 = 4;

/// A frame takes about so long at most, so that modules may be replaced soon.
const FRAME_TIME: Duration = Duration::from_millis(50);

/// Cells of the bar.
const WIDTH: u64 = 30;

impl Swarm {
    /// One frame of a run.
    pub(super) fn go_on(&mut self, arguments: &Arguments) -> Result<Flow, RunError> {
        if !self.is_served_as_asked(arguments)? {
            return Ok(Flow::Continue);
        }
        if !self.has_begun {
            self.begin(arguments)?;
        }
        let (begun, before) = (Instant::now(), self.ticks);
        let until = arguments.ticks.min(self.ticks + FRAME_TICKS);
        while self.ticks < until && begun.elapsed() < FRAME_TIME {
            self.tick(arguments)?;
        }
        if arguments.form == OutputForm::Progress {
            self.tell_moment()?;
        } else {
            self.draw_bar(arguments.ticks);
        }
        if self.ticks < arguments.ticks {
            if let Some(pace) = arguments.pace {
                let time = Duration::from_secs_f64((self.ticks - before) as f64 / f64::from(pace));
                sleep(time.saturating_sub(begun.elapsed()));
            }
            return Ok(Flow::Continue);
        }
        self.finish(arguments).map(|()| Flow::Exit(0))
    }

    /// One step. It is taken in a copy, which takes the world's place when the call has come back: a module that faults in
    /// the middle leaves the world as it was.
    fn tick(&mut self, arguments: &Arguments) -> Result<(), RunError> {
        let begun = Instant::now();
        imports::ecs().world.copy(&self.world, &mut self.next);
        imports::swarm()
            .swarm
            .step(&mut self.next, 1, arguments.threads)?;
        std::mem::swap(&mut self.world, &mut self.next);
        self.ticks += 1;
        self.time += begun.elapsed();
        Ok(())
    }

    fn tell_moment(&self) -> Result<(), RunError> {
        let census = imports::swarm().swarm.census(&self.world)?;
        let moment = Moment::new(self.ticks, &census, &keyway::report());
        Ok(tell_json(&moment)?)
    }

    /// Draws the bar over the one before, and clears it in the end. Where nobody watches it draws nothing.
    fn draw_bar(&self, ticks: u64) {
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

/// What is told of one frame; its fields are the keys of the objects that `--progress` prints.
#[derive(Clone, Debug, Serialize)]
struct Moment {
    /// Steps done in this run.
    ticks: u64,
    /// Animals that live, grazers and hunters.
    animals: [u64; 2],
    /// Of every entity and every value, as 16 hexadecimal digits.
    checksum: String,
    /// The modules that run, in the order of the Plan.
    modules: Vec<ModuleRow>,
}

impl Moment {
    /// Takes the numbers of this moment from census and report.
    fn new(ticks: u64, census: &Census, report: &Report) -> Self {
        Self {
            ticks,
            animals: census.animals,
            checksum: Summary::digits(census.checksum),
            modules: report.running().map(ModuleRow::from).collect(),
        }
    }
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
