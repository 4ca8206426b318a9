//! `ModuleLink`, the impl blocks of one module.

use super::ViewLink;
use crate::generator::discover::CrateId;

/// The ViewModel and the impl blocks of a System, Plugin or App, or of one Core that an App provides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleLink {
    /// Id of the module.
    pub module: CrateId,
    /// Index of the ViewModel in `ParsedCrate::view_models`; `None` for an App with a loop of its own.
    pub view_model: Option<usize>,
    /// Index of the lifecycle in `ParsedCrate::implementations`, if there is one.
    pub lifecycle: Option<usize>,
    /// The Views of its Core that it implements, in the order of the Core.
    pub views: Vec<ViewLink>,
    /// For an App: index of its `AppView` in `ParsedCrate::implementations`.
    pub app_view: Option<usize>,
    /// For an App: the links of the Cores that it provides, in declared order.
    pub provided: Vec<ModuleLink>,
}
