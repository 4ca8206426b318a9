//! `book`, the check that builds the pages of `docs/`.

use std::process::{Command, Stdio};

use keyway_codegen::cli::note;

use super::check::Check;

/// Builds the book into `target/book` where mdBook is installed. It takes minutes to compile, and no package of a system has it; links,
/// headings and examples are the matter of `tidy`, which needs no mdBook.
pub(crate) fn book() -> Option<Check> {
    let mut command = Command::new("mdbook");
    command.arg("--version").stdin(Stdio::null());
    command.stdout(Stdio::null()).stderr(Stdio::null());
    if command.status().is_ok_and(|status| status.success()) {
        return Some(Check::program("mdbook", "build docs"));
    }
    note("mdbook is not installed: the book is checked by tidy, and not built");
    None
}
