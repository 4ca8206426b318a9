//! What is looked at in the store, again and again.
use std::fs;
use std::io::ErrorKind::NotFound;
use std::sync::PoisonError;
use std::sync::atomic::Ordering;

use super::registry::Registry;
use super::work::Work;
use crate::store::{ControlCommand, Quarantine, Store, StoreError, read_text};

/// What was seen in the store at the last look.
#[derive(Debug)]
pub(super) struct Watch {
    /// The text of the current set, or why it cannot be read: it is short, and unlike times and sizes it cannot look the
    /// same and be another.
    set: String,
    /// Whether the store took the last live report; said once if not.
    is_writable: bool,
    /// Whether the list of what is quarantined could be read; said once if not.
    is_quarantine_readable: bool,
}

impl Watch {
    /// `set` is what is live.
    pub(super) fn new(set: String) -> Self {
        Self {
            set,
            is_writable: true,
            is_quarantine_readable: true,
        }
    }

    pub(super) fn look(&mut self, registry: &Registry, store: &Store) {
        let quarantine = self.quarantine(registry, store);
        self.look_at_set(registry, store, &quarantine);
        look_at_requests(registry, store);
        write_answers(registry, store);
        self.write_report(registry, store);
    }

    /// The last thing that an App does that ends.
    pub(super) fn end(&mut self, registry: &Registry, store: &Store) {
        self.quarantine(registry, store);
        write_answers(registry, store);
    }

    /// What is quarantined in the store, with what this process adds. A list that cannot be read is left as it is.
    fn quarantine(&mut self, registry: &Registry, store: &Store) -> Quarantine {
        let read = store.quarantine();
        let could_read = std::mem::replace(&mut self.is_quarantine_readable, read.is_ok());
        let mut all = match read {
            Ok(all) => all,
            Err(error) => {
                if could_read {
                    log::warn!(target: "keyway", "what is quarantined is not heeded, and nothing is added: {error}");
                }
                return registry.fresh().clone();
            }
        };
        let mut fresh = registry.fresh();
        if fresh.builds.is_empty() {
            return all;
        }
        for build in &fresh.builds {
            all.add(build.clone());
        }
        if store.write_quarantine(&all).is_ok() {
            *fresh = Quarantine::default();
        }
        all
    }

    fn look_at_set(&mut self, registry: &Registry, store: &Store, quarantine: &Quarantine) {
        let seen = match read_text(&store.current_path()) {
            Ok(text) => text,
            // A file that is not there is about to be written, or the store is about to be cleaned.
            Err(StoreError::Unreadable { source, .. }) if source.kind() == NotFound => return,
            Err(error) => error.to_string(),
        };
        if seen == self.set {
            return;
        }
        self.set = seen;
        match store.current() {
            Ok(set) => registry.prepare_set(store, &set, quarantine),
            Err(error) => registry.refuse_set(&error),
        }
    }

    fn write_report(&mut self, registry: &Registry, store: &Store) {
        if !registry.is_changed.swap(false, Ordering::AcqRel) {
            return;
        }
        let written = store.write_live_report(&registry.live_report());
        if let (Err(error), true) = (&written, self.is_writable) {
            log::debug!(target: "keyway", "tools do not see this App: {error}");
        }
        self.is_writable = written.is_ok();
    }
}

fn look_at_requests(registry: &Registry, store: &Store) {
    let Ok(entries) = fs::read_dir(store.control_folder()) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let Some(name) = name.to_str().and_then(|name| name.strip_suffix(".toml")) else {
            continue;
        };
        if name.starts_with('.') || name.ends_with(".done") {
            continue;
        }
        let Ok(request) = store.request(name) else {
            continue;
        };
        if request.pid != std::process::id() {
            continue;
        }
        // Whoever removes the file is the one who answers.
        if fs::remove_file(store.request_path(name)).is_err() {
            continue;
        }
        let prepared = match &request.command {
            ControlCommand::Swap { core, system } => {
                registry.prepare_swap(store, core, system, name)
            }
            ControlCommand::Rollback { module } => {
                registry.enqueue(Work::Rollback(module.clone(), name.to_owned()));
                Ok(())
            }
            ControlCommand::Leave { file } => {
                registry.enqueue(Work::Leave(file.clone(), name.to_owned()));
                Ok(())
            }
        };
        if let Err(reason) = prepared {
            registry.send(name, false, format!("{}: {reason}", request.command));
        }
    }
}

fn write_answers(registry: &Registry, store: &Store) {
    let mut answers = registry
        .answers
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    for (name, answer) in answers.drain(..) {
        if let Err(error) = store.write_answer(&name, &answer) {
            log::warn!(target: "keyway", "{error}");
        }
    }
}
