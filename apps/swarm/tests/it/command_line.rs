//! What the user asks for, and mistakes in it.

use std::fs;
use std::path::Path;

use tempfile::tempdir;

use crate::swarm;

#[test]
fn help_and_version_are_told_on_standard_output() {
    let help = swarm(Path::new("."), "--help");
    assert_eq!((help.code, help.err.as_str()), (Some(0), ""));
    assert!(help.out.contains("Examples:"));
    let version = swarm(Path::new("."), "-V");
    assert_eq!(
        version.out,
        concat!("swarm ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[test]
fn a_mistake_is_told_on_standard_error_and_nothing_else_happens() {
    let folder = tempdir().unwrap();
    fs::write(folder.path().join("no.world"), "hello").unwrap();
    let lines = [
        ("--tick 3", "swarm --help"),
        ("--entities 0", "give a whole number from 1 to 10000000"),
        ("--resume missing.world", "missing.world: "),
        ("--resume no.world", "no.world: this is not a saved world"),
        (
            "--entities 20 --ticks 1 --save no/such/folder",
            "no/such/folder: ",
        ),
        (
            "--ecs systems-ecs-simple",
            "modules are linked; run it without `--static`",
        ),
    ];
    for (line, told) in lines {
        let run = swarm(folder.path(), line);
        assert_eq!((run.code, run.out.as_str()), (Some(1), ""), "{line}");
        assert!(
            run.err.starts_with("swarm: ") && run.err.contains(told),
            "{}",
            run.err
        );
    }
    assert_eq!(folder.path().read_dir().unwrap().count(), 1);
}
