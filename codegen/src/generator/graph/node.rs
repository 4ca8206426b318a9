//! `Node`, a box of a picture.

use serde::Serialize;

use super::NodeKind;

/// A module or Core, drawn as a box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Node {
    /// Package name of the module.
    pub name: String,
    /// Role of the module in this App.
    pub kind: NodeKind,
    /// What is known of the module while the App runs, such as its generation; `None` in a picture of the sources.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub live: Option<String>,
}

impl Node {
    /// A box of a picture of the sources.
    #[must_use]
    pub fn new(name: String, kind: NodeKind) -> Self {
        let live = None;
        Self { name, kind, live }
    }

    /// Text below the name, if there is one.
    #[must_use]
    pub fn remark(&self) -> Option<String> {
        match (self.kind.remark(), &self.live) {
            (None, None) => None,
            (Some(kind), None) => Some(kind.to_owned()),
            (None, Some(live)) => Some(live.clone()),
            (Some(kind), Some(live)) => Some(format!("{kind}, {live}")),
        }
    }
}
