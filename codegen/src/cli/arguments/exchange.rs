//! A Core and who shall serve it.

use std::str::FromStr;

/// A Core and who shall serve it, written `CORE=SYSTEM`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct Exchange {
    /// Package name of the Core.
    pub(in crate::cli) core: String,
    /// Package name of the System.
    pub(in crate::cli) system: String,
}

impl FromStr for Exchange {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once('=') {
            Some((core, system)) if !core.is_empty() && !system.is_empty() => Ok(Self {
                core: core.to_owned(),
                system: system.to_owned(),
            }),
            _ => Err("write it as CORE=SYSTEM, such as core-physics=systems-physics".to_owned()),
        }
    }
}
