//! What a module implements.

use super::ViewLink;
use crate::generator::discover::CrateId;

/// What a System, Plugin or App implements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleLink {
    /// The module.
    pub module: CrateId,
    /// The place of its ViewModel in `ParsedCrate::view_models`; `None` for an App with a loop of its own.
    pub view_model: Option<usize>,
    /// The place of its lifecycle in `ParsedCrate::implementations`.
    pub lifecycle: Option<usize>,
    /// The Views of its Core that it implements, in the order of the Core.
    pub views: Vec<ViewLink>,
    /// For an App: the place of its `AppView` in `ParsedCrate::implementations`.
    pub app_view: Option<usize>,
}
