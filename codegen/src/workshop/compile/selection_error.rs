//! `SelectionError`, a build without an App.

/// Why there is nothing to build.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum SelectionError {
    /// No App has this name.
    #[error("there is no App `{name}` in this workspace; {}", advice(known, nearest.as_deref()))]
    UnknownApp {
        /// The name that was asked for.
        name: String,
        /// Names of the workspace's Apps.
        known: Vec<String>,
        /// The App whose name is most similar, if any.
        nearest: Option<String>,
    },
    /// The workspace has no layer of this name for the Core.
    #[error("there is no layer `{name}` of {core} in this workspace{}", near(nearest.as_deref()))]
    UnknownLayer {
        /// The name that was asked for.
        name: String,
        /// Package name of the Core.
        core: String,
        /// The layer of the Core whose name is most similar, if any.
        nearest: Option<String>,
    },
    /// The workspace has no App.
    #[error(
        "this workspace declares no App; give a crate `kind = \"app\"` under [package.metadata.module]"
    )]
    NoApp,
}

fn advice(known: &[String], nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => format!("its Apps: {}", known.join(", ")),
    }
}

fn near(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |nearest| {
        format!("; did you mean `{nearest}`?")
    })
}
