//! The library and the program of a new App: one whose loop belongs to Keyway, or one with a loop of its own.

use super::new_name::NewName;

/// An App that runs one frame.
pub(super) fn framed(name: &NewName) -> [(&'static str, String); 2] {
    let program = format!(
        "fn main() -> std::process::ExitCode {{\n    {}::generated::main()\n}}\n",
        name.crate_name()
    );
    let (package, view_model) = (name.package(), name.type_name());
    let library = format!(
        r#"//! The App `{package}`.
#![forbid(unsafe_code)]

use keyway::{{AppView, Flow, viewmodel}};

#[rustfmt::skip]
pub mod generated;

/// What lasts from frame to frame.
#[viewmodel]
pub struct {view_model} {{
    #[viewmodel(persist)]
    frames: u64,
}}

#[viewmodel]
impl {view_model} {{
    fn initialize() -> Self {{
        Self {{ frames: 0 }}
    }}
}}

#[viewmodel(AppView)]
impl {view_model} {{
    /// One round of the loop, which belongs to the runtime. Each Core has a function in `generated::imports`.
    pub fn frame(&mut self) -> Flow {{
        self.frames += 1;
        println!("{package}: frame {{}}", self.frames);
        Flow::Exit(0)
    }}
}}
"#
    );
    [("src/lib.rs", library), ("src/main.rs", program)]
}

/// An App without a ViewModel, which loads its modules itself and passes a safe point in each of three rounds.
pub(super) fn loop_of_its_own(name: &NewName) -> [(&'static str, String); 2] {
    let (package, crate_name) = (name.package(), name.crate_name());
    let library = format!(
        r#"//! The App `{package}`, which has a loop of its own.
#![forbid(unsafe_code)]

use keyway::ReloadStep;

#[rustfmt::skip]
pub mod generated;

/// The loop, which belongs to this App. Each Core has a function in `generated::imports`.
pub fn rounds() {{
    for round in 1..=3 {{
        // The safe point: edited modules go live here, and nowhere else. `Leaving` is a restart, for which they have been saved.
        if keyway::reload_changed().is_some_and(|reload| reload.step == ReloadStep::Leaving) {{
            return;
        }}
        println!("{package}: round {{round}}");
    }}
}}
"#
    );
    let program = format!(
        r#"use {crate_name}::generated::Modules;

fn main() -> Result<(), Box<dyn std::error::Error>> {{
    let modules = Modules::load()?;
    {crate_name}::rounds();
    drop(modules); // shuts them down
    Ok(())
}}
"#
    );
    [("src/lib.rs", library), ("src/main.rs", program)]
}
