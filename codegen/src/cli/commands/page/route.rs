//! `Route`.

use super::asset::Asset;

/// What a request that is granted asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Route {
    /// A file of the page.
    File(Asset),
    /// What there is to see, again after each change.
    Events,
    /// To do what the body says.
    Act,
}
