//! `write_workspace`, which writes a workspace of any size.

use std::fs;
use std::io;
use std::path::Path;

/// Writes a workspace of `crates` members into `folder`: Cores, a System for each that requires the Core before, an App of them
/// all, and a crate that is no module.
pub(super) fn write_workspace(folder: &Path, crates: usize, runtime: &Path) -> io::Result<()> {
    let pairs = crates.saturating_sub(2) / 2;
    let runtime = runtime.display().to_string().replace('\\', "/");
    let put = |path: String, text: String| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, text)
    };
    put(
        "Cargo.toml".to_owned(),
        format!(
            "[workspace]\nresolver = \"3\"\nmembers = [\"core/*\", \"systems/*\", \"apps/*\", \"plain\"]\n\n[workspace.dependencies]\nkeyway = {{ path = \"{runtime}\" }}\n"
        ),
    )?;
    put("plain/Cargo.toml".to_owned(), package("plain", ""))?;
    put("plain/src/lib.rs".to_owned(), String::new())?;
    for at in 0..pairs {
        let module =
            "[package.metadata.module]\nkind = \"core\"\n[dependencies]\nkeyway.workspace = true\n";
        put(
            format!("core/c{at}/Cargo.toml"),
            package(&format!("core-c{at}"), module),
        )?;
        put(format!("core/c{at}/src/lib.rs"), CORE.to_owned())?;
        put(
            format!("systems/s{at}/Cargo.toml"),
            package(&format!("systems-s{at}"), &system(at)),
        )?;
        put(format!("systems/s{at}/src/lib.rs"), SYSTEM.to_owned())?;
    }
    put(
        "apps/all/Cargo.toml".to_owned(),
        package("all", &app(pairs)),
    )?;
    put("apps/all/src/lib.rs".to_owned(), APP.to_owned())
}

const CORE: &str = "//! A contract.\n#[rustfmt::skip]\npub mod generated;\n#[model]\npub struct Body { pub mass: f64, pub place: [f64; 3] }\n#[view]\npub struct StepView {\n    pub step: fn(body: &mut Body, days: f64),\n    pub mass: fn(body: &Body) -> f64,\n}\n";

const SYSTEM: &str = "//! An implementation.\n#[rustfmt::skip]\npub mod generated;\n#[viewmodel]\npub struct Stepper;\n#[viewmodel(StepView)]\nimpl Stepper {\n    pub fn step(body: &mut Body, days: f64) {}\n    pub fn mass(body: &Body) -> f64 { body.mass }\n}\n";

const APP: &str = "//! An App.\n#[rustfmt::skip]\npub mod generated;\n#[viewmodel]\npub struct All;\n#[viewmodel(AppView)]\nimpl All {\n    pub fn frame() -> Flow { Flow::Exit(0) }\n}\n";

fn package(name: &str, rest: &str) -> String {
    format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n{rest}")
}

fn system(at: usize) -> String {
    let before = at.checked_sub(1);
    let requires = before.map(|core| format!("requires = [{{ core = \"core-c{core}\" }}]\n"));
    let dependency = |core| format!("core-c{core} = {{ path = \"../../core/c{core}\" }}\n");
    format!(
        "[package.metadata.module]\nkind = \"system\"\nprovides = {{ core = \"core-c{at}\" }}\n{}[lib]\ncrate-type = [\"rlib\", \"cdylib\"]\n[dependencies]\nkeyway.workspace = true\n{}{}",
        requires.unwrap_or_default(),
        before.map(dependency).unwrap_or_default(),
        dependency(at)
    )
}

fn app(pairs: usize) -> String {
    let mut text = "[package.metadata.module]\nkind = \"app\"\n".to_owned();
    for at in 0..pairs {
        text += &format!(
            "[[package.metadata.module.core]]\nname = \"core-c{at}\"\nsystems = [\"systems-s{at}\"]\n"
        );
    }
    let linked: Vec<_> = (0..pairs)
        .map(|at| format!("\"dep:systems-s{at}\""))
        .collect();
    text += &format!(
        "[features]\nstatic = [{}]\n[dependencies]\nkeyway.workspace = true\n",
        linked.join(", ")
    );
    for at in 0..pairs {
        text += &format!(
            "core-c{at} = {{ path = \"../../core/c{at}\" }}\nsystems-s{at} = {{ path = \"../../systems/s{at}\", optional = true }}\n"
        );
    }
    text
}
