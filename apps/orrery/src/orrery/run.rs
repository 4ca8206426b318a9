//! How a run goes: it begins, goes on frame after frame, and waits where a module faults.

use std::io::{IsTerminal, Write, stderr, stdout};
use std::thread::sleep;
use std::time::{Duration, Instant};

use app_console::OutputForm;
use core_physics::{Bodies, Position};
use keyway::{Fault, Flow, attempt};

use super::{Orrery, RunError};
use crate::arguments::Arguments;
use crate::generated::imports;
use crate::scene::onto_ecliptic;

/// A run has about so many frames, unless that made them too long or the user asks for a pace.
const FRAMES: u64 = 240;

/// A frame is at most so many steps, so that it is never long until modules may be replaced.
const FRAME_STEPS: u64 = 4096;

/// The watchers look after so many steps.
const WATCH_STEPS: u32 = 4;

/// A trail has at most so many places.
const TRAIL: usize = 480;

/// How long to wait for another build.
const WAIT: Duration = Duration::from_millis(33);

impl Orrery {
    /// One frame of a run. Where a Fault ends it, everything is as it was after the last call that came back; the safe
    /// point behind the frame puts another build in the place of the one that has faulted, and the next frame goes on.
    pub(super) fn frame_of_run(&mut self, arguments: &Arguments) -> Result<Flow, RunError> {
        let done = attempt(|| self.go_on(arguments));
        let done = self.faulty_frames.bear(done);
        done.unwrap_or_else(|fault| self.wait(fault))
    }

    /// Where somebody watches, the run waits for as long as it takes to publish a better build.
    fn wait(&self, fault: Fault) -> Result<Flow, RunError> {
        if !stdout().is_terminal() {
            return Err(RunError::Fault(fault));
        }
        if self.faulty_frames.have_just_become_too_many() {
            // Nobody is left to tell where the error stream itself fails.
            let _ = writeln!(
                stderr(),
                "orrery: {fault}; the run goes on with another build of {}",
                fault.module
            );
        }
        sleep(WAIT);
        Ok(Flow::Continue)
    }

    /// The work of one frame. A Fault may unwind it at each call of a module.
    pub(super) fn go_on(&mut self, arguments: &Arguments) -> Result<Flow, RunError> {
        let began = Instant::now();
        let bodies = match self.bodies {
            Some(bodies) => bodies,
            None => self.begin()?,
        };
        let schedule = arguments.schedule;
        let before = self.steps;
        let many = match arguments.pace {
            Some(pace) => pace.steps(schedule.step),
            None => schedule.steps() / FRAMES,
        };
        let until = before + many.clamp(1, FRAME_STEPS);
        while self.steps < until.min(schedule.steps()) {
            let (step, count) = schedule.next(self.steps, WATCH_STEPS);
            self.step(bodies, step, count)?;
            self.observe(bodies, schedule.day(self.steps));
        }
        if self.steps > before {
            self.extend_trails();
        }
        if self.steps >= schedule.steps() {
            return self.finish(arguments, bodies).map(|()| Flow::Exit(0));
        }
        let flow = self.show(arguments, bodies)?;
        if let Some(pace) = arguments.pace {
            let days = schedule.day(self.steps) - schedule.day(before);
            sleep(pace.time(days).saturating_sub(began.elapsed()));
        }
        Ok(flow)
    }

    /// Moves the bodies of a copy of the world, which takes its place when the call has come back: where the integrator
    /// faults half-way, nothing has moved.
    fn step(&mut self, bodies: Bodies, step: f64, count: u32) -> Result<(), RunError> {
        let mut next = self.world.clone();
        imports::physics()
            .integrator
            .advance(&mut next, bodies, step, count)?;
        self.world = next;
        self.steps += u64::from(count);
        Ok(())
    }

    /// Lets the watchers look. One that faults has missed a look, which is no reason to end a frame.
    pub(super) fn observe(&self, bodies: Bodies, day: f64) {
        for plugin in imports::watch_plugins().iter() {
            // What has faulted is in the report of the runtime.
            let _ = attempt(|| plugin.watch.observe(&self.world, bodies, day));
        }
    }

    /// Shows where the bodies are.
    fn show(&mut self, arguments: &Arguments, bodies: Bodies) -> Result<Flow, RunError> {
        match arguments.form {
            OutputForm::Json => {}
            OutputForm::Progress => return self.progress(arguments, bodies),
            OutputForm::Text => {
                let scene = self.scene(arguments, bodies)?;
                // A picture is missing if this faults, which does no harm to the run.
                attempt(|| imports::render().renderer.show(&scene)).unwrap_or(Ok(()))?;
            }
        }
        Ok(Flow::Continue)
    }

    pub(super) fn extend_trails(&mut self) {
        let Some(position) = Position::key(&self.world) else {
            return;
        };
        for (entity, trail) in self.entities.iter().zip(&mut self.trails) {
            if let Some(place) = self.world.get(position, *entity) {
                if trail.len() == TRAIL {
                    trail.remove(0);
                }
                trail.push(onto_ecliptic(place.0));
            }
        }
    }
}
