//! `build_ship`, which builds the program that talks to registries.

use std::path::Path;

use keyway_codegen::cli::note;
use keyway_codegen::generator::discover::discover;
use keyway_codegen::workshop::cargo;

const PACKAGE: &str = "keyway-ship";

/// Builds `keyway-ship` beside this program, where the workspace in the current folder has it; another workspace uses what is
/// installed. Returns whether the command can go on.
pub(crate) fn build_ship() -> bool {
    let Ok(workspace) = discover(Path::new(".")) else {
        return true;
    };
    if workspace.find(PACKAGE).is_none() {
        return true;
    }
    let program = workspace.target_directory.join("debug").join(PACKAGE);
    if !program
        .with_extension(std::env::consts::EXE_EXTENSION)
        .is_file()
    {
        note(
            "building keyway-ship, which talks to registries; the first time takes a minute or two",
        );
    }
    let mut build = cargo(&workspace.root);
    build.args(["build", "--quiet", "--package", PACKAGE]);
    build.status().is_ok_and(|status| status.success())
}
