//! `Serving`.

/// The module that serves a Core in an App, which decides how the accessor of a static program reaches the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Serving {
    /// No System serves the Core.
    Nobody,
    /// This System alone, the outermost layer, or the App itself, so that a static program reaches its `table` without a slot.
    Always {
        /// Package name of the module.
        module: String,
        /// Path of its table.
        table: String,
    },
    /// This System or outermost layer, unless its `initialize` refuses: a static program reads the slot too.
    Unless {
        /// Package name of the System or layer.
        module: String,
        /// Package names of the modules that take over then, in order.
        standbys: Vec<String>,
    },
}
