//! The files of a new Core.

use std::path::Path;

use super::manifest::Dependencies;
use super::new_name::NewName;
use super::{NewCrate, ScaffoldError};

/// The files of a Core with one Model and one View as a start.
pub(super) fn core_crate(
    name: &NewName,
    folder: &Path,
    dependencies: &Dependencies<'_>,
) -> Result<NewCrate, ScaffoldError> {
    let package = name.package();
    let keyway = dependencies.keyway()?;
    let manifest = format!(
        r#"[package]
name = "{package}"
version = "0.1.0"
edition = "2024"

[package.metadata.module]
kind = "core"

[dependencies]
{keyway}
"#
    );
    let (model, view) = (name.type_name(), format!("{}View", name.type_name()));
    let argument = name.stem.replace('-', "_");
    let library = format!(
        r#"//! The contract of `{package}`.
#![forbid(unsafe_code)]

use keyway::{{model, view}};

#[rustfmt::skip]
pub mod generated;

/// Plain data that callers and Systems share.
#[model]
pub struct {model} {{
    pub name: String,
    pub value: f64,
}}

/// What Systems can be asked.
#[view]
pub struct {view} {{
    /// Says in words what is known of `{argument}`.
    pub describe: fn({argument}: &{model}) -> String,
}}
"#
    );
    Ok(NewCrate::new(
        package,
        folder,
        [("Cargo.toml", manifest), ("src/lib.rs", library)],
    ))
}
