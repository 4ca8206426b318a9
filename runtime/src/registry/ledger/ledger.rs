//! What became of each module, as the threads of an App share it.
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Entries, Notice, RecordId, now};
use crate::fault::FaultJournal;
use crate::identity::Digest;
use crate::loader::Image;
use crate::plan::Plan;
use crate::report::{ModuleRecord, ModuleState, Reload, ReloadEvent, ReloadStep, Report};
use crate::store_files::{Quarantine, QuarantinedBuild};

/// Bytes of libraries that may stay mapped, although no slot leads to them, before a restart is advised: some two
/// hundred debug builds of a small module. They are mapped from their files; what each costs in memory of its own is
/// some 20 kB.
pub(crate) const BUDGET: u64 = 1 << 30;

/// What became of each module, as the threads of an App share it: records, events, and builds to be quarantined.
///
/// It has one lock, which is held inside its methods only and never while something is logged: a logger is a stranger and
/// may ask for a report.
#[derive(Debug)]
pub(crate) struct Ledger {
    app: &'static str,
    began: u64,
    entries: Mutex<Entries>,
    is_changed: AtomicBool,
    is_restart_advised: AtomicBool,
}

impl Ledger {
    /// The ledger of an App whose generations before have told `last_number` reloads.
    pub(crate) fn new(plan: &Plan, last_number: u64) -> Self {
        Self {
            app: plan.app,
            began: now(),
            entries: Mutex::new(Entries::new(plan, last_number)),
            is_changed: AtomicBool::new(true),
            is_restart_advised: AtomicBool::new(false),
        }
    }

    /// When the App began to load, in milliseconds since 1970.
    pub(crate) const fn began(&self) -> u64 {
        self.began
    }

    /// Everything at one moment.
    pub(crate) fn entries(&self) -> Entries {
        self.lock().clone()
    }

    /// The number of the last reload, those of the App's generations before included.
    pub(crate) fn last_number(&self) -> u64 {
        self.lock().last_number
    }

    /// Writes down which state a module has come into.
    pub(crate) fn enter(&self, record: RecordId, state: ModuleState, reason: Option<String>) {
        let event = self.lock().enter(record, state, reason);
        log::debug!(target: "keyway", "{event}");
    }

    /// Changes one record.
    pub(crate) fn update(&self, record: RecordId, change: impl FnOnce(&mut ModuleRecord)) {
        change(&mut self.lock().records[record.index()]);
    }

    /// Writes down which build a module has.
    pub(crate) fn note_build(&self, record: RecordId, image: &Image) {
        let manifest = image.manifest();
        self.update(record, |record| {
            record.version.clone_from(&manifest.version);
            record.digest = Some(manifest.digest.clone());
            record.path = Some(image.path().clone());
            record.bytes = manifest.size;
        });
    }

    /// Whether this generation of a module runs.
    pub(crate) fn is_running(&self, record: RecordId, generation: u32) -> bool {
        let record = &self.lock().records[record.index()];
        record.generation == generation && record.state == ModuleState::Running
    }

    /// Keeps and logs the events of a fact, and gives its report.
    pub(crate) fn tell(&self, notice: Notice) -> Reload {
        for event in notice.events() {
            self.append(event);
        }
        notice.into_reload()
    }

    fn append(&self, event: ReloadEvent) {
        let event = self.lock().append(event);
        self.mark_changed();
        let level = match event.step {
            ReloadStep::Preparing | ReloadStep::Prepared => log::Level::Debug,
            ReloadStep::Live | ReloadStep::Restored => log::Level::Info,
            _ => log::Level::Warn,
        };
        log::log!(target: "keyway", level, "{event}");
    }

    /// Advises a restart, once, if this many bytes of replaced builds are more than are meant to stay mapped.
    pub(crate) fn advise_restart(&self, retained: u64) {
        if retained > BUDGET && !self.is_restart_advised.swap(true, Ordering::Relaxed) {
            log::warn!(
                target: "keyway",
                "{} MB of replaced builds stay mapped, more than the {} MB that are meant to: restart {} when it suits",
                retained >> 20,
                BUDGET >> 20,
                self.app
            );
        }
    }

    /// The live report is to be written again.
    pub(crate) fn mark_changed(&self) {
        self.is_changed.store(true, Ordering::Release);
    }

    /// Whether the live report is to be written again, said once.
    pub(crate) fn take_changed(&self) -> bool {
        self.is_changed.swap(false, Ordering::AcqRel)
    }

    /// Keeps a build from going live again.
    pub(crate) fn quarantine(&self, module: &str, digest: &Digest, reason: &str, retained: u64) {
        self.lock().quarantined.add(QuarantinedBuild {
            module: module.to_owned(),
            digest: digest.clone(),
            reason: reason.to_owned(),
            at: now(),
        });
        let notice = Notice::new(ReloadStep::Quarantined, retained).about(module, Some(digest));
        self.tell(notice.because(Some(reason.to_owned())));
    }

    /// Whether a build was quarantined by this process, and is not in the store's list yet.
    pub(crate) fn is_quarantined(&self, module: &str, digest: &Digest) -> bool {
        self.lock().quarantined.find(module, digest).is_some()
    }

    /// What this process has quarantined and the store does not know yet.
    pub(crate) fn quarantined(&self) -> Quarantine {
        self.lock().quarantined.clone()
    }

    /// The store knows of these builds now.
    pub(crate) fn forget_quarantined(&self, written: &Quarantine) {
        let is_new =
            |build: &QuarantinedBuild| written.find(&build.module, &build.digest).is_none();
        self.lock().quarantined.builds.retain(is_new);
    }

    /// What the App is made of now.
    pub(crate) fn report(&self, retained: u64) -> Report {
        let Entries {
            records: mut modules,
            events,
            reloads,
            ..
        } = self.entries();
        for module in &mut modules {
            module.faults = FaultJournal::of(&module.name, module.generation).0;
        }
        Report {
            app: self.app.to_owned(),
            modules,
            events: events.into_iter().collect(),
            reloads: reloads.into_iter().collect(),
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
