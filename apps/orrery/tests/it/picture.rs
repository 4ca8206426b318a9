//! The picture and the table, where standard output is no terminal.

use tempfile::tempdir;

use crate::orrery;

#[test]
fn the_standby_draws_a_file_and_tells_where() {
    let folder = tempdir().unwrap();
    let run = orrery(folder.path(), &["--days", "30"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    assert!(run.out.starts_with("orrery.svg\n\nbody "), "{}", run.out);
    for told in [
        "neptune",
        "distance of earth and moon, smallest",
        "systems-render-svg",
        "linked",
    ] {
        assert!(run.out.contains(told), "{told}: {}", run.out);
    }
    let picture = std::fs::read_to_string(folder.path().join("orrery.svg")).unwrap();
    assert!(picture.contains(">earth</text>") && picture.ends_with("</svg>\n"));
}

#[test]
fn a_picture_that_cannot_be_written_ends_the_run() {
    let folder = tempdir().unwrap();
    let run = orrery(
        folder.path(),
        &["--days", "1", "--output", "missing/picture.svg"],
    );
    assert_eq!((run.code, run.out.as_str()), (Some(1), ""));
    assert!(
        run.err.contains("missing/picture.svg cannot be written"),
        "{}",
        run.err
    );
    assert_eq!(folder.path().read_dir().unwrap().count(), 0);
}
