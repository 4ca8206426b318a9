//! Verifying and mapping builds in the background, before a safe point.
use super::Watch;
use crate::identity::Digest;
use crate::loader::{Expected, Image, LoadError, verify};
use crate::module::Module;
use crate::registry::ledger::{Notice, RecordId};
use crate::registry::reload::Work;
use crate::registry::seats::{Build, Change, SwapError};
use crate::report::ReloadStep;
use crate::store_files::{CurrentSet, Quarantine, StoreError};

impl Watch {
    /// Verifies and maps all builds in `set` that differ from the live ones, all of them or none.
    pub(super) fn prepare_set(&self, set: CurrentSet, quarantine: &Quarantine) {
        let admitted = match self.seats.gate().admit(&self.store, set) {
            Ok(admitted) => admitted,
            Err(error) => return self.refuse_set(error.to_string()),
        };
        let set = &admitted.set;
        if let Some(reason) = self.foreign_part(set) {
            return self.refuse_set(reason);
        }
        if self.seats.is_outdated_by(set) {
            self.agenda.set_outdated();
            return;
        }
        let mut changes = Vec::new();
        let mut is_whole = true;
        for (record, from) in self.seats.watched() {
            let name = self.seats.name(record);
            let Some(digest) = set.modules.get(name) else {
                is_whole &= from.is_none();
                if from.is_some() {
                    let reason = self.not_published(name).to_string();
                    self.emit(ReloadStep::Refused, record, None, Some(reason));
                }
                continue;
            };
            let is_live = self.seats.lock().life(record).digest() == Some(digest);
            let begins = |record| changes.iter().any(|change: &Change| change.to == record);
            if from.is_none() && !self.seats.has_behind(self.seats.seat_of(record), begins) {
                continue;
            }
            if is_live || self.is_held(record, digest, quarantine) {
                continue;
            }
            self.emit(ReloadStep::Preparing, record, Some(digest), None);
            match self.prepare(record, from, digest, admitted.manifest(name)) {
                Ok(change) => changes.push(change),
                Err(error) => {
                    is_whole = false;
                    let reason = Some(error.to_string());
                    self.emit(ReloadStep::Refused, record, Some(digest), reason);
                }
            }
        }
        if is_whole {
            self.seats.gate().accept(&self.store, &admitted);
        }
        self.conclude(changes, is_whole);
    }

    /// Reports that a set is refused as a whole.
    pub(super) fn refuse_set(&self, reason: String) {
        let notice = Notice::new(ReloadStep::Refused, self.seats.retained());
        let notice = notice.about(self.seats.plan().app, None);
        self.ledger.emit(notice.because(Some(reason)));
    }

    /// Why a set is not for this App: another workspace has published one of its modules.
    fn foreign_part(&self, set: &CurrentSet) -> Option<String> {
        let own = self.workspace.as_ref()?;
        let watched = self.seats.watched().into_iter();
        let modules = watched.filter_map(|(record, _)| {
            let name = self.seats.name(record);
            let is_live = self.seats.lock().life(record).digest() == set.modules.get(name);
            (!is_live).then_some(name)
        });
        let mut parts = modules.chain([self.seats.plan().app]);
        let (name, other) = parts.find_map(|name| {
            let other = set.workspaces.get(name).filter(|other| *other != own)?;
            Some((name, other))
        })?;
        Some(format!(
            "{name} in {} is of the workspace {}, and this App runs for {}; give each of them a CARGO_TARGET_DIR of its own",
            self.store.current_path().display(),
            other.display(),
            own.display()
        ))
    }

    /// Queues a set for the next safe point, unless a part of it was refused.
    fn conclude(&self, changes: Vec<Change>, is_whole: bool) {
        let (step, reason) = if is_whole {
            (ReloadStep::Prepared, None)
        } else {
            let reason = "it belongs to a set with one that is refused".to_owned();
            (ReloadStep::Refused, Some(reason))
        };
        for change in &changes {
            let digest = Some(change.build.digest());
            self.emit(step, change.to, digest, reason.clone());
        }
        if is_whole && !changes.is_empty() {
            self.agenda.enqueue(Work::Set(changes));
        }
    }

    /// Verifies and maps the current build of a candidate that is to take the seat of a Core.
    pub(super) fn prepare_swap(&self, core: &str, system: &str) -> Result<Change, SwapError> {
        let (from, to) = self.seats.swap(core, system)?;
        self.prepare_current(to, from)
    }

    /// Verifies and maps the current build of a layer that is to come back to its place.
    pub(super) fn prepare_insert(&self, core: &str, layer: &str) -> Result<Change, SwapError> {
        let record = self.seats.layer(core, layer)?;
        if self.seats.live_module(record).is_some() {
            return Err(SwapError::In {
                layer: layer.to_owned(),
                core: core.to_owned(),
            });
        }
        self.prepare_current(record, None)
    }

    fn prepare_current(&self, to: RecordId, from: Option<RecordId>) -> Result<Change, SwapError> {
        let module = self.seats.name(to);
        let admitted = self
            .seats
            .gate()
            .admit(&self.store, self.store.current()?)?;
        let digest = admitted.set.modules.get(module);
        let digest = digest.ok_or_else(|| self.not_published(module))?;
        self.refuse_quarantined(module, digest)?;
        Ok(self.prepare(to, from, digest, admitted.manifest(module))?)
    }

    fn prepare(
        &self,
        record: RecordId,
        from: Option<RecordId>,
        digest: &Digest,
        manifest: Option<&Digest>,
    ) -> Result<Change, LoadError> {
        let known = self.seats.lock().life(record).mapped.find(digest).cloned();
        let build = match known {
            Some(known) => known,
            None => {
                let expected = Expected {
                    manifest,
                    ..self.seats.expected(record)
                };
                let build = self.mapped(digest, &expected, self.seats.binding(record).load)?;
                let mut occupancy = self.seats.lock();
                occupancy.life_mut(record).mapped.insert(build.clone());
                build
            }
        };
        Ok(Change {
            from,
            to: record,
            build,
            snapshot: None,
            may_drop: None,
        })
    }

    /// Verifies a build, maps it with `load`, and attaches it to this host as no generation yet.
    ///
    /// A transaction attaches it again, with its number. The first time is here, since it is the first write to the statics of the
    /// library: until then their pages are those of the file, and the system copies each of them and interrupts the other
    /// processors for it, which take longest to answer where they are idle. No safe point shall wait for that.
    pub(super) fn mapped(
        &self,
        digest: &Digest,
        expected: &Expected<'_>,
        load: fn(image: &Image) -> Result<&'static Module, LoadError>,
    ) -> Result<Build, LoadError> {
        let image = verify(&self.store, digest, expected)?;
        let image = self.seats.private_copy(image, &self.store)?;
        let module = load(&image)?;
        (module.lifecycle.attach)(&(self.services)(0));
        Ok(Build::new(module, image))
    }

    /// Refuses a build that is quarantined, for a request that asks for it by name.
    pub(super) fn refuse_quarantined(
        &self,
        module: &str,
        digest: &Digest,
    ) -> Result<(), SwapError> {
        match self.store.quarantine()?.find(module, digest) {
            None => Ok(()),
            Some(entry) => Err(SwapError::Quarantined {
                module: module.to_owned(),
                reason: entry.reason.clone(),
            }),
        }
    }

    /// Whether a build is quarantined; reports it if so.
    fn is_held(&self, record: RecordId, digest: &Digest, quarantine: &Quarantine) -> bool {
        let Some(entry) = quarantine.find(self.seats.name(record), digest) else {
            return false;
        };
        let reason = format!(
            "it stays out, since: {}; change it and publish it again",
            entry.reason
        );
        self.emit(ReloadStep::Quarantined, record, Some(digest), Some(reason));
        true
    }

    fn not_published(&self, module: &str) -> StoreError {
        StoreError::NotPublished {
            module: module.to_owned(),
            store: self.store.root().to_owned(),
        }
    }

    /// Reports a step of one module that has no generation yet.
    fn emit(
        &self,
        step: ReloadStep,
        record: RecordId,
        digest: Option<&Digest>,
        reason: Option<String>,
    ) {
        let notice = Notice::new(step, self.seats.retained());
        let notice = notice.about(self.seats.name(record), digest);
        self.ledger.emit(notice.because(reason));
    }
}
