//! How a crate was compiled.
use serde::{Deserialize, Serialize};

use super::Fingerprint;

/// What host and module must have been compiled with alike: they exchange plain Rust values, whose layout only one and
/// the same compiler with the same options guarantees.
///
/// Job count, time, user, paths and debug level are not in it: they change no layout.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BuildIdentity {
    /// Release and commit of rustc.
    pub rustc: String,
    /// Target triple, as in `x86_64-unknown-linux-gnu`.
    pub target: String,
    /// Panic strategy: `unwind` or `abort`.
    pub panic: String,
    /// Enabled target features, comma separated, in the compiler's order.
    pub target_features: String,
    /// Compiler flags that change layouts, such as `randomize-layout`.
    pub layout_flags: String,
    /// Version of the runtime and the fingerprint of its sources: its own types cross between host and module, too.
    pub keyway: String,
}

/// Cargo tells build scripts only of the flags, not of the profile, and so the compiler itself is asked.
#[cfg(panic = "abort")]
macro_rules! panic_strategy {
    () => {
        "abort"
    };
}

#[cfg(not(panic = "abort"))]
macro_rules! panic_strategy {
    () => {
        "unwind"
    };
}

/// The identity of this build as text, the input of [`BuildIdentity::FINGERPRINT`].
const TEXT: &str = concat!(
    "rustc ",
    env!("KEYWAY_RUSTC"),
    "\ntarget ",
    env!("KEYWAY_TARGET"),
    "\npanic ",
    panic_strategy!(),
    "\ntarget_features ",
    env!("KEYWAY_TARGET_FEATURES"),
    "\nlayout_flags ",
    env!("KEYWAY_LAYOUT_FLAGS"),
    "\nkeyway ",
    env!("KEYWAY_VERSION"),
);

impl BuildIdentity {
    /// The fingerprint of the identity that this copy of the runtime was compiled with.
    pub const FINGERPRINT: Fingerprint = Fingerprint::of(TEXT.as_bytes());

    /// The identity that this copy of the runtime was compiled with.
    #[must_use]
    pub fn current() -> Self {
        Self {
            rustc: env!("KEYWAY_RUSTC").to_owned(),
            target: env!("KEYWAY_TARGET").to_owned(),
            panic: panic_strategy!().to_owned(),
            target_features: env!("KEYWAY_TARGET_FEATURES").to_owned(),
            layout_flags: env!("KEYWAY_LAYOUT_FLAGS").to_owned(),
            keyway: env!("KEYWAY_VERSION").to_owned(),
        }
    }

    /// The properties in which `module` differs from this identity, each as `name: host …, module …`.
    #[must_use]
    pub fn differences(&self, module: &Self) -> Vec<String> {
        let rows = [
            ("rustc", &self.rustc, &module.rustc),
            ("target", &self.target, &module.target),
            ("panic", &self.panic, &module.panic),
            (
                "target features",
                &self.target_features,
                &module.target_features,
            ),
            ("layout flags", &self.layout_flags, &module.layout_flags),
            ("keyway", &self.keyway, &module.keyway),
        ];
        rows.iter()
            .filter(|(_, host, module)| host != module)
            .map(|(name, host, module)| format!("{name}: host {host:?}, module {module:?}"))
            .collect()
    }
}
