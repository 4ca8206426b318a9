//! `Otherwise`.
use super::Edit;

/// How one module of the fixture `relay` is built otherwise than the App was.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Otherwise<'b> {
    /// Edits in the workspace.
    pub(crate) edits: &'b [Edit],
    /// Variables for cargo.
    pub(crate) environment: &'b [(&'b str, &'b str)],
    /// Whether cargo is given the target, so that flags are not those of macros and build scripts.
    pub(crate) target: Option<&'b str>,
}

impl<'b> Otherwise<'b> {
    /// With edits alone.
    pub(crate) fn edited(edits: &'b [Edit]) -> Self {
        Self {
            edits,
            ..Self::default()
        }
    }

    /// With variables alone.
    pub(crate) fn under(environment: &'b [(&'b str, &'b str)]) -> Self {
        Self {
            environment,
            ..Self::default()
        }
    }
}
