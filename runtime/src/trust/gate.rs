//! `Gate`, through which each set comes before any of its modules is opened.
use std::env;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Admitted, SignatureCheck, TrustError};
use crate::host::note;
use crate::identity::BuildIdentity;
use crate::plan::Plan;
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
