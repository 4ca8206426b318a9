//! `SignOptions`, flattened into the arguments of each command that makes a set.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use clap::Args;
use keyway::store::{SignedSet, Store};

use crate::cli::command_error::CommandError;
use crate::cli::output::note;
use crate::generator::parse::TrustedKey;
use crate::generator::pipeline::Resolved;
use crate::workshop::compile::{Profile, select};
use crate::workshop::sign::{Signing, SigningKey};

/// Options of everything that makes a set of modules.
#[derive(Args, Clone, Debug, Default)]
pub(in crate::cli) struct SignOptions {
    /// Sign the set with the secret key in FILE, which `keys new` makes; KEYWAY_KEY_PASSWORD holds its password where nobody types
    #[arg(long, value_name = "FILE")]
    sign: Option<PathBuf>,
    /// Number of the signed set, higher than those before; the seconds since 1970 if it is left out
    #[arg(long, value_name = "N", requires = "sign")]
    number: Option<u64>,
}

impl SignOptions {
    /// How the sets of `app`, or of all Apps, are signed; `None` if they are not. Says so where an App will not take them.
    ///
    /// # Errors
    /// If there is no such App, or the key cannot be read.
    pub(in crate::cli) fn signing(
        &self,
        resolved: &Resolved,
        app: Option<&str>,
        profile: Profile,
    ) -> Result<Option<Signing>, CommandError> {
        let key = self.sign.as_deref().map(SigningKey::read).transpose()?;
        let package = |id| resolved.parsed.package(id);
        let mut apps = BTreeMap::new();
        for id in select(&resolved.resolutions, &resolved.parsed, app)?.apps {
            warn(
                package(id),
                &resolved.parsed[id].trust,
                key.as_ref(),
                profile,
            );
            let own = select(&resolved.resolutions, &resolved.parsed, Some(package(id)))?;
            let modules = own.modules.into_iter();
            let modules: BTreeSet<_> = modules.map(|id| package(id).to_owned()).collect();
            apps.insert(package(id).to_owned(), modules);
        }
        let number = self.number;
        Ok(key.map(|key| Signing { key, apps, number }))
    }

    /// How a set is signed in which a tool puts something for the running App `app`: for all that its present signature covers, and
    /// what the App has. `None` if it need not be.
    ///
    /// # Errors
    /// If the App would refuse a set that is not signed, and no key is named; or if the key cannot be read.
    pub(in crate::cli) fn signing_beside(
        &self,
        resolved: &Resolved,
        app: &str,
        store: &Store,
    ) -> Result<Option<Signing>, CommandError> {
        // A current set that cannot be read is told by whoever changes it.
        let set = store.current().ok();
        let present = set.and_then(|set| SignedSet::read(&set.signed.get(app)?.text));
        let workspace = &resolved.parsed;
        let trust = workspace.find(app).map(|id| &*workspace[id].trust);
        if self.sign.is_none() && present.is_some() && trust.is_some_and(|keys| !keys.is_empty()) {
            let app = app.to_owned();
            return Err(CommandError::NotSigned { app });
        }
        let signing = self.signing(resolved, Some(app), Profile::Debug)?;
        Ok(signing.map(|mut signing| {
            let own = signing.apps.entry(app.to_owned()).or_default();
            own.extend(present.into_iter().flat_map(|set| set.modules.into_keys()));
            signing
        }))
    }
}

/// Says that an App will refuse a set. That is no error: the set can be meant for an App that was built with other keys.
fn warn(app: &str, trust: &[TrustedKey], key: Option<&SigningKey>, profile: Profile) {
    if trust.is_empty() {
        return;
    }
    match key {
        Some(key) if trust.iter().all(|trusted| trusted.key != key.public()) => note(format_args!(
            "{app} does not trust the key {} and will refuse this set; name its .pub file in `trust` of {app}",
            key.id()
        )),
        None if profile == Profile::Release => note(format_args!(
            "{app} takes signed sets only in a release build; sign this one with --sign FILE"
        )),
        _ => {}
    }
}
