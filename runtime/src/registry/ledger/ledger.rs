//! `Ledger`: records, events and quarantined builds, shared by the threads of an App.
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Entries, Notice, RecordId, now};
use crate::fault::{Fault, FaultJournal};
use crate::host::{is_supervised, note, write_note};
use crate::identity::{Digest, RunId};
use crate::loader::Image;
use crate::plan::Plan;
use crate::report::{ModuleRecord, ModuleState, Reload, ReloadEvent, ReloadStep, Report};
use crate::store_files::{Quarantine, QuarantinedBuild};
use crate::text::in_one_line;

/// Bytes of libraries that may stay mapped without a slot that leads to them before a restart is advised: some two
/// hundred debug builds of a small module. They are mapped from their files; the private memory of each is some 20 kB.
pub(crate) const BUDGET: u64 = 1 << 30;

/// Records, events, and builds to be quarantined, as the threads of an App share them.
///
/// The one lock is held inside the methods only and never while something is logged: a logger is foreign code and may
/// ask for a report.
#[derive(Debug)]
pub(crate) struct Ledger {
    app: &'static str,
    run: RunId,
    began: u64,
    entries: Mutex<Entries>,
    is_changed: AtomicBool,
    is_restart_advised: AtomicBool,
}

impl Ledger {
    /// Makes the ledger of an App whose earlier generations reported `last_number` events.
    pub(crate) fn new(plan: &Plan, last_number: u64) -> Self {
        Self {
            app: plan.app,
            run: RunId::random(),
            began: now(),
            entries: Mutex::new(Entries::new(plan, last_number)),
            is_changed: AtomicBool::new(true),
            is_restart_advised: AtomicBool::new(false),
        }
    }

    /// Name of this run of the App.
    pub(crate) const fn run(&self) -> &RunId {
        &self.run
    }

    /// Time when the App began to load, in milliseconds since 1970.
    pub(crate) const fn began(&self) -> u64 {
        self.began
    }

    /// A copy of all entries at one moment.
    pub(crate) fn entries(&self) -> Entries {
        self.lock().clone()
    }

    /// Number of the last reload event; earlier generations of the App count as well.
    pub(crate) fn last_number(&self) -> u64 {
        self.lock().last_number
    }

    /// Enters a module into a state, with an event.
    pub(crate) fn enter(&self, record: RecordId, state: ModuleState, reason: Option<String>) {
        let event = self.lock().enter(record, state, reason);
        note!(Debug, "{event}");
    }

    /// Enters a generation that is live as running. Calls find its table before this, and one of them may have lost its state
    /// already, which [`note_loss`](Self::note_loss) could not enter under a generation that was not there yet.
    pub(crate) fn enter_running(&self, record: RecordId, generation: u32) {
        self.update(record, |record| record.generation = generation);
        self.enter(record, ModuleState::Running, None);
        let name = self.lock().records[record.index()].name.clone();
        let (_, last) = FaultJournal::of(&name, generation);
        if let Some(fault) = last.filter(|fault| fault.loss.is_some()) {
            self.note_loss(&fault);
        }
    }

    /// Changes a record without an event.
    pub(crate) fn update(&self, record: RecordId, change: impl FnOnce(&mut ModuleRecord)) {
        change(&mut self.lock().records[record.index()]);
    }

    /// Enters digest, path, version and size of a module's build.
    pub(crate) fn note_build(&self, record: RecordId, image: &Image) {
        let manifest = image.manifest();
        self.update(record, |record| {
            record.version.clone_from(&manifest.version);
            record.digest = Some(manifest.digest.clone());
            record.path = Some(image.path().clone());
            record.bytes = manifest.size;
        });
    }

    /// Whether this generation of a module is the live one, also if it has faulted.
    pub(crate) fn is_live(&self, record: RecordId, generation: u32) -> bool {
        let record = &self.lock().records[record.index()];
        record.generation == generation
            && matches!(record.state, ModuleState::Running | ModuleState::Faulted)
    }

    /// Enters a running module that has lost its state as faulted, at once and with a line in the log. What becomes of it
    /// is decided at the next safe point.
    pub(crate) fn note_loss(&self, fault: &Fault) {
        let reason = fault.to_string();
        let mut entries = self.lock();
        let records = entries.records.iter().enumerate();
        let found = records.filter(|(_, record)| {
            record.name == fault.module
                && record.generation == fault.generation
                && record.state == ModuleState::Running
        });
        let found: Vec<RecordId> = found.map(|(index, _)| RecordId::new(index)).collect();
        for record in &found {
            entries.enter(*record, ModuleState::Faulted, Some(reason.clone()));
        }
        drop(entries);
        if !found.is_empty() {
            self.mark_changed();
            note!(Error, "{} has lost its state: {reason}", fault.module);
        }
    }

    /// Keeps and logs the events of a notice, and returns its report.
    pub(crate) fn emit(&self, notice: Notice) -> Reload {
        for event in notice.events() {
            self.append(event);
        }
        notice.into_reload()
    }

    fn append(&self, event: ReloadEvent) {
        let event = self.lock().append(event);
        self.mark_changed();
        let level = match event.step {
            // `dev` shows the event itself, from the live report.
            _ if is_supervised() => log::Level::Debug,
            ReloadStep::Preparing | ReloadStep::Prepared => log::Level::Debug,
            ReloadStep::Live | ReloadStep::Restored => log::Level::Info,
            _ => log::Level::Warn,
        };
        write_note(level, format_args!("{event}"));
    }

    /// Logs once the advice to restart, if the bytes of replaced builds exceed the budget.
    pub(crate) fn advise_restart(&self, retained: u64) {
        if retained > BUDGET && !self.is_restart_advised.swap(true, Ordering::Relaxed) {
            note!(
                Warn,
                "{} MB of replaced builds stay mapped, more than the {} MB that are meant to: restart {} when it suits",
                retained >> 20,
                BUDGET >> 20,
                self.app
            );
        }
    }

    /// Marks the live report as stale.
    pub(crate) fn mark_changed(&self) {
        self.is_changed.store(true, Ordering::Release);
    }

    /// Takes the mark that the live report is stale.
    pub(crate) fn take_changed(&self) -> bool {
        self.is_changed.swap(false, Ordering::AcqRel)
    }

    /// Quarantines a build, with an event.
    pub(crate) fn quarantine(&self, module: &str, digest: &Digest, reason: &str, retained: u64) {
        self.lock().quarantined.add(QuarantinedBuild {
            module: module.to_owned(),
            digest: digest.clone(),
            reason: in_one_line(reason),
            at: now(),
        });
        let notice = Notice::new(ReloadStep::Quarantined, retained).about(module, Some(digest));
        self.emit(notice.because(Some(reason.to_owned())));
    }

    /// Whether this process quarantined a build that is not in the store's list yet.
    pub(crate) fn is_quarantined(&self, module: &str, digest: &Digest) -> bool {
        self.lock().quarantined.find(module, digest).is_some()
    }

    /// Builds that this process quarantined and that are not in the store's list yet.
    pub(crate) fn quarantined(&self) -> Quarantine {
        self.lock().quarantined.clone()
    }

    /// Removes builds that are in the store's list now.
    pub(crate) fn forget_quarantined(&self, written: &Quarantine) {
        let is_new =
            |build: &QuarantinedBuild| written.find(&build.module, &build.digest).is_none();
        self.lock().quarantined.builds.retain(is_new);
    }

    /// Makes a snapshot of the App.
    pub(crate) fn report(&self, retained: u64) -> Report {
        let Entries {
            records: mut modules,
            events,
            reloads,
            ..
        } = self.entries();
        for module in &mut modules {
            let (faults, last) = FaultJournal::of(&module.name, module.generation);
            module.faults = faults;
            // A linked module reports to nobody that it has lost its state; the next call that misses it does.
            let loss = last.filter(|fault| fault.loss.is_some() && module.generation == 0);
            if let (Some(fault), ModuleState::Running) = (loss, module.state) {
                module.state = ModuleState::Faulted;
                module.reason = Some(in_one_line(&fault.to_string()));
            }
        }
        Report {
            app: self.app.to_owned(),
            run: Some(self.run.clone()),
            modules,
            events: events.into_iter().map(Arc::unwrap_or_clone).collect(),
            reloads: reloads.into_iter().map(Arc::unwrap_or_clone).collect(),
            kept: retained,
        }
    }

    #[cfg(test)]
    pub(crate) fn is_restart_advised(&self) -> bool {
        self.is_restart_advised.load(Ordering::Relaxed)
    }

    fn lock(&self) -> MutexGuard<'_, Entries> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
