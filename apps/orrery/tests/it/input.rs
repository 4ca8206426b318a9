//! `--input`.

use std::fs::write;

use tempfile::tempdir;

use crate::orrery;

const MALFORMED: &str = "orrery: cannot use bad.csv:
  line 3: expected 8 values separated by commas, found 7
  line 4: `name`: expected a name of its own, found `a` as in line 2
  line 4: `x`: expected a finite number such as -0.0172, found `one`
correct these lines; `orrery --help` shows the form
";

#[test]
fn every_malformed_line_is_told_and_nothing_is_written() {
    let folder = tempdir().unwrap();
    let text = "name,gm,x,y,z,vx,vy,vz\na,1e-4,0,0,0,0,0,0\nb,-1,1,0,0,0,0\na,0,one,0,0,0,0,0\n";
    write(folder.path().join("bad.csv"), text).unwrap();
    for form in [
        &["--input", "bad.csv"][..],
        &["--input", "bad.csv", "--json"],
    ] {
        let run = orrery(folder.path(), form);
        assert_eq!((run.code, run.out.as_str()), (Some(1), ""));
        assert_eq!(run.err, MALFORMED);
    }
    assert_eq!(folder.path().read_dir().unwrap().count(), 1);
}

#[test]
fn another_system_runs() {
    let folder = tempdir().unwrap();
    let text = "name,gm,x,y,z,vx,vy,vz\nα,1e-4,0,0,0,0,0,0\n\"β\" <b>,0,1,0,0,0,0.01,0\n";
    write(folder.path().join("two & more.csv"), text).unwrap();
    let run = orrery(
        folder.path(),
        &[
            "--input",
            "two & more.csv",
            "--days",
            "30",
            "--output",
            "two.svg",
        ],
    );
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    assert!(
        run.out.contains("distance of α and \"β\" <b>, smallest"),
        "{}",
        run.out
    );
    let picture = std::fs::read_to_string(folder.path().join("two.svg")).unwrap();
    assert!(picture.contains("two &amp; more, day 30.00 of 30.00"));
}

#[test]
fn bodies_that_cannot_move_end_the_run() {
    let folder = tempdir().unwrap();
    let text = "name,gm,x,y,z,vx,vy,vz\na,1e300,0,0,0,0,0,0\nb,1e300,1e-150,0,0,0,0,0\n";
    write(folder.path().join("wild.csv"), text).unwrap();
    let run = orrery(folder.path(), &["--input", "wild.csv"]);
    assert_eq!((run.code, run.out.as_str()), (Some(1), ""));
    assert!(
        run.err.contains("the motion does not stay finite"),
        "{}",
        run.err
    );
    assert_eq!(folder.path().read_dir().unwrap().count(), 1);
}
