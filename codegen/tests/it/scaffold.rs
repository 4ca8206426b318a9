//! New crates in a workspace that is there.

use keyway_codegen::generator::parse::{LayerKind, ModuleKind};
use keyway_codegen::generator::scaffold::{NewCrate, ScaffoldError, ScaffoldRequest, scaffold};

use crate::harness::{check, reports, run};

const WORKSPACE: &str = r#"
//- /core/base/Cargo.toml crate:core-base
[package.metadata.module]
kind = "core"
//- /core/base/src/lib.rs
#[rustfmt::skip]
pub mod generated;
#[model]
pub struct Entity { pub index: u32 }
//- /core/sky/Cargo.toml crate:core-sky
[package.metadata.module]
kind = "core"
features = ["exact"]
[dependencies]
keyway = { path = "../../runtime" }
core-base = { path = "../base" }
//- /core/sky/src/lib.rs
#[rustfmt::skip]
pub mod generated;
pub mod star;
#[view]
pub struct SkyView {
    /// Moves all stars.
    ///
    /// By `days`.
    pub turn: fn(stars: &mut [crate::star::Star], days: f64),
    pub named: fn(names: &HashMap<String, core_base::Entity>, r#type: &str) -> Option<star::Star>,
    #[feature("exact")]
    pub error: fn() -> f64,
}
#[view]
pub struct ErrorView {
    #[feature("exact")]
    pub worst: fn() -> f64,
}
//- /core/sky/src/star.rs
#[model]
pub struct Star { pub mass: f64 }
//- /systems/base/Cargo.toml crate:systems-base
[package.metadata.module]
kind = "system"
provides = { core = "core-base" }
"#;

fn asked(kind: ModuleKind, name: &str, cores: &[&str]) -> ScaffoldRequest {
    ScaffoldRequest {
        kind,
        name: name.to_owned(),
        cores: cores.iter().map(|core| (*core).to_owned()).collect(),
        has_own_loop: false,
        generated: None,
    }
}

/// The same with a loop of its own.
fn looping(kind: ModuleKind, name: &str, cores: &[&str]) -> ScaffoldRequest {
    ScaffoldRequest {
        has_own_loop: true,
        ..asked(kind, name, cores)
    }
}

fn attempt(fixture: &str, request: &ScaffoldRequest) -> Result<NewCrate, ScaffoldError> {
    scaffold(request, &run(fixture).parsed, "[workspace]\n")
}

/// The fixture with one more crate.
fn with(fixture: &str, request: &ScaffoldRequest) -> String {
    let created = attempt(fixture, request).expect("the crate can be made");
    let files = created.files.iter().map(|(path, text)| {
        let path = path.display().to_string().replace('\\', "/");
        match path.ends_with("Cargo.toml") {
            true => format!("//- {path} crate:{}\n{}", created.package, text),
            false => format!("//- {path}\n{text}"),
        }
    });
    fixture.to_owned() + &files.collect::<String>()
}

#[test]
fn what_is_written_is_sound() {
    let requests = [
        asked(ModuleKind::Core, "plan", &[]),
        asked(ModuleKind::System, "plan", &[]),
        asked(ModuleKind::System, "sky-plain", &[]),
        asked(ModuleKind::Plugin, "frost", &["core-sky"]),
        asked(ModuleKind::Layer, "sky-cache", &[]),
        asked(ModuleKind::App, "night", &["core-sky", "core-plan"]),
        looping(ModuleKind::App, "day", &["core-plan"]),
    ];
    let whole = requests
        .iter()
        .fold(WORKSPACE.to_owned(), |text, request| with(&text, request));
    let run = run(&whole);
    let text = reports(&run.diagnostics, &run.sources);
    assert!(run.diagnostics.items().is_empty(), "{text}");
    check("scaffold__crates", &whole[WORKSPACE.len()..]);
}

#[test]
fn a_layer_whose_functions_are_written_is_sound() {
    for kind in LayerKind::ALL {
        let request = ScaffoldRequest {
            generated: Some(kind),
            ..asked(ModuleKind::Layer, "sky-watch", &[])
        };
        let whole = with(WORKSPACE, &request);
        let key = format!("generated = {{ layer = \"{}\" }}\n", kind.word());
        assert!(whole.contains(&key), "{whole}");
        assert_eq!(run_all(&whole), "");
        let system = ScaffoldRequest {
            kind: ModuleKind::System,
            ..request
        };
        let refused = ScaffoldError::NoGenerated {
            kind: ModuleKind::System,
        };
        assert_eq!(attempt(WORKSPACE, &system), Err(refused));
    }
}

#[test]
fn a_name_of_the_core_is_left_to_the_core() {
    let whole = with(WORKSPACE, &asked(ModuleKind::Core, "sand", &[]));
    let whole = with(&whole, &asked(ModuleKind::System, "sand", &[]));
    assert!(whole.contains("pub struct SandModule;"), "{whole}");
}

#[test]
fn the_app_lists_what_its_systems_require() {
    let whole = with(WORKSPACE, &asked(ModuleKind::System, "sky", &[]));
    let requires = "provides = { core = \"core-sky\" }\nrequires = [{ core = \"core-base\" }]";
    let whole = whole.replace("provides = { core = \"core-sky\" }", requires);
    let whole = with(&whole, &asked(ModuleKind::App, "night", &["core-sky"]));
    let run = run(&whole);
    let text = reports(&run.diagnostics, &run.sources);
    assert!(run.diagnostics.items().is_empty(), "{text}");
    assert!(run.resolutions[0].is_complete());
    assert_eq!(run.resolutions[0].modules().len(), 2);
}

#[test]
fn an_app_lists_the_plugins_of_a_core_that_no_system_serves() {
    let whole = with(WORKSPACE, &asked(ModuleKind::Plugin, "sky", &[]));
    let bare = asked(ModuleKind::App, "bare", &["core-sky"]);
    let forgotten = with(&whole, &bare).replace("plugins = [\"plugin-sky\"]\n", "");
    let run = run_all(&forgotten);
    assert!(run.contains("`plugins = [\"plugin-sky\"]`"), "{run}");
    let whole = with(&whole, &bare);
    assert!(
        whole.contains("kind = \"app\"\nplugins = [\"plugin-sky\"]\n"),
        "{whole}"
    );
    assert!(whole.contains("static = [\"dep:plugin-sky\"]"), "{whole}");
    assert_eq!(run_all(&whole), "");
}

/// What the stages up to check find.
fn run_all(fixture: &str) -> String {
    let run = run(fixture);
    reports(&run.diagnostics, &run.sources)
}

#[test]
fn what_cannot_be_made() {
    let refused = |request: &ScaffoldRequest| {
        let error = attempt(WORKSPACE, request).expect_err("it is refused");
        error.to_string()
    };
    let requests = [
        asked(ModuleKind::App, "fn", &[]),
        asked(ModuleKind::Core, "core-sky", &[]),
        asked(ModuleKind::System, "render", &[]),
        asked(ModuleKind::System, "render", &["core-ski"]),
        asked(ModuleKind::System, "render", &["core-sky", "core-base"]),
        asked(ModuleKind::Core, "render", &["core-sky"]),
        looping(ModuleKind::System, "render", &["core-sky"]),
    ];
    let lines: Vec<_> = requests.iter().map(refused).collect();
    check("scaffold__refusals", &lines.join("\n"));
    let empty = attempt("", &asked(ModuleKind::Plugin, "x", &[]));
    assert!(matches!(empty, Err(ScaffoldError::NoCore { .. })));
    let alone = attempt("", &asked(ModuleKind::Core, "x", &[]));
    assert_eq!(alone, Err(ScaffoldError::NoKeyway));
}

#[test]
fn what_the_workspace_names_is_taken_from_there() {
    let shared = "[workspace.dependencies]\nkeyway = \"1\"\ncore-sky = { path = \"core/sky\" }\n";
    let request = asked(ModuleKind::System, "sky", &[]);
    let created = scaffold(&request, &run(WORKSPACE).parsed, shared).expect("it can be made");
    let manifest = &created.files[0].1;
    assert!(
        manifest.contains("\nkeyway.workspace = true\n"),
        "{manifest}"
    );
    assert!(
        manifest.contains("\ncore-sky.workspace = true\n"),
        "{manifest}"
    );
    assert!(
        manifest.contains("\ncore-base = { path = \"../../core/base\" }\n"),
        "{manifest}"
    );
}
