//! `Gate`, through which each set comes before any of its modules is opened.
use std::env;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Admitted, SignatureCheck, TrustError};
use crate::host::note;
use crate::identity::BuildIdentity;
use crate::plan::{FaultPolicy, Plan, Trust};
use crate::store_files::{CurrentSet, SetSignature, SignedSet, Store};

/// The check of sets for one App, with what it has seen in this run.
#[derive(Debug)]
pub(crate) struct Gate {
    plan: &'static Plan,
    /// Target triple of this program.
    target: String,
    /// Whether a set without a signature is refused.
    signed_only: bool,
    /// Whether a set with a lower number is taken.
    allows_older: bool,
    seen: Mutex<Seen>,
}

#[derive(Debug, Default)]
struct Seen {
    /// The last signature that held, so that each is checked once.
    verified: Option<(SetSignature, SignedSet)>,
    /// Highest number of a set that has run.
    highest: u64,
    /// Whether it was logged that a set has no signature.
    is_told: bool,
}

impl Gate {
    /// The gate of the App of `plan`, as the environment says: `KEYWAY_SIGNED_ONLY` refuses sets without a signature also in a
    /// debug build, `KEYWAY_ALLOW_OLDER` takes a set with a lower number.
    pub(crate) fn new(plan: &'static Plan) -> Self {
        let is_set = |name: &str| env::var_os(name).is_some_and(|value| value == "1");
        Self {
            plan,
            target: BuildIdentity::current().target,
            signed_only: plan.trust.signed_only || is_set("KEYWAY_SIGNED_ONLY"),
            allows_older: is_set("KEYWAY_ALLOW_OLDER"),
            seen: Mutex::default(),
        }
    }

    /// The gate of a launcher of `app`, which knows nothing of the modules of that. It makes one Plan for the life of the program.
    pub(crate) fn of_launcher(app: &str, trust: Trust) -> Self {
        Self::new(Box::leak(Box::new(Plan {
            app: app.to_owned().leak(),
            on_fault: FaultPolicy::default(),
            out: &[],
            trust,
            seats: &[],
        })))
    }

    /// Like [`admit`](Self::admit), for a module that the Plan does not have, such as a layer that a tool has published, or the App
    /// itself for a launcher: where a set is signed, the module must be among those that were signed.
    ///
    /// # Errors
    /// The first reason against it.
    pub(crate) fn admit_with(
        &self,
        store: &Store,
        set: CurrentSet,
        module: &str,
    ) -> Result<Admitted, TrustError> {
        let admitted = self.admit(store, set)?;
        match &admitted.signed {
            Some(signed) if !signed.modules.contains_key(module) => Err(TrustError::Mixed {
                path: store.current_path(),
                app: self.plan.app.to_owned(),
                module: module.to_owned(),
            }),
            _ => Ok(admitted),
        }
    }

    /// Decides whether `set`, the current one of `store`, may be loaded. No file of a module is read.
    ///
    /// # Errors
    /// The first reason against it.
    pub(crate) fn admit(&self, store: &Store, set: CurrentSet) -> Result<Admitted, TrustError> {
        if self.plan.trust.keys.is_empty() {
            return Ok(Admitted { set, signed: None });
        }
        let path = store.current_path();
        let check = SignatureCheck {
            path: &path,
            app: self.plan.app,
            target: &self.target,
            keys: self.plan.trust.keys,
        };
        let signature = match check.signature(&set) {
            Ok(signature) => signature,
            Err(error) if self.signed_only => return Err(error),
            Err(_) => {
                self.tell(store);
                return Ok(Admitted { set, signed: None });
            }
        };
        let signed = self.verified(&check, signature)?;
        check.compare(&set, &signed)?;
        self.check_whole(&check, &set, &signed)?;
        self.check_number(&check, store, &signed)?;
        let signed = Some(signed);
        Ok(Admitted { set, signed })
    }

    /// Keeps the number of a set that has started or is about to become live: one that is refused later, by a check of a module,
    /// shall not keep the one before it out.
    pub(crate) fn accept(&self, store: &Store, admitted: &Admitted) {
        let Some(signed) = &admitted.signed else {
            return;
        };
        let app = self.plan.app;
        if self.seen().highest.max(store.accepted(app).unwrap_or(0)) < signed.number
            && let Err(error) = store.accept(app, signed.number)
        {
            note!(
                Warn,
                "an older set will be taken at the next start: {error}"
            );
        }
        let mut seen = self.seen();
        seen.highest = seen.highest.max(signed.number);
    }

    fn verified(
        &self,
        check: &SignatureCheck<'_>,
        signature: &SetSignature,
    ) -> Result<SignedSet, TrustError> {
        if let Some((known, signed)) = &self.seen().verified
            && known == signature
        {
            return Ok(signed.clone());
        }
        let signed = check.verify(signature)?;
        self.seen().verified = Some((signature.clone(), signed.clone()));
        Ok(signed)
    }

    /// A module that the App could load must be among those that were signed.
    fn check_whole(
        &self,
        check: &SignatureCheck<'_>,
        set: &CurrentSet,
        signed: &SignedSet,
    ) -> Result<(), TrustError> {
        let seats = self.plan.seats.iter();
        let candidates = seats.flat_map(|seat| seat.candidates);
        let mut names = candidates.map(|candidate| candidate.module);
        let is_unsigned =
            |name: &&str| set.modules.contains_key(*name) && !signed.modules.contains_key(*name);
        match names.find(is_unsigned) {
            None => Ok(()),
            Some(module) => Err(TrustError::Mixed {
                path: check.path.to_owned(),
                app: check.app.to_owned(),
                module: module.to_owned(),
            }),
        }
    }

    fn check_number(
        &self,
        check: &SignatureCheck<'_>,
        store: &Store,
        signed: &SignedSet,
    ) -> Result<(), TrustError> {
        if self.allows_older {
            return Ok(());
        }
        let kept = store.accepted(check.app).map_err(TrustError::Number)?;
        let highest = kept.max(self.seen().highest);
        if signed.number >= highest {
            return Ok(());
        }
        Err(TrustError::Older {
            path: check.path.to_owned(),
            app: check.app.to_owned(),
            found: signed.number,
            highest,
        })
    }

    /// Logs once that a set has no signature.
    fn tell(&self, store: &Store) {
        if !std::mem::replace(&mut self.seen().is_told, true) {
            note!(
                Warn,
                "the set in {} is not signed; {} takes it since it is a debug build, and would not otherwise",
                store.current_path().display(),
                self.plan.app
            );
        }
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Mutex;

    use super::Gate;
    use crate::identity::{BuildIdentity, Digest};
    use crate::plan::{FaultPolicy, Plan, Trust};
    use crate::store_files::{CurrentSet, SetSignature, SignedModule, SignedSet, Store};
    use crate::trust::TrustError;

    const TRUSTING: Plan = Plan {
        app: "app-of-gate",
        on_fault: FaultPolicy::Rollback,
        out: &[],
        trust: Trust {
            keys: &["RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3"],
            signed_only: false,
        },
        seats: &[],
    };

    /// The records that were logged of this App.
    static RECORDS: Mutex<Vec<String>> = Mutex::new(Vec::new());

    struct Records;

    impl log::Log for Records {
        fn enabled(&self, _: &log::Metadata<'_>) -> bool {
            true
        }

        fn log(&self, record: &log::Record<'_>) {
            let text = record.args().to_string();
            if text.contains(TRUSTING.app) {
                RECORDS.lock().expect("nothing panics").push(text);
            }
        }

        fn flush(&self) {}
    }

    fn set(number: usize) -> CurrentSet {
        let digest = Digest::of(&number.to_le_bytes());
        CurrentSet::new(BTreeMap::from([("systems-test".to_owned(), digest)]))
    }

    #[test]
    fn a_debug_build_takes_sets_without_a_signature_and_says_so_once() {
        static DEBUG: Plan = TRUSTING;
        static RELEASE: Plan = Plan {
            trust: Trust {
                signed_only: true,
                ..TRUSTING.trust
            },
            ..TRUSTING
        };
        static ANYONE: Plan = Plan {
            trust: Trust::ANYONE,
            ..TRUSTING
        };
        log::set_logger(&Records).expect("no other test of this crate logs");
        log::set_max_level(log::LevelFilter::Warn);
        let store = Store::new("/nowhere");
        let refused = Gate::new(&RELEASE).admit(&store, set(0));
        assert!(
            matches!(refused, Err(TrustError::Unsigned { .. })),
            "{refused:?}"
        );
        Gate::new(&ANYONE)
            .admit(&store, set(0))
            .expect("any set is taken");
        assert!(RECORDS.lock().expect("nothing panics").is_empty());
        let gate = Gate::new(&DEBUG);
        for number in 0..3 {
            let admitted = gate
                .admit(&store, set(number))
                .expect("it is a debug build");
            assert_eq!((admitted.set, admitted.signed), (set(number), None));
            gate.accept(&store, &gate.admit(&store, set(number)).expect("as before"));
        }
        let records = RECORDS.lock().expect("nothing panics");
        assert_eq!(records.len(), 1, "{records:?}");
        assert!(records[0].contains("is not signed; app-of-gate takes it"));
    }

    #[test]
    fn a_module_that_the_plan_lacks_must_be_among_the_signed_ones() {
        let signed = SignedModule {
            library: Digest::of(&0_usize.to_le_bytes()),
            manifest: Digest::of(b"manifest"),
        };
        let signed = SignedSet {
            app: TRUSTING.app.to_owned(),
            target: BuildIdentity::current().target,
            number: 1,
            modules: BTreeMap::from([("systems-test".to_owned(), signed)]),
        };
        let signature = SetSignature {
            text: signed.text(),
            signature: "seen to hold".to_owned(),
        };
        let mut set = set(0);
        set.modules
            .insert("layer-test".to_owned(), Digest::of(b"layer"));
        set.signed.insert(signed.app.clone(), signature.clone());
        let gate = Gate::new(&TRUSTING);
        gate.seen().verified = Some((signature, signed));
        let store = Store::new("/nowhere");
        let admitted = gate.admit_with(&store, set.clone(), "systems-test");
        let manifest = admitted.map(|admitted| admitted.manifest("systems-test").cloned());
        assert_eq!(
            manifest.expect("it is signed"),
            Some(Digest::of(b"manifest"))
        );
        let refused = gate.admit_with(&store, set, "layer-test");
        assert!(
            matches!(&refused, Err(TrustError::Mixed { module, .. }) if module == "layer-test"),
            "{refused:?}"
        );
    }
}
