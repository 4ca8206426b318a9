//! `Place`, an item's name, module and visibility.

use crate::generator::load::{ModulePath, Reach};
use crate::ground::source::Located;

/// Name, module and visibility of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Name of the item, with its place.
    pub name: Located<String>,
    /// The module it is declared in.
    pub module: ModulePath,
    /// The predicates of all `cfg` attributes on it and on the modules around it, outermost first; generated code that names
    /// the item carries the same.
    pub conditions: Vec<String>,
    /// Code that can name the item, be it by a `use` declaration that leads to it.
    pub reach: Reach,
    /// The path inside the crate by which it is best named, such as `crate::Name` for an item that lies in a private module.
    pub named: String,
    /// The lines of its documentation, without the first space.
    pub docs: Vec<String>,
}

impl Place {
    /// The path inside the crate, such as `crate::a::Name`.
    #[must_use]
    pub fn path(&self) -> String {
        self.module.item(&self.name.value)
    }
}
