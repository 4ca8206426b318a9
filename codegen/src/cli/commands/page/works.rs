//! `Works`.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle, sleep};
use std::time::Duration;

use keyway::store::{ControlCommand, LiveReport, RunId, Store, TraceReport};

use super::form::Form;
use super::order::Order;
use super::work::Work;
use super::work_state::WorkState;
use crate::cli::command_error::CommandError;
use crate::cli::commands::layers::{Counter, LiveRecording, RecordArguments, TraceSubject};
use crate::cli::output::with_causes;
use crate::cli::work::{ControlOptions, Interrupt, SignOptions, StoreOptions};
use crate::workshop::recordings::PlayError;
use crate::workshop::store::{ask, clear_quarantine, read_all, request_name};

/// Interval at which the end of a trace is looked for.
const STEP: Duration = Duration::from_millis(50);

/// Works that are shown after they have ended.
const MOST_ENDED: usize = 50;

/// All that pages have asked for.
pub(super) struct Works {
    store: Store,
    options: StoreOptions,
    interrupt: Interrupt,
    /// Held while a layer is built: it is a crate of the workspace in that time.
    workshop: Mutex<()>,
    list: Mutex<List>,
}

#[derive(Default)]
struct List {
    last: u64,
    works: Vec<Work>,
    threads: Vec<JoinHandle<()>>,
    /// The last table of each trace that has ended, by the run and the Core.
    tables: BTreeMap<(RunId, String), TraceReport>,
}

impl Works {
    pub(super) fn new(store: Store, options: StoreOptions, interrupt: Interrupt) -> Self {
        Self {
            options: options.at(&store),
            store,
            interrupt,
            workshop: Mutex::default(),
            list: Mutex::default(),
        }
    }

    /// The works, oldest first.
    pub(super) fn shown(&self) -> Vec<Work> {
        self.list().works.clone()
    }

    /// The last table of the trace of a Core that has ended, in a run of an App.
    pub(super) fn table(&self, run: &RunId, core: &str) -> Option<TraceReport> {
        let key = (run.clone(), core.to_owned());
        self.list().tables.get(&key).cloned()
    }

    /// Begins what a form asks for, and returns its number.
    ///
    /// # Errors
    /// If the App does not run any more, or what is asked for cannot be begun.
    pub(super) fn begin(self: &Arc<Self>, form: Form) -> Result<u64, String> {
        let Form { pid, run, order } = form;
        if let Order::End { work } = order {
            return self.end(work).map(|()| work);
        }
        let apps = read_all(&self.store).map_err(|error| error.to_string())?;
        let mut apps = apps.into_iter();
        let app = apps.find(|app| app.pid == pid && app.run == run);
        let app = app.ok_or("this App has ended")?;
        if let Order::Record { file, .. } = &order {
            is_new_file(file)?;
        }
        let mut list = self.list();
        list.last += 1;
        let work = Work::new(list.last, &app, &order);
        let (number, ending) = (work.number, work.ending());
        let works = Arc::clone(self);
        let carry_out = move || works.carry_out(number, &app, order, &ending);
        let thread = thread::Builder::new().spawn(carry_out);
        list.threads
            .push(thread.map_err(|error| error.to_string())?);
        list.works.push(work);
        list.trim();
        Ok(number)
    }

    /// Waits until each layer that was inserted here is out again.
    pub(super) fn finish(&self) {
        let threads = std::mem::take(&mut self.list().threads);
        for thread in threads {
            // One that has panicked has said so.
            let _ = thread.join();
        }
    }

    fn end(&self, number: u64) -> Result<(), String> {
        let list = self.list();
        let mut works = list.works.iter();
        let work = works.find(|work| work.number == number && work.is_open());
        work.map(Work::end).ok_or_else(|| "it has ended".to_owned())
    }

    fn carry_out(&self, number: u64, app: &LiveReport, order: Order, ending: &AtomicBool) {
        let carried = match order {
            Order::Swap { core, system, drop } => {
                self.control(app, ControlCommand::Swap { core, system, drop })
            }
            Order::Rollback { module } => self.control(app, ControlCommand::Rollback { module }),
            Order::Insert { core, layer } => {
                let state = None;
                self.control(app, ControlCommand::Insert { core, layer, state })
            }
            Order::Remove { core, layer } => {
                self.control(app, ControlCommand::Remove { core, layer })
            }
            Order::Clear { build } => clear_quarantine(&self.store, Some(&build))
                .map(|_| "it may go live again".to_owned())
                .map_err(CommandError::from),
            Order::Trace { core } => self.trace(number, app, &core, ending),
            Order::Record { core, file } => self.record(number, app, &core, &file, ending),
            Order::End { .. } => Ok(String::new()),
        };
        let (state, message) = match carried {
            Ok(message) => (WorkState::Done, message),
            Err(error) => (WorkState::Failed, with_causes(&error)),
        };
        self.change(number, |work| {
            if state == WorkState::Failed {
                work.dropping = fields_to_drop(&message);
            }
            (work.state, work.message) = (state, message);
        });
    }

    fn control(&self, app: &LiveReport, command: ControlCommand) -> Result<String, CommandError> {
        let limits = self.options(app).limits();
        Ok(ask(&self.store, app, &request_name(), command, limits)?)
    }

    fn trace(
        &self,
        number: u64,
        app: &LiveReport,
        core: &str,
        ending: &AtomicBool,
    ) -> Result<String, CommandError> {
        let counter = {
            let _turn = self.turn();
            self.refuse_late(ending)?;
            Counter::insert(
                &TraceSubject::new(core),
                None,
                None,
                (&self.options(app), &SignOptions::default()),
            )?
        };
        self.change(number, |work| work.state = WorkState::In);
        let is_over = || counter.report().is_ok_and(|report| report.is_over);
        while !self.ends(ending) && counter.has_app() && !is_over() {
            sleep(STEP);
        }
        let report = counter.end()?;
        let calls: u64 = report.functions.iter().map(|own| own.calls).sum();
        let seconds = report.lasted as f64 / 1e9;
        let key = (app.run.clone(), core.to_owned());
        self.list().tables.insert(key, report);
        Ok(format!("{calls} calls in {seconds:.1} s"))
    }

    fn record(
        &self,
        number: u64,
        app: &LiveReport,
        core: &str,
        file: &str,
        ending: &AtomicBool,
    ) -> Result<String, CommandError> {
        let arguments = RecordArguments::new(core, file.into(), self.options(app));
        let live = {
            let _turn = self.turn();
            self.refuse_late(ending)?;
            LiveRecording::begin(&arguments)?
        };
        self.change(number, |work| work.state = WorkState::In);
        let recording = live.end(&|| self.ends(ending))?;
        Ok(format!(
            "{} calls in {}",
            recording.len(),
            recording.path().display()
        ))
    }

    /// What waited for its turn, and was ended meanwhile, does not begin.
    fn refuse_late(&self, ending: &AtomicBool) -> Result<(), CommandError> {
        match self.ends(ending) {
            true => Err(PlayError::Missing("it was ended before it began".to_owned()).into()),
            false => Ok(()),
        }
    }

    fn ends(&self, ending: &AtomicBool) -> bool {
        self.interrupt.is_raised() || ending.load(Ordering::Relaxed)
    }

    fn options(&self, app: &LiveReport) -> ControlOptions {
        ControlOptions::to(app.pid, self.options.clone())
    }

    fn change(&self, number: u64, change: impl FnOnce(&mut Work)) {
        let mut list = self.list();
        let mut works = list.works.iter_mut();
        if let Some(work) = works.find(|work| work.number == number) {
            change(work);
        }
    }

    fn list(&self) -> MutexGuard<'_, List> {
        self.list.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn turn(&self) -> MutexGuard<'_, ()> {
        self.workshop.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl List {
    /// Forgets the oldest works that have ended, and the threads of all that have.
    fn trim(&mut self) {
        self.threads.retain(|thread| !thread.is_finished());
        let is_over = |work: &Work| matches!(work.state, WorkState::Done | WorkState::Failed);
        let over = self.works.iter().filter(|work| is_over(work)).count();
        let mut surplus = over.saturating_sub(MOST_ENDED);
        self.works.retain(|work| {
            let goes = surplus > 0 && is_over(work);
            surplus -= usize::from(goes);
            !goes
        });
    }
}

/// Refuses a file elsewhere, or one that is there: a page overwrites nothing.
fn is_new_file(name: &str) -> Result<(), String> {
    let path = Path::new(name);
    let is_name = path
        .file_name()
        .is_some_and(|file| file == path.as_os_str());
    if !is_name
        || !name.ends_with(".rec")
        || name.starts_with('.')
        || name.contains(['/', '\\', ':'])
    {
        return Err(format!("{name:?} is no name of a file that ends with .rec"));
    }
    if path.symlink_metadata().is_ok() {
        return Err(format!("{name} is there already; give another name"));
    }
    Ok(())
}

/// The fields after each `--drop` in the answer of an App that has refused a swap.
fn fields_to_drop(message: &str) -> Vec<String> {
    let mut words = message.split_whitespace();
    let mut fields = Vec::new();
    while let Some(word) = words.next() {
        if word == "--drop" {
            fields.extend(words.next().map(str::to_owned));
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::{fields_to_drop, is_new_file};

    #[test]
    fn a_recording_is_a_new_file_in_the_folder() {
        assert_eq!(is_new_file("store.rec"), Ok(()));
        for name in [
            "",
            ".",
            "..",
            ".rec",
            "store",
            "../store.rec",
            "/store.rec",
            "a/store.rec",
            "a\\store.rec",
            "c:store.rec",
            "store.rec/",
        ] {
            assert!(is_new_file(name).is_err(), "{name}");
        }
    }

    #[test]
    fn the_fields_that_a_swap_would_lose_are_read_from_the_refusal() {
        let refused =
            "systems-total does not take `calls` (3 bytes); swap with --drop calls --drop more";
        assert_eq!(fields_to_drop(refused), ["calls", "more"]);
        assert!(fields_to_drop("nothing serves core-total").is_empty());
    }
}
