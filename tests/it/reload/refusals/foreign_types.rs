//! Types of other crates, of which Keyway sees a size and no fields: two builds of their crate never meet.
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::PathBuf;

use keyway::store::{CurrentSet, Store};

use crate::foreign_layers::layers_are_written;
use crate::harness::{
    Edit, Program, Running, Workspace, publish_with_program, scratch, scrub, stored, target,
};

const MODULES: [&str; 3] = ["systems-parcel", "systems-audit", "parcel"];

/// What the modules answer where all hold the same types: a number, a sum, and a sum over all types.
const RIGHT: &str = "10 13 40";

const FEATURE: Edit = Edit::new(
    "systems/parcel/Cargo.toml",
    "measure.workspace = true",
    "measure = { workspace = true, features = [\"boxed\"] }",
);

const PATCH: Edit = Edit::new(
    "Cargo.toml",
    "[profile.dev]",
    "[patch.shelf]\nmeasure = { path = \"patched\" }\n\n[profile.dev]",
);

/// Ways in which the crate of a type comes to hold something else of the same size: what the host was built with, and what
/// the module.
const CHANGES: [(&str, &[Edit], &[Edit]); 5] = [
    ("a Cargo feature that one System asks for", &[], &[FEATURE]),
    (
        "another version, as `cargo update` brings",
        &[],
        &[Edit::new(
            "Cargo.toml",
            "measure = { version = \"=1.0.0\"",
            "measure = { version = \"=1.1.0\"",
        )],
    ),
    ("another source, by `[patch]`", &[], &[PATCH]),
    (
        "that source, edited in its place",
        &[PATCH],
        &[
            PATCH,
            Edit::new(
                "patched/src/lib.rs",
                "not(feature = \"boxed\"))]\ntype Inner = u64",
                "not(feature = \"boxed\"))]\ntype Inner = i64",
            ),
            Edit::new(
                "patched/src/lib.rs",
                "Self(number.into())",
                "Self(-(number as i64))",
            ),
            Edit::new(
                "patched/src/lib.rs",
                "return self.0",
                "return (-self.0) as u64",
            ),
        ],
    ),
    (
        "a feature of the second version of the crate, inside of a container",
        &[],
        &[Edit::new(
            "systems/parcel/Cargo.toml",
            "measure-two.workspace = true",
            "measure-two = { workspace = true, features = [\"boxed\"] }",
        )],
    ),
];

/// A set and the App that was built with it.
struct Build {
    set: CurrentSet,
    app: PathBuf,
}

impl Build {
    fn of(workspace: &Workspace, name: &str, edits: &[Edit]) -> Self {
        workspace.edited(edits, || {
            let (set, built) = publish_with_program(workspace, "parcel", &MODULES);
            let app = scratch().join(format!("parcel-{name}{EXE_SUFFIX}"));
            fs::copy(built, &app).unwrap();
            Self { set, app }
        })
    }

    /// This set with `modules` of another one.
    fn with(&self, other: &Self, modules: &[&str]) -> CurrentSet {
        let mut set = self.set.clone();
        for module in modules {
            let digest = other.set.modules[*module].clone();
            set.modules.insert((*module).to_owned(), digest);
        }
        set
    }

    /// What the contract of a module says of a type of another crate.
    fn row(&self, module: &str, path: &str) -> String {
        let store = Store::new(target().join("keyway/debug"));
        let manifest = store.manifest(module, &self.set.modules[module]).unwrap();
        let start = format!("type {path} build ");
        let mut rows = manifest.provides.text.lines();
        rows.find_map(|row| row.strip_prefix(&start))
            .unwrap()
            .to_owned()
    }

    fn start(&self, set: &CurrentSet) -> Running {
        Running::on(Program::new(&self.app), set)
    }

    /// Starts the App of `set` in a launcher.
    fn launch(set: &CurrentSet) -> Running {
        Running::on(Program::keyway().with("KEYWAY_LAUNCH", "parcel"), set)
    }

    /// What the App says that cannot start with `set`.
    fn refusal(&self, set: &CurrentSet) -> String {
        let store = stored(set);
        let ran = Program::new(&self.app)
            .with("KEYWAY_STORE", store.path())
            .run(&[]);
        scrub(&ran.ended_with(1).stderr, store.path())
    }
}

/// Makes a set current that is refused, and gives the reason without hashes. The App goes on as it was.
#[track_caller]
fn refused(app: &mut Running, set: &CurrentSet) -> String {
    let said = app.take(set, "refused");
    assert_eq!(app.ask("call"), RIGHT);
    without_builds(&scrub(&said, app.store()))
}

/// The text with a word for each build of a crate, and one for the folder of the workspace.
fn without_builds(text: &str) -> String {
    let root = scratch().join("foreign").display().to_string();
    let words = text.split(' ').map(|word| {
        let (build, end) = word.split_at(word.find([',', ';']).unwrap_or(word.len()));
        match build.split_once('-') {
            Some((name, hashes)) if hashes.len() == 33 => format!("{name}-[file].[content]{end}"),
            _ => word.replace(&root, "[workspace]"),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// All in one test: each build of the workspace replaces the one before.
#[test]
fn two_builds_of_a_crate_never_meet() {
    let workspace = Workspace::shared("foreign");
    workspace.keyway(&["gen"]).succeeded();
    let plain = Build::of(&workspace, "plain", &[]);
    each_type_is_listed(&plain);
    a_crate_that_crosses_nowhere_refuses_nothing(&workspace, &plain);
    let patched = Build::of(&workspace, "patched", &[PATCH]);
    workspace.edited(&[PATCH], || {
        let mut app = patched.start(&patched.set);
        layers_are_written(&workspace, &mut app);
        app.end();
    });
    each_change_is_refused(&workspace, &plain);
}

fn each_change_is_refused(workspace: &Workspace, plain: &Build) {
    let mut said = String::new();
    for (number, (name, before, after)) in CHANGES.iter().enumerate() {
        said += &format!("{name}\n");
        let changed = Build::of(workspace, &format!("changed-{number}"), after);
        if before.is_empty() {
            said += &refused_both_ways(plain, &changed);
        } else {
            let host = Build::of(workspace, &format!("host-{number}"), before);
            said += &refused_both_ways(&host, &changed);
        }
        let mut other = changed.start(&changed.set);
        assert_eq!(other.ask("call"), RIGHT, "an App that was built with it");
        other.end();
    }
    insta::assert_snapshot!("foreign_types", said);
}

/// What is said of modules of `changed` under an App of `host`, hosted and launched, while it runs; and of modules of `host`
/// where an App of `changed` starts.
fn refused_both_ways(host: &Build, changed: &Build) -> String {
    let mut hosted = host.start(&host.set);
    let mut launched = Build::launch(&host.set);
    let calls = [hosted.ask("call"), launched.ask("call")];
    assert_eq!(calls, [RIGHT, RIGHT]);
    let mut said = String::new();
    // Behind the Core whose Model holds the type, and behind another one that takes the Model.
    for module in ["systems-parcel", "systems-audit"] {
        let set = host.with(changed, &[module]);
        let line = refused(&mut hosted, &set);
        said += &format!("  {line}\n");
        assert_eq!(refused(&mut launched, &set), line);
        let line = without_builds(&changed.refusal(&changed.with(host, &[module])));
        said += &format!("    {}\n", line.trim_end().replace('\n', "\n    "));
        // A second name for a type changes with what it names.
        let content = |build: &Build| build.row(module, "carton::Content");
        let is_of_second_version = line.contains("measure_two");
        assert_eq!(content(host) == content(changed), is_of_second_version);
    }
    hosted.end();
    launched.end();
    said
}

fn a_crate_that_crosses_nowhere_refuses_nothing(workspace: &Workspace, plain: &Build) {
    let edit = Edit::new(
        "Cargo.toml",
        "ruler = { version = \"=1.0.0\"",
        "ruler = { version = \"=1.0.1\"",
    );
    let changed = Build::of(workspace, "ruler", &[edit]);
    let set = plain.with(&changed, &["systems-parcel", "systems-audit"]);
    for mut app in [plain.start(&plain.set), Build::launch(&plain.set)] {
        assert_eq!(app.ask("call"), RIGHT);
        app.take(&set, "live");
        assert_eq!(app.ask("call"), "10 13 50", "the edge is longer");
        app.end();
    }
}

/// Also in the contract of a Core that only takes a Model which holds them.
fn each_type_is_listed(plain: &Build) {
    let store = Store::new(target().join("keyway/debug"));
    for (path, described) in [
        ("measure::Value", "measure 1.0.0 []"),
        ("measure_two::Value", "measure 2.0.0 []"),
        ("carton::Content", "carton 1.0.0 []"),
    ] {
        let build = plain.row("systems-audit", path);
        assert_eq!(store.crate_build(&build).unwrap().to_string(), described);
    }
}
