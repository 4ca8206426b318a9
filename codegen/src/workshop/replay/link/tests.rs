//! Tests of prepared links, on what the compiler itself links.
#![cfg(all(target_os = "linux", target_arch = "x86_64", target_env = "gnu"))]

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use super::linker::{keep, kept, link_in, refused};
use super::{FullLink, LinkCall, Prepared, difference, linking, prepare};
use crate::workshop::replay::{DebugInfo, ReplayPlan};

/// A library that formats, catches panics and keeps something thread-local and something initialized late.
const FIRST: &str = r#"
use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock};
thread_local!(static COUNT: Cell<u32> = const { Cell::new(0) });
static NAMES: OnceLock<Mutex<BTreeMap<String, u32>>> = OnceLock::new();
#[unsafe(no_mangle)]
pub extern "C" fn said(count: u32) -> usize {
    COUNT.with(|one| one.set(one.get() + count));
    let mut names = NAMES.get_or_init(Mutex::default).lock().unwrap();
    *names.entry(format!("{count}")).or_default() += 1;
    std::panic::catch_unwind(|| assert!(count > 2, "it is {count}")).is_ok() as usize
}
"#;

struct Bench {
    folder: TempDir,
}

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        Self { folder }
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    /// Compiles a library and returns how the compiler has linked that.
    fn compile(&self, source: &str, more: &[&str]) -> LinkCall {
        fs::write(self.path("lib.rs"), source).expect("it can be written");
        let output = Command::new("rustc")
            .args([
                "--edition=2024",
                "--crate-type=cdylib",
                "--crate-name=one",
                "-Csave-temps",
            ])
            .args(["-Cstrip=debuginfo", "--print=link-args", "-o"])
            .arg(self.path("libone.so"))
            .arg(self.path("lib.rs"))
            .args(more)
            .current_dir(self.folder.path())
            .output()
            .expect("the compiler is there");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let text = String::from_utf8(output.stdout).expect("it is text");
        let (_, arguments) = text.split_once("\"cc\" ").expect("it starts cc");
        LinkCall {
            arguments: arguments
                .trim()
                .split(' ')
                .map(|one| one.trim_matches('"').to_owned())
                .collect(),
            directory: self.folder.path().to_owned(),
        }
    }

    /// Prepares the links of a module after the link `call`.
    fn prepare(&self, call: &LinkCall) {
        keep(call, &self.path("link")).expect("the objects can be copied");
        prepare(&self.path("link"));
        let refused = fs::read_to_string(refused(&self.path("link"))).ok();
        assert_eq!(refused, None);
        assert!(!kept(&self.path("link")).exists());
    }

    fn prepared(&self) -> Prepared {
        Prepared::read(&self.path("link")).expect("it is prepared")
    }
}

#[test]
fn a_prepared_object_gives_the_library_of_a_full_link() {
    let bench = Bench::new();
    let call = bench.compile(FIRST, &[]);
    assert_eq!(call.check(), Ok(()));
    bench.prepare(&call);
    let prepared = bench.prepared();
    // Another text and another count of the same calls.
    let call = bench.compile(
        &FIRST
            .replace("count > 2", "count > 1_000")
            .replace("it is", "this is"),
        &[],
    );
    let full = fs::read(bench.path("libone.so")).expect("it is linked");
    assert_eq!(prepared.check(&call), Ok(()));
    fs::remove_file(bench.path("libone.so")).expect("it is there");
    prepared
        .link(&call, &bench.path("link"))
        .expect("it can be linked");
    let quick = fs::read(bench.path("libone.so")).expect("it is linked");
    assert_eq!(difference(&full, &quick).expect("they are libraries"), None);
    let size = |path: &Path| fs::metadata(path).expect("it is there").len();
    let object = size(&Prepared::object(&bench.path("link")));
    assert!(object < 3_000_000, "{object} bytes");

    // A call that no kept object has.
    let changed = FIRST.replace("count > 2", "std::env::var_os(\"X\").is_some()");
    let call = bench.compile(&changed, &[]);
    let reason = prepared.check(&call).expect_err("something is missing");
    assert!(
        matches!(&reason, FullLink::Symbol { symbol } if symbol.contains("var_os")),
        "{reason}"
    );
    // A symbol that a library could have as well.
    let call = bench.compile(&FIRST.replace("fn said", "fn told"), &[]);
    assert!(prepared.check(&call).is_err());
    // Other arguments.
    let call = bench.compile(FIRST, &["-ldl"]);
    assert_eq!(prepared.check(&call), Err(FullLink::Arguments));
    let call = bench.compile(FIRST, &["-Clink-arg=-Wl,-O2"]);
    let argument = "-Wl,-O2".to_owned();
    assert_eq!(call.check(), Err(FullLink::Argument { argument }));
}

#[test]
fn objects_that_come_back_give_the_library_that_they_gave() {
    let bench = Bench::new();
    let folder = bench.path("link");
    let link = |source: &str| {
        let call = bench.compile(source, &[]);
        fs::remove_file(bench.path("libone.so")).expect("it is there");
        let mut usual = Command::new("cc");
        usual.args(&call.arguments).current_dir(&call.directory);
        let linked = link_in(&call, &folder, usual);
        assert!(linked.expect("the linker starts"));
        fs::read(bench.path("libone.so")).expect("it is linked")
    };
    let other = FIRST.replace("count > 2", "count > 1_000");
    let full = link(FIRST);
    assert!(kept(&folder).exists(), "it was a full link");
    prepare(&folder);
    let quick = link(&other);
    assert!(!kept(&folder).exists(), "it was a prepared link");
    assert_eq!(link(FIRST), full);
    assert_eq!(link(&other), quick);
    // Without that memory, a prepared link of the first objects gives other bytes.
    fs::remove_dir_all(folder.join("known")).expect("it is there");
    assert_ne!(link(FIRST), full);
    assert_eq!(link(&other), quick);
}

#[test]
fn libraries_that_differ_are_told_apart() {
    let bench = Bench::new();
    let library = |source: &str| {
        bench.compile(source, &[]);
        fs::read(bench.path("libone.so")).expect("it is linked")
    };
    let (one, other) = (
        library(FIRST),
        library(&FIRST.replace("fn said", "fn told")),
    );
    let what = difference(&one, &other).expect("they are libraries");
    assert!(what.is_some_and(|what| what.contains("said") || what.contains("told")));
    let longer = FIRST.replace("COUNT.with", "COUNT.with(|one| one.set(7)); COUNT.with");
    assert!(
        difference(&one, &library(&longer))
            .expect("they are libraries")
            .is_some()
    );
}

#[test]
fn what_links_otherwise_is_left_alone() {
    let refused = |line: &str, debug_info| {
        let plan = ReplayPlan::of_line(line, debug_info);
        let refused = linking(&plan, Path::new("/bin/xtask")).err();
        refused.map_or(String::new(), |reason| reason.to_string())
    };
    let line = "--crate-name x -C opt-level=0 -C strip=symbols --out-dir /t";
    assert_eq!(refused(line, DebugInfo::Dropped), "");
    assert_eq!(refused(line, DebugInfo::Kept), "debug information is kept");
    for option in [
        "-C linker=clang",
        "-C link-arg=-fuse-ld=mold",
        "-C prefer-dynamic",
        "-C lto=thin",
        "-C strip=none",
    ] {
        let reason = format!("the compiler was started with `{option}`");
        assert_eq!(
            refused(&format!("{line} {option}"), DebugInfo::Dropped),
            reason
        );
        let joined = option.replace("-C ", "-C");
        assert_eq!(
            refused(&format!("{line} {joined}"), DebugInfo::Dropped),
            reason
        );
    }
}
