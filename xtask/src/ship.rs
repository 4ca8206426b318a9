//! `build_ship`, which builds the program that talks to registries.

use std::env::consts::EXE_EXTENSION;
use std::env::current_exe;
use std::path::Path;

use keyway_codegen::cli::note;
use keyway_codegen::generator::discover::discover;
use keyway_codegen::workshop::cargo;

const PACKAGE: &str = "keyway-ship";

/// Builds `keyway-ship` beside this program, if it comes from the workspace in the current folder and that has it; elsewhere the
/// command uses what is installed. Returns whether the command can go on.
pub(crate) fn build_ship() -> bool {
    let (Ok(workspace), Ok(own)) = (discover(Path::new(".")), current_exe()) else {
        return true;
    };
    let folder = workspace.target_directory.join("debug");
    if workspace.find(PACKAGE).is_none() || own.parent() != Some(&folder) {
        return true;
    }
    let program = folder.join(PACKAGE).with_extension(EXE_EXTENSION);
    if !program.is_file() {
        note(
            "building keyway-ship, which talks to registries; the first time takes a minute or two",
        );
    }
    let mut build = cargo(&workspace.root);
    build.args(["build", "--quiet", "--package", PACKAGE]);
    build.status().is_ok_and(|status| status.success())
}
