//! A module that another compiler has built.
use std::path::Path;

use super::super::goes_on::takes_a_good_one;
use super::reasons::refused;
use crate::harness::{Otherwise, Program, Relay};

/// Names another compiler than the one that builds the tests. `.ci/other-compiler` unpacks one.
const VARIABLE: &str = "KEYWAY_OTHER_RUSTC";

#[test]
fn another_compiler() {
    let Some(compiler) = std::env::var(VARIABLE).ok().filter(|path| !path.is_empty()) else {
        skipped(&format!(
            "{VARIABLE} names no other compiler; `.ci/two-compilers` runs this test with Debian's"
        ));
        return;
    };
    assert!(
        Path::new(&compiler).is_file(),
        "{VARIABLE} is {compiler}, which is no file"
    );
    let version = Program::new(&compiler).run(&["-vV"]).succeeded().stdout;
    let release = version
        .lines()
        .find_map(|line| line.strip_prefix("release: "))
        .unwrap();
    assert!(
        !keyway::BuildIdentity::current()
            .rustc
            .starts_with(&format!("{release} "))
    );
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    let environment = [("RUSTC", compiler.as_str())];
    let said = refused(
        &mut app,
        &relay.pressed("systems-plain", &Otherwise::under(&environment)),
    );
    let difference = format!(
        "rustc: host {:?}, module \"{release} (",
        keyway::BuildIdentity::current().rustc
    );
    assert!(
        said.starts_with(&format!(
            "refused systems-plain 0 was built otherwise than this host: {difference}"
        )),
        "{said}"
    );
    takes_a_good_one(&mut app);
    app.end();
}

/// Says on the error stream, past what catches the output of tests, that nothing was tested.
fn skipped(reason: &str) {
    use std::io::Write;
    let mut errors = std::io::stderr().lock();
    writeln!(errors, "SKIPPED another_compiler: {reason}").unwrap();
}
