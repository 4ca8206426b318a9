//! How a run goes on.

use std::thread::sleep;
use std::time::{Duration, Instant};

use app_console::{OutputForm, tell_json};
use keyway::Flow;

use super::{RunError, Swarm};
use crate::arguments::Arguments;
use crate::generated::imports;
use crate::output::Moment;

/// A frame has so many steps, unless they took too long.
const FRAME_TICKS: u64 = 4;

/// A frame takes about so long at most, so that modules may be replaced soon.
const FRAME_TIME: Duration = Duration::from_millis(50);

impl Swarm {
    /// One frame of a run.
    pub(super) fn go_on(&mut self, arguments: &Arguments) -> Result<Flow, RunError> {
        if !self.is_kept_by(arguments)? {
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
}
