//! The functions that a launcher calls in an App that it has loaded.
use super::{Process, Registry};
use crate::app::Totals;
use crate::fault::{Fault, FaultJournal, Outcome};
use crate::identity::Digest;
use crate::module::Module;
use crate::registry::ledger::Notice;
use crate::registry::reload::{LeaveError, at_safe_point};
use crate::report::ReloadStep;

/// Tells the App that it is live: where it replaced a generation, which has ended, modules and App start, and the reload is
/// reported with its `pause` in µs. It begins to watch the store.
///
/// # Errors
/// The Fault of the App's own `start`, or its refusal. A module that does not start is dealt with at the next safe point.
pub(crate) fn take_over(pause: f64) -> Outcome<()> {
    let Some(registry) = Process::registry() else {
        return Ok(());
    };
    let started = match registry.seats.replaces_another() {
        true => registry.start_all(),
        false => Ok(()),
    };
    registry.emit_app_step(ReloadStep::Live, Some(pause), None);
    registry.ledger.advise_restart(registry.seats.retained());
    registry.begin_to_watch();
    started
}

/// Suspends App and modules and returns their state, encoded as the content of a file.
pub(crate) fn suspend() -> Result<Vec<u8>, LeaveError> {
    let registry = Process::registry().ok_or(LeaveError::NotRunning)?;
    at_safe_point(|| registry.safe_point().suspend_all()).map(|saved| saved.to_bytes())
}

/// Resumes after [`suspend`], since the next generation of the App could not take over.
pub(crate) fn resume(reason: String) {
    if let Some(registry) = Process::registry() {
        at_safe_point(|| registry.safe_point().resume_all());
        registry.emit_app_step(ReloadStep::Aborted, None, Some(reason));
    }
}

/// Reports that the next build of the App was refused.
pub(crate) fn refuse(reason: String) {
    if let Some(registry) = Process::registry() {
        registry.emit_app_step(ReloadStep::Refused, None, Some(reason));
    }
}

/// Counters to hand to the next generation.
pub(crate) fn totals() -> Totals {
    Process::registry().map_or_else(Totals::default, |registry| Totals {
        events: registry.ledger.last_number(),
        retained: registry.seats.mapped_bytes(),
    })
}

impl Registry {
    /// Starts the App's own Cores, the modules, in the order in which they were initialized, then the App.
    fn start_all(&self) -> Outcome<()> {
        let (provided, modules, app) = {
            let occupancy = self.seats.lock();
            let provided = occupancy.provided.clone();
            (provided, occupancy.started.clone(), occupancy.app)
        };
        if let Some(fault) = provided.into_iter().find_map(|own| unstarted(own, 0)) {
            return Err(Box::new(fault));
        }
        for (record, module) in modules {
            let generation = self.seats.lock().life(record).issued;
            if let Some(fault) = unstarted(module, generation) {
                FaultJournal::record(&fault);
                self.agenda.queue_fault(&fault);
            }
        }
        match app.and_then(|app| unstarted(app, 0)) {
            Some(fault) => Err(Box::new(fault)),
            None => Ok(()),
        }
    }

    /// Reports a reload step of the App itself; the start of its first generation is no reload.
    fn emit_app_step(&self, step: ReloadStep, pause: Option<f64>, reason: Option<String>) {
        let Some(launch) = self.seats.launch() else {
            return;
        };
        let is_live = step == ReloadStep::Live;
        if is_live && launch.generation == 1 {
            return;
        }
        let digest = Digest::try_from(launch.digest.clone()).ok();
        let notice = Notice::new(step, self.seats.retained()).because(reason);
        let app = self.seats.plan().app;
        let notice = match (is_live, pause) {
            (true, Some(pause)) => notice
                .about_generation(app, launch.generation, digest.as_ref())
                .lasting(pause),
            _ => notice.about(app, None),
        };
        self.ledger.emit(notice);
    }
}

/// Starts a module; the Fault if that fails, also of its own refusal.
fn unstarted(module: &Module, generation: u32) -> Option<Fault> {
    match (module.lifecycle.start)() {
        Ok(Ok(())) => None,
        Ok(Err(declined)) => Some(Fault::new(
            module.name,
            generation,
            "start",
            declined.message,
        )),
        Err(fault) => Some(*fault),
    }
}
