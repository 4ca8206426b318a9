//! Who serves a Core in an App.

/// Who serves a Core in an App, and what the accessor of a static program does about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Serving {
    /// Nobody for now.
    Nobody,
    /// This System and nobody else, so a static program reaches its `table` without a slot.
    Always {
        /// The package.
        module: String,
        /// Path of its table.
        table: String,
    },
    /// This System, unless its `initialize` refuses: a static program reads the slot too.
    Unless {
        /// The package.
        module: String,
        /// Who then takes over, in order.
        standbys: Vec<String>,
    },
}
