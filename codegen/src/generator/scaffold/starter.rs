//! The crates of a new workspace: a Core, a System and an App that do something.

use std::path::Path;

use super::new_name::NewName;
use super::{NewCrate, ScaffoldError};
use crate::generator::parse::ModuleKind;

/// A Core that greets, a System of it, and an App called `app` that prints three greetings, in the workspace at `root`, which
/// shares `keyway` with its members.
///
/// # Errors
/// If no crate can have that name.
pub fn starter(app: &str, root: &Path) -> Result<[NewCrate; 3], ScaffoldError> {
    let core = NewName::new(ModuleKind::Core, "greeting")?;
    let system = NewName::new(ModuleKind::System, "greeting-plain")?;
    let app = NewName::new(ModuleKind::App, app)?;
    let filled = |text: &str| {
        text.replace("{app}", &app.package())
            .replace("{app_crate}", &app.crate_name())
            .replace("{App}", &app.type_name())
    };
    let of = |name: &NewName, files: &[(&str, &str)]| NewCrate {
        package: name.package(),
        folder: name.folder(root),
        files: files
            .iter()
            .map(|(path, text)| (name.folder(root).join(path), filled(text)))
            .collect(),
    };
    Ok([
        of(&core, &[("Cargo.toml", CORE), ("src/lib.rs", CORE_LIBRARY)]),
        of(
            &system,
            &[("Cargo.toml", SYSTEM), ("src/lib.rs", SYSTEM_LIBRARY)],
        ),
        of(
            &app,
            &[
                ("Cargo.toml", APP),
                ("src/lib.rs", APP_LIBRARY),
                ("src/main.rs", APP_PROGRAM),
            ],
        ),
    ])
}

const CORE: &str = r#"[package]
name = "core-greeting"
version = "0.1.0"
edition = "2024"

[package.metadata.module]
kind = "core"

[dependencies]
keyway.workspace = true
"#;

const CORE_LIBRARY: &str = r#"//! How people are greeted.
#![forbid(unsafe_code)]

use keyway::{model, view};

#[rustfmt::skip]
pub mod generated;

/// Somebody.
#[model]
pub struct Person {
    pub name: String,
    pub visits: u32,
}

/// Greets.
#[view]
pub struct GreetingView {
    /// What is said to `person`, who is counted as a visitor.
    pub greet: fn(person: &mut Person) -> String,
}
"#;

const SYSTEM: &str = r#"[package]
name = "systems-greeting-plain"
version = "0.1.0"
edition = "2024"

[package.metadata.module]
kind = "system"
provides = { core = "core-greeting" }

[lib]
crate-type = ["rlib", "cdylib"]

[dependencies]
keyway.workspace = true
core-greeting = { path = "../../core/greeting" }
"#;

const SYSTEM_LIBRARY: &str = r#"//! Greets in few words.
#![forbid(unsafe_code)]

use core_greeting::{GreetingView, Person};
use keyway::viewmodel;

#[rustfmt::skip]
pub mod generated;

#[viewmodel]
pub struct Plain;

#[viewmodel(GreetingView)]
impl Plain {
    pub fn greet(person: &mut Person) -> String {
        person.visits += 1;
        format!("Hello, {}.", person.name)
    }
}
"#;

const APP: &str = r#"[package]
name = "{app}"
version = "0.1.0"
edition = "2024"

[package.metadata.module]
kind = "app"

[[package.metadata.module.core]]
name = "core-greeting"
systems = ["systems-greeting-plain"]

[features]
static = ["dep:systems-greeting-plain"]

[dependencies]
keyway.workspace = true
core-greeting = { path = "../../core/greeting" }
systems-greeting-plain = { path = "../../systems/greeting-plain", optional = true }
"#;

const APP_LIBRARY: &str = r#"//! Greets three people.
#![forbid(unsafe_code)]

use keyway::{AppView, Flow, viewmodel};

#[rustfmt::skip]
pub mod generated;
use generated::imports;

#[viewmodel]
pub struct {App} {
    #[viewmodel(persist)]
    left: Vec<String>,
}

#[viewmodel]
impl {App} {
    fn initialize() -> Self {
        Self { left: vec!["Grace".into(), "Alan".into(), "Ada".into()] }
    }
}

#[viewmodel(AppView)]
impl {App} {
    /// One round of the loop, which belongs to the runtime.
    pub fn frame(&mut self) -> Flow {
        let Some(name) = self.left.pop() else {
            return Flow::Exit(0);
        };
        let mut person = core_greeting::Person { name, visits: 0 };
        println!("{}", imports::greeting().greeting.greet(&mut person));
        Flow::Continue
    }
}
"#;

const APP_PROGRAM: &str = "\
fn main() -> std::process::ExitCode {
    {app_crate}::generated::main()
}
";
