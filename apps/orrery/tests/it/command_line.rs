//! What the user asks for, and mistakes in it.

use std::path::Path;

use tempfile::tempdir;

use crate::orrery;

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
