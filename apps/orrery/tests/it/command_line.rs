//! What the user asks for, and mistakes in it.

use std::path::Path;

use tempfile::tempdir;

use crate::{logging, orrery};

#[test]
fn help_and_version_are_told_on_standard_output() {
    let help = orrery(Path::new("."), &["--help"]);
    assert_eq!((help.code, help.err.as_str()), (Some(0), ""));
    assert!(help.out.contains("Examples:"));
    let version = orrery(Path::new("."), &["-V"]);
    assert_eq!(
        version.out,
        concat!("orrery ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[test]
fn a_mistake_is_told_on_standard_error_and_nothing_else_happens() {
    let folder = tempdir().unwrap();
    for arguments in [
        &["--dya", "3"][..],
        &["--days", "0"],
        &["--step", "1e9"],
        &["file.csv"],
    ] {
        let run = orrery(folder.path(), arguments);
        assert_eq!((run.code, run.out.as_str()), (Some(1), ""), "{arguments:?}");
        assert!(run.err.starts_with("orrery: "), "{}", run.err);
    }
    assert_eq!(folder.path().read_dir().unwrap().count(), 0);
}

#[test]
fn what_is_logged_while_modules_start_is_told() {
    let run = logging(Path::new("."), &["--version"], "info");
    assert_eq!(run.code, Some(0));
    let told = "info: keyway: systems-render-terminal does not serve core-render: ";
    assert!(run.err.starts_with(told), "{}", run.err);
    let refused = logging(Path::new("."), &["--version"], "loud");
    assert_eq!((refused.code, refused.out.as_str()), (Some(1), ""));
    assert_eq!(
        refused.err,
        "orrery: ORRERY_LOG is `loud`; set it to off, error, warn, info, debug or trace\n"
    );
}
