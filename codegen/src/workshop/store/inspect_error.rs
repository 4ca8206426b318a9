//! `InspectError`, a store or module that cannot be shown.

use std::path::PathBuf;

use keyway::store::{StoreError, command};

/// Why a store or one of its modules cannot be shown.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum InspectError {
    /// The store or a file of it cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No module of this name is published.
    #[error("{module} is not published in {}; {}", store.display(), advice(nearest.as_deref()))]
    Unpublished {
        /// The name that was asked for.
        module: String,
        /// Root folder of the store.
        store: PathBuf,
        /// A published module of a similar name.
        nearest: Option<String>,
    },
    /// No build of this name is quarantined.
    #[error("{name} is not quarantined in {}; {}", store.display(), match nearest {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => format!("{} shows what is", command("quarantine list")),
    })]
    NotQuarantined {
        /// The name or digest that was asked for.
        name: String,
        /// Root folder of the store.
        store: PathBuf,
        /// A quarantined module of a similar name.
        nearest: Option<String>,
    },
}

fn advice(nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => format!("run {}", command("build-modules")),
    }
}
