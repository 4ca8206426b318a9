//! What cannot be done with something that has a name.

use keyway::model;

use super::described::Component;

/// A refusal that tells the name of what it is about.
#[model]
#[derive(PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A component is named twice where each may stand once.
    #[error("component `{name}` is named twice; name it once")]
    Repeated {
        /// Name of the component, as its description has it.
        name: String,
    },
    /// A value has another size than its component.
    #[error(
        "a value of `{name}` has {expected} bytes, not {given}; pass the bytes of exactly one value"
    )]
    ValueSize {
        /// Name of the component, as its description has it.
        name: String,
        /// Bytes of one value of the component.
        expected: u32,
        /// Size of the given value in bytes.
        given: u64,
    },
    /// A component without data is to be fetched.
    #[error(
        "component `{name}` is a tag without data; use it as a filter (`with`) instead of fetching it"
    )]
    Tag {
        /// Name of the component, as its description has it.
        name: String,
    },
    /// A component of that name exists with another layout.
    #[error(
        "component `{name}` is registered with another layout; rename one of the two or migrate the world"
    )]
    Layout {
        /// Name of the component, as its description has it.
        name: String,
    },
    /// A component is described in a way that cannot be stored, or its values are the hierarchy's own.
    #[error("component `{name}` cannot be stored: {reason}")]
    Unfit {
        /// Name of the component, as its description has it.
        name: String,
        /// What is wrong and what would be right.
        reason: String,
    },
    /// Tasks cannot be planned as they are declared.
    #[error("task `{name}` cannot be planned: {reason}")]
    Task {
        /// Name of the task, as its declaration has it.
        name: String,
        /// What is wrong and what would be right.
        reason: String,
    },
    /// A value does not fit the new layout of its component.
    #[error("component `{name}` cannot be migrated: {reason}")]
    Migration {
        /// Name of the component, as its description has it.
        name: String,
        /// The field that does not fit, and why.
        reason: String,
    },
    /// Other entities have only this component, so that its table has no single row.
    #[error(
        "component `{name}` cannot be a resource: entities have it as their only component; give them another or choose another type"
    )]
    NoResource {
        /// Name of the component, as its description has it.
        name: String,
    },
}

impl Refusal {
    /// The refusal of a value of the hierarchy's own component: both ends of each link are written together, by
    /// [`HierarchyView`](crate::HierarchyView) alone.
    #[must_use]
    pub fn of_links(component: &Component) -> Self {
        Self::Unfit {
            name: component.description.name.clone(),
            reason: "both ends of a link are written together; use `attach` and `detach`"
                .to_owned(),
        }
    }
}
